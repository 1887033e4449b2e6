import { diagnose } from '../../../diagnostics/diagnose.ts';
import { text } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { placeholderInName } from '../../placeholder-text.ts';

/** What useradd(8) of Fedora and of Flatcar takes: its "CAVEATS". */
const NAME = /^(?!\d+$|\.{1,2}$)[A-Za-z0-9_.][A-Za-z0-9_.-]*\$?$/;
const MAX_LENGTH = 32;

/** Names of users and groups that useradd and groupadd refuse: the first boot stops there. */
export const userNames: MachineLint = ({ users, groups }) =>
  [...users.map((user) => [user, 'user', 'useradd'] as const), ...groups.map((group) => [group, 'group', 'groupadd'] as const)].flatMap(
    ([struct, what, tool]) => {
      const reason = reasonOf(text(struct, 'name') ?? '');
      if (reason === undefined) return [];
      return aboutField(struct, 'name', diagnose('user/name', { tool, kind: what, reason }));
    },
  );

function reasonOf(name: string): string | undefined {
  if (name === '' || placeholderInName(name) !== undefined) return undefined;
  if (name.length > MAX_LENGTH) return `has ${name.length} characters, and ${MAX_LENGTH} are the limit`;
  if (NAME.test(name)) return undefined;
  if (/^\d+$/.test(name)) return 'has digits only';
  if (name.startsWith('-')) return 'begins with a dash';
  const [character] = /[^A-Za-z0-9_.-]/.exec(name) ?? [];
  return character === undefined || character === '$'
    ? 'is no name'
    : `has ${character === ' ' ? 'a space' : `the character ${character}`} in it`;
}
