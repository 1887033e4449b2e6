import { diagnose } from '../../../diagnostics/diagnose.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

const KEY_FILE = /\/\.ssh\/authorized_keys2?$/;

/**
 * Files of authorized keys that sshd does not read. It opens them as the user who logs in, and ignores one that others may write
 * (`StrictModes`, sshd_config(5)).
 */
export const keyFiles: MachineLint = (machine) => {
  return machine.nodes.flatMap((node) => {
    const { kind, path, writtenPath, struct, user, mode = 0 } = node;
    if (kind !== 'file' || !KEY_FILE.test(path)) return [];
    const home = machine.homeOf(node);
    if (!home?.isKnown) return [];
    const values = { path: writtenPath, user: home.user };
    if ((mode & 0o022) !== 0) return aboutField(struct, 'mode', diagnose('ssh-key/file-ignored', 'writable', values));
    const isOfOther = user === 'root' && home.user !== 'root';
    return isOfOther && (mode & 0o044) === 0 ? aboutField(struct, 'mode', diagnose('ssh-key/file-ignored', 'unreadable', values)) : [];
  });
};
