import { diagnose } from '../../../diagnostics/diagnose.ts';
import { octal } from '../../../grammar/octal.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** What visudo(8) gives to rules. */
const READ_ONLY = 0o440;

/**
 * Rules of sudo that others than root may write: sudo does not read them. The group root may write them. Source: sudo,
 * `lib/util/secure_path.c`.
 */
export const sudoersMode: MachineLint = ({ nodes, variant }) =>
  nodes.flatMap((node) => {
    if (node.kind !== 'file' || !/^\/etc\/sudoers(?:$|\.d\/[^/]+$)/.test(node.path)) return [];
    const { struct, user, group, writtenPath: path, mode = 0 } = node;
    if (!isRoot(user)) return [aboutField(struct, 'user', diagnose('settings-file/sudoers-mode', 'owner', { path, user }))];
    if ((mode & 0o002) === 0 && ((mode & 0o020) === 0 || isRoot(group))) return [];
    const meant = variant === undefined ? String(READ_ONLY) : octal(READ_ONLY);
    return [aboutField(struct, 'mode', diagnose('settings-file/sudoers-mode', 'mode', { path, meant }))];
  });

function isRoot(owner: string): boolean {
  return owner === 'root' || owner === '0';
}
