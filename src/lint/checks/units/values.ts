import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { UnitEntry, UnitTree } from '../../../syntax/unit/unit-tree.ts';
import { onceForEach } from '../../../text/once.ts';
import { quadletDependencyKeys, quadletExtensions } from '../../facts/quadlet/extensions.ts';
import { findDirective } from '../../facts/systemd/directives.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue, type SettingsText } from '../../machine/settings.ts';
import { checkValue } from '../../units/checkers.ts';
import type { ValueProblem } from '../../units/value-problem.ts';
import { unitsAndQuadlets } from './units-and-quadlets.ts';

/** A value that another program fills in before the machine gets it. */
const PLACEHOLDER = /\$\{|\{\{/;

const QUADLETS = new RegExp(`\\.(?:${Object.keys(quadletExtensions).join('|')})(?:\\s|$)`);

/** Values that systemd does not take. */
export const values: MachineLint = (machine) =>
  unitsAndQuadlets(machine).flatMap(({ name, settings, sections, quadletSection }) =>
    settings.texts.flatMap((text) =>
      wrongValuesIn(text.tree()).flatMap(({ section, entry, problem }) => {
        if (!sections.includes(section) || section === quadletSection || section === 'Quadlet' || !isWritten(text)) return [];
        // Podman replaces names of quadlets with those of their services
        if (quadletSection !== undefined && quadletDependencyKeys.includes(entry.key) && QUADLETS.test(entry.value)) return [];
        return [atValue(settings, { entry, tree: text.tree() }, problemOf(name, entry.key, entry.value, problem), problem.at)];
      }),
    ),
  );

/** False for what `with_mount_unit` makes: its values are those of the filesystem, and are checked there. */
function isWritten({ contents }: SettingsText): boolean {
  return contents.locate({ start: 0, end: 0 }).path?.at(-1) !== 'with_mount_unit';
}

interface WrongValue {
  readonly section: string;
  readonly entry: UnitEntry;
  readonly problem: ValueProblem;
}

const wrongValuesIn = onceForEach((tree: UnitTree): readonly WrongValue[] =>
  tree.sections.flatMap(({ name, entries }) =>
    entries.flatMap((entry) => {
      const kind = findDirective(name, entry.key)?.kind;
      if (kind === undefined || (kind !== 'command' && PLACEHOLDER.test(entry.value))) return [];
      const problem = checkValue(kind, entry.value);
      return problem ? [{ section: name, entry, problem }] : [];
    }),
  ),
);

/** A longer list of allowed words says less than the manual. */
const MOST_ALLOWED = 20;

function problemOf(unit: string, key: string, value: string, { problem, at, allowed, meant, isFatal }: ValueProblem): Diagnostic {
  const code = isFatal ? 'unit/refused-value' : 'unit/bad-value';
  const badValue = { unit, key, word: JSON.stringify(value.slice(at.start, at.end).slice(0, 80)), problem };
  if (meant !== undefined) return diagnose(code, 'misspelt', { ...badValue, meant });
  return allowed && allowed.length <= MOST_ALLOWED
    ? diagnose(code, 'not-allowed', { ...badValue, allowed })
    : diagnose(code, 'other', badValue);
}
