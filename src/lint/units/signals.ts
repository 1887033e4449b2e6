import { nearest } from '../../text/nearest.ts';
import { type Checker, wrong } from './value-problem.ts';

/*
 * Signals by name, with or without SIG, or by number. systemd has one name for each: ABRT and no IOT. Sources: signal(7) for Linux, `signal_from_string()` of systemd's
 * `src/basic/signal-util.c`.
 */

const NAMES = (
  'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ ' +
  'VTALRM PROF WINCH IO PWR SYS'
).split(' ');

export const checkSignal: Checker = (value) => {
  const name = value.replace(/^SIG/, '');
  if (NAMES.includes(name) || /^RT(?:MIN(?:\+[0-9]+)?|MAX(?:-[0-9]+)?)$/.test(name)) return undefined;
  if (/^\+?[0-9]+$/.test(value) && Number(value) >= 1 && Number(value) <= 64) return undefined;
  const meant = nearest(value.toUpperCase().replace(/^SIG/, ''), NAMES);
  return wrong(value, 'is not the name or number of a signal', meant && `SIG${meant}`);
};
