import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { make, type Plain } from '../../src/compile/desugar/make.ts';
import { merge } from '../../src/ignition/merge.ts';
import { sameStruct } from '../../src/ignition/same-value.ts';
import { unmerge } from '../../src/ignition/unmerge.ts';
import { ignitionVersion, ignitionVersions } from '../../src/ignition/versions.ts';
import type { Struct } from '../../src/schema/placed.ts';
import { runs } from '../depth.ts';
import { arbitraryDocument, plainOf } from './documents.ts';

const { shape } = ignitionVersion('3.4.0')!;
const document = (plain: Plain): Struct => make(shape, 'Config', plain, undefined);
const files = (...of: Plain[]): Struct => document({ storage: { files: of } });

describe('unmerge', () => {
  it('leaves what the parent does not say', () => {
    const parent = files({ path: '/a', mode: 0o644 });
    const rest = unmerge(parent, files({ path: '/a', mode: 0o600 }, { path: '/b' }), shape);
    expect(plainOf(rest!)).toEqual({ storage: { files: [{ path: '/a', mode: 0o600 }, { path: '/b' }] } });
    expect(plainOf(unmerge(parent, files({ path: '/a', mode: 0o644 }), shape)!)).toEqual({});
  });

  it('keeps the label by which a partition is known', () => {
    const disk = (partition: Plain): Struct => document({ storage: { disks: [{ device: '/dev/a', partitions: [partition] }] } });
    const rest = unmerge(disk({ label: 'x' }), disk({ label: 'x', sizeMiB: 1 }), shape);
    expect(plainOf(rest!)).toEqual({ storage: { disks: [{ device: '/dev/a', partitions: [{ label: 'x', sizeMiB: 1 }] }] } });
  });

  it.each([
    ['a value is missing', files({ path: '/a' })],
    ['an item is missing', files()],
    ['an item does not come first', files({ path: '/b' }, { path: '/a', mode: 0o644 })],
  ])('has no answer if %s', (_, merged) => {
    expect(unmerge(files({ path: '/a', mode: 0o644 }), merged, shape)).toBeUndefined();
  });

  it.each(ignitionVersions)('merges to the same document again in %s', (version) => {
    const { shape: of } = ignitionVersion(version)!;
    fc.assert(
      fc.property(arbitraryDocument(of), arbitraryDocument(of), (parent, child) => {
        const merged = merge(parent, child, of);
        const rest = unmerge(parent, merged, of);
        // an item of the parent that the child has in a sibling list is gone, and there is no answer
        if (rest) expect(sameStruct(merge(parent, rest, of), merged, of.root, of)).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });
});
