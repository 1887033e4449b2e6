import { type FixedText, fixText } from '../../src/fix/fix-text.ts';
import { check } from '../../src/service/check.ts';

/** A config with all fixes in it. */
export function fixed(text: string, name = 'a.bu'): FixedText {
  return fixText(text, (now) => check(now, { name }));
}
