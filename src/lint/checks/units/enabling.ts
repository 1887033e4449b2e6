import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { text } from '../../../schema/placed.ts';
import type { ConfigUnit } from '../../machine/config-units.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { settingOf } from '../../machine/settings.ts';

/** Entries of `systemd.units` that say something else than what happens: to enable, to mask, to write a unit. */
export const enabling: MachineLint = (machine) => machine.configUnits().flatMap((unit) => (unit.entry ? problemsOf(unit) : []));

/** A name with two suffixes: the one that is meant, and the suffix behind it. */
const TWO_SUFFIXES = /^(.+\.(?:service|socket|timer|mount|target|path))\.(?:service|socket|timer|mount|target|path)$/;

function problemsOf(unit: ConfigUnit): Diagnostic[] {
  const { name, instance, file } = unit;
  const { struct, enabled, mask, dropins } = unit.entry!;
  const problems: Diagnostic[] = [];
  if (enabled && instance === '' && file && settingOf(unit, 'Install', 'DefaultInstance') === undefined) {
    const values = { unit: name, instance: name.replace('@.', '@NAME.') };
    problems.push(aboutField(struct, 'enabled', diagnose('unit/enabled-template', values)));
  }
  if (mask && (enabled || file)) {
    problems.push(aboutField(struct, 'mask', diagnose('unit/masked', enabled ? 'enabled' : 'contents', { unit: name })));
  }
  if (text(struct, 'contents') === '' && dropins.length === 0) {
    problems.push(aboutField(struct, 'contents', diagnose('unit/empty-contents', { unit: name })));
  }
  const [, meant] = TWO_SUFFIXES.exec(name) ?? [];
  if (meant !== undefined) problems.push(aboutField(struct, 'name', diagnose('unit/two-suffixes', { unit: name, meant })));
  return problems;
}
