import { describe, expect, it } from 'vitest';
import { joinCodes, splitCodes } from '../../../src/cli/drop-in/chunk-codes.ts';

const codes = new Map([0, 1, 7, 8, 9, 4096].map((length, i) => [`subcommands-${i}.cjs`, Buffer.alloc(length, i + 1)]));

describe('the compiled code of several chunks', () => {
  it('is divided into the same chunks', () => {
    expect([...splitCodes(joinCodes(codes))]).toEqual([...codes]);
  });

  // V8 refuses or copies code at another address
  it('begins at a multiple of 8 in each chunk', () => {
    const joined = joinCodes(codes);
    for (const code of splitCodes(joined).values()) expect((code.byteOffset - joined.byteOffset) % 8).toBe(0);
  });

  it('of names that are not ASCII is divided, too', () => {
    const names = new Map([['ä“.cjs', Buffer.of(1)]]);
    expect([...splitCodes(joinCodes(names))]).toEqual([...names]);
  });

  it('may be missing', () => {
    expect(splitCodes(undefined).size).toBe(0);
    expect(splitCodes(joinCodes(new Map())).size).toBe(0);
  });
});
