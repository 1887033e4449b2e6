import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { make, type Plain } from '../../src/compile/desugar/make.ts';
import { merge } from '../../src/ignition/merge.ts';
import { ignitionVersion, ignitionVersions } from '../../src/ignition/versions.ts';
import type { Struct } from '../../src/schema/placed.ts';
import { runs } from '../depth.ts';
import { arbitraryDocument, plainOf } from './documents.ts';

const { shape } = ignitionVersion('3.4.0')!;
const document = (plain: Plain): Struct => make(shape, 'Config', plain, undefined);
const merged = (parent: Plain, child: Plain): unknown => plainOf(merge(document(parent), document(child), shape));

// What Ignition does with a parent and a child config: the rules of "Config Merging" in its documentation.
describe('merge', () => {
  it('lets what the child sets win, and keeps what it does not', () => {
    const parent = { storage: { files: [{ path: '/a', mode: 0o644, contents: { source: 'data:,1' } }] } };
    const child = { storage: { files: [{ path: '/a', mode: 0o600 }] } };
    expect(merged(parent, child)).toEqual({ storage: { files: [{ path: '/a', mode: 0o600, contents: { source: 'data:,1' } }] } });
  });

  it('keeps the parent`s items first and appends what only the child has', () => {
    const units = (...names: string[]) => ({ systemd: { units: names.map((name) => ({ name })) } });
    expect(merged(units('a.service', 'b.service'), units('c.service', 'b.service'))).toEqual(units('a.service', 'b.service', 'c.service'));
  });

  it('appends lists whose items have no key', () => {
    const options = (...of: string[]) => ({ storage: { filesystems: [{ device: '/dev/a', options: of }] } });
    expect(merged(options('-L', 'x'), options('-L', 'y'))).toEqual(options('-L', 'x', '-L', 'y'));
  });

  it('replaces a file by a link of the same path', () => {
    const child = { storage: { links: [{ path: '/a', target: '/b' }] } };
    expect(merged({ storage: { files: [{ path: '/a' }] } }, child)).toEqual({
      storage: { files: [], links: [{ path: '/a', target: '/b' }] },
    });
  });

  it('removes a header that the child leaves without a value', () => {
    const headers = (...of: Plain[]) => ({ ignition: { config: { replace: { source: 'http://a', httpHeaders: of } } } });
    const parent = headers({ name: 'A', value: '1' }, { name: 'B', value: '2' });
    expect(merged(parent, headers({ name: 'A' }))).toEqual(headers({ name: 'B', value: '2' }));
  });

  it('tells partitions apart by number, else by label', () => {
    const disk = (...partitions: Plain[]) => ({ storage: { disks: [{ device: '/dev/a', partitions }] } });
    const parent = disk({ number: 1, label: 'x' }, { label: 'y', sizeMiB: 1 });
    const child = disk({ number: 1, label: 'z' }, { label: 'y', sizeMiB: 2 });
    expect(merged(parent, child)).toEqual(disk({ number: 1, label: 'z' }, { label: 'y', sizeMiB: 2 }));
  });

  it('keeps a kernel argument out of the list that the child moved it from', () => {
    const child = { kernelArguments: { shouldNotExist: ['quiet'] } };
    expect(merged({ kernelArguments: { shouldExist: ['quiet', 'a'] } }, child)).toEqual({
      kernelArguments: { shouldExist: ['a'], shouldNotExist: ['quiet'] },
    });
  });

  it.each(ignitionVersions)('obeys its laws in %s', (version) => {
    const { shape: of } = ignitionVersion(version)!;
    const empty: Struct = { kind: 'struct', fields: new Map() };
    fc.assert(
      fc.property(arbitraryDocument(of), (config) => {
        expect(plainOf(merge(empty, config, of))).toEqual(plainOf(config));
        expect(plainOf(merge(config, empty, of))).toEqual(plainOf(config));
      }),
      { numRuns: runs(60) },
    );
  });

  it.each(ignitionVersions)('is idempotent on what has keys in %s', (version) => {
    const { shape: of } = ignitionVersion(version)!;
    fc.assert(
      fc.property(arbitraryDocument(of, { plainLists: false }), (config) => {
        expect(plainOf(merge(config, config, of))).toEqual(plainOf(config));
      }),
      { numRuns: runs(60) },
    );
  });
});
