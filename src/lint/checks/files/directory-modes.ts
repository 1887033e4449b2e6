import { octalMeant } from '../../../compile/check/rules/butane/decimal-modes.ts';
import { diagnose } from '../../../diagnostics/diagnose.ts';
import { octal } from '../../../grammar/octal.ts';
import { int } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Directories that may be read and not entered: nobody but root gets at what is in them. */
export const directoryModes: MachineLint = ({ nodes, variant }) =>
  nodes.flatMap(({ kind, writtenPath, struct }) => {
    const mode = int(struct, 'mode');
    if (kind !== 'directory' || mode === undefined || mode > 0o7777 || octalMeant(mode, true) !== undefined) return [];
    const entered = mode | ((mode & 0o444) >> 2);
    if (entered === mode) return [];
    // an Ignition config has its modes in decimal
    const meant = variant === undefined ? String(entered) : octal(entered);
    const isClosed = (mode & 0o111) === 0;
    const values = { octal: octal(mode), path: writtenPath, isClosed, octalMeant: octal(entered), meant };
    return aboutField(struct, 'mode', diagnose('mode/directory-without-x', values));
  });
