import { type Arbitrary, array, integer } from 'fast-check';

/** Texts of any characters but lone surrogates. fast-check's unit `binary` has the same, and takes a second to begin. */
export function anyText(constraints: { readonly maxLength?: number } = {}): Arbitrary<string> {
  const character = integer({ min: 0, max: 0x10ffff - SURROGATES }).map((code) =>
    String.fromCodePoint(code < FIRST_SURROGATE ? code : code + SURROGATES),
  );
  return array(character, constraints).map((characters) => characters.join(''));
}

const FIRST_SURROGATE = 0xd800;
const SURROGATES = 0x800;
