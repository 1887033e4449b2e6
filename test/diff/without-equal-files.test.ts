import { describe, expect, it } from 'vitest';
import { withoutEqualFiles } from '../../src/diff/without-equal-files.ts';
import { struct, structs, text } from '../../src/schema/placed.ts';
import { readOne } from './read-one.ts';

const ignition = (version: string, files: readonly object[]): string => JSON.stringify({ ignition: { version }, storage: { files } });
const left = (before: string, after: string): string[][] =>
  withoutEqualFiles(readOne(before), readOne(after)).map(({ document }) =>
    structs(struct(document, 'storage'), 'files').map((file) => text(file, 'path')!),
  );

describe('withoutEqualFiles', () => {
  const same = { path: '/same', mode: 0o644, contents: { source: 'data:,x' } };

  it('leaves out what both have in the same words, in any order', () => {
    const before = ignition('3.4.0', [same, { path: '/a', contents: { source: 'data:,x' } }, { path: '/old' }]);
    const after = ignition('3.4.0', [{ path: '/a', contents: { source: 'data:;base64,eA==' } }, { path: '/new' }, same]);
    expect(left(before, after)).toEqual([
      ['/a', '/old'],
      ['/a', '/new'],
    ]);
  });

  it('leaves out equal files around one that was removed, and around one that differs', () => {
    const file = (path: string, mode: number): object => ({ path, mode });
    const before = [file('/a', 1), file('/b', 1), file('/c', 1), file('/d', 1), file('/e', 1)];
    expect(left(ignition('3.4.0', before), ignition('3.4.0', before))).toEqual([[], []]);
    expect(left(ignition('3.4.0', before), ignition('3.4.0', before.toSpliced(2, 1)))).toEqual([['/c'], []]);
    const after = before.with(1, file('/b', 2)).toSpliced(2, 1);
    expect(left(ignition('3.4.0', before), ignition('3.4.0', after))).toEqual([['/b', '/c'], ['/b']]);
  });

  it('leaves documents of different versions as they are: special bits of a mode only count from 3.6.0 on', () => {
    const special = { path: '/x', mode: 0o4755 };
    expect(left(ignition('3.4.0', [special]), ignition('3.6.0', [special]))).toEqual([['/x'], ['/x']]);
  });
});
