import { MAX_MODE } from '../../../../ignition/values.ts';
import { exactInt, int, type Struct } from '../../../../tree/placed.ts';
import { error, type Rule, type Say, warning } from '../../rule.ts';

const ILLEGAL = error('mode/illegal', 'illegal file mode', 'a mode is an octal number from 0 to 07777');
const SPECIAL = warning('mode/special-bits', 'setuid/setgid/sticky bits are not supported or functional in spec versions older than 3.6.0');

function illegal(node: Struct, say: Say): void {
  const mode = int(node, 'mode');
  if (mode !== undefined && (mode < 0 || mode > MAX_MODE)) say(['mode'], ILLEGAL);
}

function special(node: Struct, say: Say): void {
  // most modes are small
  const near = int(node, 'mode');
  if (near === undefined || (near >= 0 && near < 0o1000)) return;
  const mode = exactInt(node, 'mode');
  // a negative mode has them too
  if (mode !== undefined && (mode & 0o7000n) !== 0n) say(['mode'], SPECIAL);
}

export const fileMode: Rule = { on: 'File', check: illegal };
export const directoryMode: Rule = { on: 'Directory', check: illegal };

/** Before 3.6 the engine dropped these bits. */
export const fileSpecialBits: Rule = { on: 'File', until: 'ignition_3_6', check: special };
export const directorySpecialBits: Rule = { on: 'Directory', until: 'ignition_3_6', check: special };
