import { warning } from '../../../../diagnostics/make.ts';
import { int } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';

const MESSAGE = 'unreasonable mode would be reasonable if specified in octal; remember to add a leading zero';

/** `mode: 644` is decimal for octal 1204; who writes it means `0644`. */
export const decimalFileMode: Rule = { on: 'File', check: (file, say) => checkMode(int(file, 'mode'), false, say) };
export const decimalDirectoryMode: Rule = { on: 'Directory', check: (directory, say) => checkMode(int(directory, 'mode'), true, say) };

function checkMode(mode: number | undefined, directory: boolean, say: Parameters<Rule['check']>[1]): void {
  const digits = octalMeant(mode, directory);
  if (digits !== undefined) say(['mode'], { ...warning('mode/decimal', MESSAGE, `write it as ${digits}`), values: { meant: digits } });
}

/** The octal mode whose digits someone wrote as a decimal number: `0644` for 644. */
export function octalMeant(mode: number | undefined, directory: boolean): string | undefined {
  if (mode === undefined || isTypical(mode, directory)) return undefined;
  const digits = String(mode);
  return /^[0-7]{1,4}$/.test(digits) && isTypical(Number.parseInt(digits, 8), directory) ? `0${digits}` : undefined;
}

const [READ, WRITE, EXECUTE] = [4, 2, 1];

/** True for a mode that somebody could want: who has less to say about a file may not do more with it. */
function isTypical(mode: number, directory: boolean): boolean {
  if (mode === 0) return true;
  const setuid = mode & 0o4000;
  const setgid = mode & 0o2000;
  const sticky = mode & 0o1000;
  let before = 0;
  for (let shift = 0; shift <= 6; shift += 3) {
    const bits = (mode >> shift) & 7;
    // others, then group, then owner: each may do at least what the one before may
    if ((before & ~bits) !== 0) return false;
    // execution for the owner and only reading for others is odd
    if ((bits & EXECUTE) !== 0 && (before & READ) !== 0 && (before & EXECUTE) === 0) return false;
    if (bits !== 0 && (bits & READ) === 0) return false;
    before = bits;
  }
  if ((before & READ) === 0) return false;
  const executable = (before & EXECUTE) !== 0;
  if (directory) return executable && !setuid && !((setgid || sticky) && (before & WRITE) === 0);
  if ((setuid || setgid) && (!executable || (mode & WRITE) !== 0)) return false;
  return !sticky;
}
