import { error, warning } from '../../../../diagnostics/make.ts';
import { MAX_MODE } from '../../../../ignition/values.ts';
import { exactInt, int, type Struct } from '../../../../schema/placed.ts';
import type { Rule, Say } from '../../rule.ts';
import { octalMeant } from '../butane/decimal-modes.ts';

const ILLEGAL = error('mode/illegal', 'illegal file mode', 'a mode is an octal number from 0 to 07777');
const SPECIAL = warning(
  'mode/special-bits',
  'setuid/setgid/sticky bits are not supported or functional in spec versions older than 3.6.0',
  'leave these bits out here, and set them at boot with a file below /etc/tmpfiles.d; spec 3.6.0 needs Ignition 2.26.0 or newer on the machine',
);
/** The kind of a file, as `stat` and git show it in front of its mode. */
const KINDS: readonly number[] = [0o040000, 0o100000, 0o120000];

function illegal(node: Struct, say: Say): void {
  const mode = int(node, 'mode');
  if (mode === undefined || (mode >= 0 && mode <= MAX_MODE)) return;
  const withKind = KINDS.includes(mode - (mode & MAX_MODE)) && mode <= 0o177777;
  say(['mode'], withKind ? { ...ILLEGAL, help: `write it as 0${(mode & MAX_MODE).toString(8)}` } : ILLEGAL);
}

function special(node: Struct, say: Say, directory: boolean): void {
  // most modes are small
  const near = int(node, 'mode');
  if (near === undefined || (near >= 0 && near < 0o1000)) return;
  const mode = exactInt(node, 'mode');
  // a negative mode has them too
  if (mode === undefined || (mode & 0o7000n) === 0n) return;
  // of a mode that was meant to be octal nobody wants these bits
  say(['mode'], octalMeant(near, directory) === undefined ? SPECIAL : { ...SPECIAL, help: undefined });
}

export const fileMode: Rule = { on: 'File', check: illegal };
export const directoryMode: Rule = { on: 'Directory', check: illegal };

/** Before 3.6 the engine dropped these bits. */
export const fileSpecialBits: Rule = { on: 'File', until: 'ignition_3_6', check: (file, say) => special(file, say, false) };
export const directorySpecialBits: Rule = {
  on: 'Directory',
  until: 'ignition_3_6',
  check: (directory, say) => special(directory, say, true),
};
