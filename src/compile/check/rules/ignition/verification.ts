import { diagnose } from '../../../../diagnostics/diagnose.ts';
import { hashFunctions } from '../../../../ignition/values.ts';
import { valuesIn } from '../../../../schema/facts.ts';
import { text } from '../../../../schema/placed.ts';
import { textBytes } from '../../../../text/byte-text.ts';
import type { Rule } from '../../rule.ts';

/** The help for a sum without its function, or with another character than a dash between the two. */
function malformedHelp(hash: string): string {
  const byLength = hashFunctions.find(({ digits }) => digits === hash.length)?.value;
  const [, name = byLength, sum = ''] = /^(?:(sha256|sha512)[:=])?([0-9a-f]+)$/i.exec(hash) ?? [];
  return name === undefined || sum === ''
    ? 'write the function before the sum: sha256-SUM or sha512-SUM'
    : `write it as ${name.toLowerCase()}-${sum}`;
}

/** Upstream counts the bytes of a sum, and does not ask whether they are hexadecimal digits. */
export const verification: Rule = {
  on: 'Verification',
  check(of, say, { shape }) {
    const hash = text(of, 'hash');
    if (hash === undefined) return;
    const dash = hash.indexOf('-');
    if (dash < 0) return say(['hash'], { ...diagnose('verification/malformed'), help: malformedHelp(hash) });
    const functions = valuesIn(hashFunctions, shape);
    const digits = functions.find(({ value }) => value === hash.slice(0, dash))?.digits;
    if (digits === undefined) say(['hash'], diagnose('verification/function', { allowed: functions.map(({ value }) => value) }));
    else if (textBytes(hash.slice(dash + 1)).length !== digits) say(['hash'], diagnose('verification/size', { digits }));
  },
};
