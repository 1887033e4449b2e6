import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue, listOf, unitsIn } from '../../machine/settings.ts';
import { commandsIn } from '../../units/command-lines.ts';

/**
 * Services that layer packages with rpm-ostree at each boot. Source: Fedora CoreOS docs, "Adding OS extensions to the host
 * system", whose unit is ordered before Zincati and leaves a stamp.
 */
export const packageLayering: MachineLint = (machine) =>
  machine.configUnits().flatMap((unit) => {
    if (unit.isUser || unit.entry?.mask) return [];
    const starts = listOf(unit, 'Service', 'ExecStart');
    const layering = starts.find(({ entry }) =>
      commandsIn(entry).commands.some(({ program, args }) => /(?:^|\/)rpm-ostree$/.test(program) && args[0]?.text === 'install'),
    );
    if (!layering) return [];
    const hasCondition =
      listOf(unit, 'Service', 'ExecCondition').length > 0 ||
      unit.texts.some(({ tree }) =>
        tree().sections.some(({ name, entries }) => name === 'Unit' && entries.some(({ key }) => key.startsWith('Condition'))),
      );
    const words = commandsIn(layering.entry).commands.flatMap(({ args }) => args.map(({ text }) => text));
    if (hasCondition || words.includes('--idempotent')) return [];
    const needsOrder = machine.variant === 'fcos' && !unitsIn(unit, 'Unit', 'Before').some(({ name }) => name === 'zincati.service');
    const needsOption = !words.includes('--allow-inactive');
    return [atValue(unit, layering, diagnose('unit/layers-again', { unit: unit.name, needsOrder, needsOption }))];
  });
