import { diagnose } from '../../../../diagnostics/diagnose.ts';
import { MAX_MODE } from '../../../../ignition/values.ts';
import { exactInt, int, type Struct } from '../../../../schema/placed.ts';
import type { Rule, Say } from '../../rule.ts';
import { octalMeant } from '../butane/decimal-modes.ts';

/** Kinds of files. `stat` and git print them together with the mode: 0100644. */
const KINDS: readonly number[] = [0o040000, 0o100000, 0o120000];

function illegal(node: Struct, say: Say, directory: boolean): void {
  const mode = int(node, 'mode');
  if (mode === undefined || (mode >= 0 && mode <= MAX_MODE)) return;
  const hasKind = KINDS.includes(mode - (mode & MAX_MODE)) && mode <= 0o177777;
  const diagnostic = diagnose('mode/illegal');
  const meant = hasKind ? `0${(mode & MAX_MODE).toString(8)}` : octalMeant(mode, directory);
  say(['mode'], meant === undefined ? diagnostic : { ...diagnostic, help: `write it as ${meant}`, values: { meant } });
}

function special(node: Struct, say: Say, directory: boolean): void {
  // most modes have no special bits: avoid the BigInt for them
  const near = int(node, 'mode');
  if (near === undefined || (near >= 0 && near < 0o1000)) return;
  const mode = exactInt(node, 'mode');
  // a negative mode has these bits too
  if (mode === undefined || (mode & 0o7000n) === 0n) return;
  const diagnostic = diagnose('mode/special-bits');
  // a mode that was meant to be octal gets the help of `mode/decimal`
  say(['mode'], octalMeant(near, directory) === undefined ? diagnostic : { ...diagnostic, help: undefined });
}

export const fileMode: Rule = { on: 'File', check: (file, say) => illegal(file, say, false) };
export const directoryMode: Rule = { on: 'Directory', check: (directory, say) => illegal(directory, say, true) };

/** Before 3.6, Ignition does not set these bits. */
export const fileSpecialBits: Rule = { on: 'File', until: 'ignition_3_6', check: (file, say) => special(file, say, false) };
export const directorySpecialBits: Rule = {
  on: 'Directory',
  until: 'ignition_3_6',
  check: (directory, say) => special(directory, say, true),
};
