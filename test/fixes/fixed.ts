import { check } from '../../src/check.ts';
import { type FixedText, fixText } from '../../src/fixes/fix-text.ts';

/** A config with all fixes in it. */
export function fixed(text: string, name = 'a.bu'): FixedText {
  return fixText(text, name, (now) => check(now, { name }).problems);
}
