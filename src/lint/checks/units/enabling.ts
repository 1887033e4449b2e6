import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { text } from '../../../schema/placed.ts';
import type { ConfigUnit } from '../../machine/config-units.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { settingOf } from '../../machine/settings.ts';
import { withHelp } from '../../machine/with-help.ts';

/** Entries of `systemd.units` that say something else than what happens: to enable, to mask, to write a unit. */
export const enabling: MachineLint = (machine) => machine.configUnits().flatMap((unit) => (unit.entry ? problemsOf(unit) : []));

function problemsOf(unit: ConfigUnit): Diagnostic[] {
  const { name, instance, file } = unit;
  const { struct, enabled, mask, dropins } = unit.entry!;
  const problems: Diagnostic[] = [];
  if (enabled && instance === '' && file && settingOf(unit, 'Install', 'DefaultInstance') === undefined) {
    const one = name.replace('@.', '@NAME.');
    problems.push(
      aboutField(
        struct,
        'enabled',
        withHelp(
          diagnose('unit/enabled-template', { unit: name }),
          `enable an instance such as ${one}, or add DefaultInstance= to [Install]`,
        ),
      ),
    );
  }
  if (mask && (enabled || file)) {
    problems.push(
      aboutField(
        struct,
        'mask',
        withHelp(
          diagnose('unit/masked', { unit: name, what: enabled ? '`enabled: true`' : 'its contents' }),
          `remove \`mask\`, or ${enabled ? 'enabled' : 'contents'}`,
        ),
      ),
    );
  }
  if (text(struct, 'contents') === '' && dropins.length === 0) {
    problems.push(
      aboutField(
        struct,
        'contents',
        withHelp(diagnose('unit/empty-contents', { unit: name }), 'remove `contents`, or write the unit there'),
      ),
    );
  }
  const [, meant] = /^((?:.+)\.(?:service|socket|timer|mount|target|path))\.(?:service|socket|timer|mount|target|path)$/.exec(name) ?? [];
  if (meant !== undefined) {
    problems.push(aboutField(struct, 'name', withHelp(diagnose('unit/two-suffixes', { unit: name, meant }), `did you mean "${meant}"?`)));
  }
  return problems;
}
