import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeJson } from '../../../src/compile/emit/json.ts';
import { jsonBytes } from '../../../src/compile/emit/json-bytes.ts';
import type { Plain } from '../../../src/compile/emit/plain.ts';

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('<&>', '\u2028', '\ud800', 'grüße', '\x7f', '"\\\n'));

/** Anything that a document can contain. */
const { plain } = fc.letrec<{ plain: Plain }>((tie) => ({
  plain: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    // too large for a number to be exact
    fc.constantFrom(2 ** 60, -(2 ** 70)),
    fc.bigInt(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('plain')),
    fc.dictionary(text, tie('plain')),
    fc.array(fc.tuple(text, text)).map((entries) => new Map(entries)),
  ),
}));

it('counts the bytes of the text that is written', () => {
  fc.assert(
    fc.property(plain, (value) => {
      expect(jsonBytes(value)).toBe(Buffer.byteLength(writeJson(value, false)));
    }),
  );
});
