import { int } from '../../../../tree/placed.ts';
import { type Rule, warning } from '../../rule.ts';

const MESSAGE = 'unreasonable mode would be reasonable if specified in octal; remember to add a leading zero';

/** `mode: 644` is decimal for octal 1204; who writes it means `0644`. */
export const decimalFileMode: Rule = { on: 'File', check: (file, say) => checkMode(int(file, 'mode'), false, say) };
export const decimalDirectoryMode: Rule = { on: 'Directory', check: (directory, say) => checkMode(int(directory, 'mode'), true, say) };

function checkMode(mode: number | undefined, directory: boolean, say: Parameters<Rule['check']>[1]): void {
  if (mode === undefined || isTypical(mode, directory)) return;
  const digits = String(mode);
  if (!/^[0-7]{1,4}$/.test(digits) || !isTypical(Number.parseInt(digits, 8), directory)) return;
  say(['mode'], { ...warning('mode/decimal', MESSAGE, `write it as 0${digits}`), instead: `0${digits}` });
}

/** True for a mode that somebody could want: who has less to say about a file may not do more with it. */
function isTypical(mode: number, directory: boolean): boolean {
  if (mode === 0) return true;
  const [setuid, setgid, sticky] = [mode & 0o4000, mode & 0o2000, mode & 0o1000];
  let [read, write, execute] = [false, false, false];
  for (const bits of [mode & 7, (mode >> 3) & 7, (mode >> 6) & 7]) {
    const [r, w, x] = [(bits & 4) !== 0, (bits & 2) !== 0, (bits & 1) !== 0];
    // others, then group, then owner: each may do at least what the one before may
    if ((read && !r) || (write && !w) || (execute && !x)) return false;
    // execution for the owner and only reading for others is odd
    if (x && read && !execute) return false;
    if ((w || x) && !r) return false;
    [read, write, execute] = [read || r, write || w, execute || x];
  }
  if (!read) return false;
  if (directory) return execute && !setuid && !((setgid || sticky) && !write);
  if ((setuid || setgid) && (!execute || (mode & 2) !== 0)) return false;
  return !sticky;
}
