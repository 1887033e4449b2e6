import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { givenBytes } from '../../src/text/given-bytes.ts';

it('encodes a text, and keeps bytes', () => {
  expect(givenBytes('é', 'f: x')).toEqual(Uint8Array.of(0xc3, 0xa9));
  const bytes = Buffer.from('a');
  expect(givenBytes(bytes, 'f: x')).toBe(bytes);
  const elsewhere = runInNewContext('Uint8Array.of(1)') as Uint8Array;
  expect(givenBytes(elsewhere, 'f: x')).toBe(elsewhere);
});

it.each([
  [undefined, 'undefined'],
  [null, 'null'],
  [5, 'a number'],
  [['a'], 'an array'],
  [{}, 'an object'],
  [Object.create(null), 'an object'],
  [Promise.resolve(''), 'a promise: await it first'],
  [new ArrayBuffer(1), 'an object of class ArrayBuffer'],
  [new Uint16Array(1), 'an object of class Uint16Array'],
])('refuses %s', (value, kind) => {
  expect(() => givenBytes(value as never, 'f: x')).toThrow(new TypeError(`f: x has to be a string or a Uint8Array, not ${kind}`));
});
