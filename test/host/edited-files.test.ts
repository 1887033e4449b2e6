import { describe, expect, it } from 'vitest';
import { withEdits } from '../../src/host/edited-files.ts';
import { memoryFiles } from '../compose/memory-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('withEdits', () => {
  const host = withEdits(memoryFiles({ 'a.bu': 'on disk', 'b.bu': 'on disk' }), new Map([['/work/a.bu', bytes('edited')]]));

  it('reads what a file is going to hold, by whichever name', () => {
    expect(host.read('a.bu')).toEqual(bytes('edited'));
    expect(host.read('./a.bu')).toEqual(bytes('edited'));
  });

  it('reads other files from the disk', () => {
    expect(host.read('b.bu')).toEqual(bytes('on disk'));
    expect(host.read('c.bu')).toHaveProperty('fault');
  });
});
