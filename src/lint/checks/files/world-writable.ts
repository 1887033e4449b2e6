import { octalMeant } from '../../../compile/check/rules/butane/decimal-modes.ts';
import { diagnose } from '../../../diagnostics/diagnose.ts';
import { octal } from '../../../grammar/octal.ts';
import { int } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Files and directories that everyone may write. A directory with the sticky bit is meant for that. */
export const worldWritable: MachineLint = ({ nodes, variant }) =>
  nodes.flatMap(({ kind, writtenPath, struct }) => {
    const mode = int(struct, 'mode');
    // others may write, the owner too, and no sticky bit protects what others have put there
    if (mode === undefined || (mode & 0o1202) !== 0o202 || octalMeant(mode, kind === 'directory') !== undefined) return [];
    const less = mode & ~0o022;
    const values = {
      octal: octal(mode),
      path: writtenPath,
      isDirectory: kind === 'directory',
      less: variant === undefined ? `${less} (${octal(less)})` : octal(less),
    };
    return aboutField(struct, 'mode', diagnose('mode/world-writable', values));
  });
