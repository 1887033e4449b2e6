import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue, listOf, unitsIn } from '../../machine/settings.ts';
import { withHelp } from '../../machine/with-help.ts';
import { splitCommands } from '../../units/command-lines.ts';

/**
 * Services that layer packages with rpm-ostree at each boot. Source: Fedora CoreOS docs, "Adding OS extensions to the host
 * system", whose unit is ordered before Zincati and leaves a stamp.
 */
export const packageLayering: MachineLint = (machine) =>
  machine.configUnits().flatMap((unit) => {
    if (unit.isUser || unit.entry?.mask) return [];
    const starts = listOf(unit, 'Service', 'ExecStart');
    const layering = starts.find(({ entry }) =>
      splitCommands(entry.value).commands.some(({ program, args }) => /(?:^|\/)rpm-ostree$/.test(program) && args[0]?.text === 'install'),
    );
    if (!layering) return [];
    const conditions = unit.texts.some(({ tree }) =>
      tree().sections.some(({ name, entries }) => name === 'Unit' && entries.some(({ key }) => key.startsWith('Condition'))),
    );
    const words = splitCommands(layering.entry.value).commands.flatMap(({ args }) => args.map(({ text }) => text));
    const isOrdered = unitsIn(unit, 'Unit', 'Before').some(({ name }) => name === 'zincati.service');
    const missing = [
      ...(conditions || words.includes('--idempotent') ? [] : ['a condition in [Unit], such as ConditionPathExists=!/var/lib/%N.stamp']),
      ...(isOrdered || machine.variant !== 'fcos' ? [] : ['Before=zincati.service']),
      ...(words.includes('--allow-inactive') || words.includes('--idempotent') ? [] : ['the option --allow-inactive']),
    ];
    if (conditions || words.includes('--idempotent') || missing.length === 0) return [];
    return [atValue(unit, layering, withHelp(diagnose('unit/layers-again', { unit: unit.name }), `add ${missing.join(', ')}`))];
  });
