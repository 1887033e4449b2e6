import { error } from '../../../../diagnostics/make.ts';
import { hashFunctions } from '../../../../ignition/values.ts';
import { valuesIn } from '../../../../schema/facts.ts';
import { text } from '../../../../schema/placed.ts';
import { textBytes } from '../../../../text/byte-text.ts';
import type { Rule } from '../../rule.ts';

const MALFORMED = error('verification/malformed', 'malformed hash specifier');
const FUNCTION = error('verification/function', 'unrecognized hash function');
const SIZE = error('verification/size', 'incorrect size for hash sum');

/** What to write in place of a sum without its function, or with another sign between the two. */
function malformedHelp(hash: string): string {
  const byLength = hashFunctions.find(({ digits }) => digits === hash.length)?.value;
  const [, name = byLength, sum = ''] = /^(?:(sha256|sha512)[:=])?([0-9a-f]+)$/i.exec(hash) ?? [];
  return name === undefined || sum === ''
    ? 'put the name of its function before the sum: sha256-SUM or sha512-SUM'
    : `write it as ${name.toLowerCase()}-${sum}`;
}

/** Upstream counts the bytes of a sum, and does not ask whether they are hexadecimal digits. */
export const verification: Rule = {
  on: 'Verification',
  check(of, say, { shape }) {
    const hash = text(of, 'hash');
    if (hash === undefined) return;
    const dash = hash.indexOf('-');
    if (dash < 0) return say(['hash'], { ...MALFORMED, help: malformedHelp(hash) });
    const functions = valuesIn(hashFunctions, shape);
    const digits = functions.find(({ value }) => value === hash.slice(0, dash))?.digits;
    const names = functions.map(({ value }) => value);
    if (digits === undefined) say(['hash'], { ...FUNCTION, help: `functions are ${names.join(', ')}`, values: { allowed: names } });
    else if (textBytes(hash.slice(dash + 1)).length !== digits) say(['hash'], { ...SIZE, help: `its sum has ${digits} digits` });
  },
};
