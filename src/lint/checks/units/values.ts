import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { quadletDependencyKeys, quadletExtensions } from '../../facts/quadlet/extensions.ts';
import { findDirective } from '../../facts/systemd/directives.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue } from '../../machine/settings.ts';
import { withHelp } from '../../machine/with-help.ts';
import { checkValue } from '../../units/checkers.ts';
import type { ValueProblem } from '../../units/value-problem.ts';
import { judgedOf } from './judged.ts';

/** A value that another program fills in before the machine gets it. */
const PLACEHOLDER = /\$\{|\{\{/;

const QUADLETS = new RegExp(`\\.(?:${Object.keys(quadletExtensions).join('|')})(?:\\s|$)`);

/** Values that systemd does not take. */
export const values: MachineLint = (machine) =>
  judgedOf(machine).flatMap(({ name, settings, sections, ownSection }) =>
    settings.texts.flatMap(({ tree }) =>
      tree().sections.flatMap((section) => {
        if (!sections.includes(section.name) || section.name === ownSection || section.name === 'Quadlet') return [];
        return section.entries.flatMap((entry) => {
          const kind = findDirective(section.name, entry.key)?.kind;
          if (kind === undefined || (kind !== 'command' && PLACEHOLDER.test(entry.value))) return [];
          // Podman replaces names of quadlets with those of their services
          if (ownSection !== undefined && quadletDependencyKeys.includes(entry.key) && QUADLETS.test(entry.value)) return [];
          const problem = checkValue(kind, entry.value);
          return problem ? [atValue(settings, { entry, tree: tree() }, problemOf(name, entry.key, entry.value, problem), problem.at)] : [];
        });
      }),
    ),
  );

function problemOf(name: string, key: string, value: string, { problem, at, allowed, meant, isFatal }: ValueProblem): Diagnostic {
  const word = JSON.stringify(value.slice(at.start, at.end).slice(0, 80));
  const help =
    meant !== undefined ? `did you mean "${meant}"?` : allowed && allowed.length <= 20 ? `write one of ${allowed.join(', ')}` : undefined;
  const found = isFatal
    ? withHelp(diagnose('unit/refused-value', { unit: name, key, word, problem, meant }), help)
    : withHelp(diagnose('unit/bad-value', { unit: name, key, word, problem, meant }), help);
  return found;
}
