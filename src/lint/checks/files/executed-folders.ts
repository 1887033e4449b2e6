import { octalMeant } from '../../../compile/check/rules/butane/decimal-modes.ts';
import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { octal } from '../../../grammar/octal.ts';
import { int } from '../../../schema/placed.ts';
import { executedFolders as folders } from '../../facts/executed-folders.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

const ANYONE_RUNS = 0o111;
const OTHERS_WRITE = 0o022;

/** Scripts that a service runs at an event, with modes with which it does not. */
export const executedFolders: MachineLint = ({ nodes, variant }) =>
  nodes.flatMap((node): Diagnostic[] => {
    const folder = node.kind === 'file' ? folders.find(({ paths }) => paths.test(node.path)) : undefined;
    const mode = node.mode ?? 0;
    if (!folder || octalMeant(mode, false) !== undefined) return [];
    const isOpen = folder.isStrict && (mode & OTHERS_WRITE) !== 0;
    if ((mode & ANYONE_RUNS) !== 0 && !isOpen) return [];
    const value = variant === undefined ? String(0o755) : octal(0o755);
    const values = { runner: folder.runner, path: node.writtenPath, mode: octal(mode), isOpen };
    return int(node.struct, 'mode') === undefined
      ? [
          aboutField(
            node.struct,
            'path',
            diagnose('settings-file/not-run', 'no-mode', { ...values, missingField: { name: 'mode', value } }),
          ),
        ]
      : [aboutField(node.struct, 'mode', diagnose('settings-file/not-run', 'mode', { ...values, meant: value }))];
  });
