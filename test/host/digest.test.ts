import { describe, expect, it } from 'vitest';
import { nodeDigest } from '../../src/cli/io/node-digest.ts';

describe('the port of hashes', () => {
  // FIPS 180-4: the examples of the standard for the message "abc"
  it.each([
    ['sha256', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'sha512',
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    ],
  ] as const)('computes %s in lower-case hexadecimal digits', (name, sum) => {
    expect(nodeDigest(name, new TextEncoder().encode('abc'))).toBe(sum);
  });
});
