import { textBytes } from '../../../../tree/byte-text.ts';
import { text } from '../../../../tree/placed.ts';
import { error, type Rule } from '../../rule.ts';

const MALFORMED = error('verification/malformed', 'malformed hash specifier');
const FUNCTION = error('verification/function', 'unrecognized hash function');
const SIZE = error('verification/size', 'incorrect size for hash sum');

/** Before 3.1 sha512 was the only function. */
export const verificationBefore31: Rule = verificationRule(undefined, 'ignition_3_1', { sha512: 128 });
export const verification: Rule = verificationRule('ignition_3_1', undefined, { sha512: 128, sha256: 64 });

/** The function by the length of its sums. */
const BY_LENGTH: Readonly<Record<number, string>> = { 64: 'sha256', 128: 'sha512' };

/** What to write in place of a sum without its function, or with another sign between the two. */
function malformedHelp(hash: string): string {
  const [, name = BY_LENGTH[hash.length], sum = ''] = /^(?:(sha256|sha512)[:=])?([0-9a-f]+)$/i.exec(hash) ?? [];
  return name === undefined || sum === ''
    ? 'put the name of its function before the sum: sha256-SUM or sha512-SUM'
    : `write it as ${name.toLowerCase()}-${sum}`;
}

/** `digits`: the length of a sum, in bytes as upstream counts it. It does not ask whether they are hexadecimal. */
function verificationRule(since: string | undefined, until: string | undefined, digits: Readonly<Record<string, number>>): Rule {
  const functions = Object.keys(digits);
  return {
    on: 'Verification',
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    check(of, say) {
      const hash = text(of, 'hash');
      if (hash === undefined) return;
      const dash = hash.indexOf('-');
      if (dash < 0) return say(['hash'], { ...MALFORMED, help: malformedHelp(hash) });
      const length = Object.hasOwn(digits, hash.slice(0, dash)) ? digits[hash.slice(0, dash)] : undefined;
      if (length === undefined) say(['hash'], { ...FUNCTION, help: `functions are ${functions.join(', ')}`, choices: functions });
      else if (textBytes(hash.slice(dash + 1)).length !== length) say(['hash'], { ...SIZE, help: `its sum has ${length} digits` });
    },
  };
}
