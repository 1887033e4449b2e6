import { nearest } from '../../text/nearest.ts';
import type { Flag } from './flags.ts';

/**
 * The flag that was probably meant by an argument with an unknown one, as a user writes it: `--pretty` for `--prety` and `-pretty`, `-V`
 * for `-v`. Undefined if none is near.
 */
export function meantFlag(argument: string, flags: readonly Flag[]): string | undefined {
  const name = argument.replace(/^-+/, '').replace(/=.*$/s, '');
  const shown = flags.filter(({ hidden }) => !hidden);
  if (name.length > 1) {
    const long = nearest(
      name,
      shown.map((flag) => flag.name),
    );
    return long && `--${long}`;
  }
  const short = shown.find((flag) => flag.short?.toLowerCase() === name.toLowerCase())?.short;
  return short && `-${short}`;
}
