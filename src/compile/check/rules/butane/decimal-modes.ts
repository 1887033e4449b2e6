import { diagnose } from '../../../../diagnostics/diagnose.ts';
import { int } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';

/** `mode: 644` is a decimal number, 01204 in octal. The author means `0644`. */
export const decimalFileMode: Rule = { on: 'File', check: (file, say) => checkMode(int(file, 'mode'), false, say) };
export const decimalDirectoryMode: Rule = { on: 'Directory', check: (directory, say) => checkMode(int(directory, 'mode'), true, say) };

function checkMode(mode: number | undefined, directory: boolean, say: Parameters<Rule['check']>[1]): void {
  const meant = octalMeant(mode, directory);
  if (meant !== undefined) say(['mode'], diagnose('mode/decimal', 'yaml', { meant }));
}

/** The octal mode whose digits someone wrote as a decimal number: `0644` for 644. */
export function octalMeant(mode: number | undefined, directory: boolean): string | undefined {
  if (mode === undefined || isTypical(mode, directory)) return undefined;
  const digits = String(mode);
  return /^[0-7]{1,4}$/.test(digits) && isTypical(Number.parseInt(digits, 8), directory) ? `0${digits}` : undefined;
}

const [READ, WRITE, EXECUTE] = [4, 2, 1];

/** True for a mode that is likely to be meant: the owner may do at least what the group may, and the group what others may. */
function isTypical(mode: number, directory: boolean): boolean {
  if (mode === 0) return true;
  const setuid = mode & 0o4000;
  const setgid = mode & 0o2000;
  const sticky = mode & 0o1000;
  let before = 0;
  for (let shift = 0; shift <= 6; shift += 3) {
    const bits = (mode >> shift) & 7;
    // others, then group, then owner: each may do at least what the previous one may
    if ((before & ~bits) !== 0) return false;
    // it is unlikely that others may read a file and only the owner may execute it
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
