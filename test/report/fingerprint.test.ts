import { assert, property, string } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fingerprints, fnv1a64 } from '../../src/report/fingerprint.ts';
import { checked, placeOf, problem } from './checked.ts';

// from the list that the makers of the hash publish
test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('fnv1a64(%j)', (text, hash) => {
  expect(fnv1a64(text)).toBe(hash);
});

// as its definition has it
test('fnv1a64 of any text', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      let hash = 0xcbf29ce484222325n;
      for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
      expect(fnv1a64(text)).toBe(hash.toString(16).padStart(16, '0'));
    }),
  );
});

describe('fingerprints', () => {
  const text = 'a: 1\nb: 2\na: 1\n';
  const of = (source: string): string[] =>
    fingerprints(
      checked('x.bu', source, problem(source, placeOf(source, '1')), problem(source, '2'), problem(source, placeOf(source, '1', 1))),
    );

  it('are different for different problems, those of the same line too', () => {
    expect(new Set(of(text)).size).toBe(3);
    const two = fingerprints(checked('x.bu', text, problem(text, '2'), problem(text, '2', { code: 'x/y' }), problem(text, '2')));
    expect(new Set(two).size).toBe(3);
  });

  it('stay when lines move, are indented otherwise, or end in CR LF', () => {
    expect(of(`# new\n\n${text}`)).toEqual(of(text));
    expect(of(text.replace(/^/gm, '  '))).toEqual(of(text));
    expect(of(text.replaceAll('\n', '\r\n'))).toEqual(of(text));
  });

  it('change with the line', () => {
    expect(of(text.replace('b: 2', 'c: 2'))[1]).not.toBe(of(text)[1]);
  });
});
