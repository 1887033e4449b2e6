import { describe, expect, it } from 'vitest';
import { findDuplicates } from '../../../src/compile/check/duplicates.ts';
import { inConfig } from '../../../src/compile/check/locate.ts';
import { machineConfigShape } from '../../../src/ignition/machine-config.ts';
import { ignitionVersion } from '../../../src/ignition/versions.ts';
import { leaf, listOf, type Placed, structOf } from '../../../src/schema/placed.ts';
import { showPath } from '../../../src/text/path.ts';
import { newestIgnition } from '../../versions-by-layer.ts';

function placed(value: unknown): Placed {
  if (Array.isArray(value)) return listOf(value.map(placed));
  if (typeof value !== 'object' || value === null) return leaf(value as string);
  return structOf(Object.entries(value).map(([key, inner]) => [key, placed(inner)] as const));
}

const { shape } = ignitionVersion(newestIgnition)!;

function duplicates(config: Record<string, unknown>, of = shape): string[] {
  const root = placed(config);
  if (root.kind !== 'struct') throw new Error('duplicates.test: a config is a struct');
  return findDuplicates(root, of, inConfig).map(({ severity, path, message }) => `${severity} ${showPath(path)} ${message}`);
}

const at = (...paths: readonly string[]): string[] => paths.map((path) => `error $.${path} duplicate entry defined`);

describe('items that name the same thing', () => {
  it.each([
    [
      'texts',
      { passwd: { users: [{ name: 'a', sshAuthorizedKeys: ['x', 'y', 'x', 'x'] }] } },
      at('passwd.users.0.sshAuthorizedKeys.2', 'passwd.users.0.sshAuthorizedKeys.3'),
    ],
    ['names', { passwd: { groups: [{ name: 'a' }, { name: 'b' }, { name: 'a' }] } }, at('passwd.groups.2')],
    ['nothing at all', { passwd: { users: [{ name: '' }, { name: '' }] } }, at('passwd.users.1')],
    [
      'sources',
      { ignition: { config: { merge: [{ source: 'a' }, {}, { source: 'a' }, {}] } } },
      at('ignition.config.merge.2', 'ignition.config.merge.3'),
    ],
    ['devices', { storage: { filesystems: [{ device: '/a' }, { device: '/a' }] } }, at('storage.filesystems.1')],
    [
      'the options LUKS is opened with',
      { storage: { luks: [{ name: 'a', openOptions: ['x', 'x'] }] } },
      at('storage.luks.0.openOptions.1'),
    ],
  ])('%s', (_, config, lines) => {
    expect(duplicates(config)).toEqual(lines);
  });
});

describe('partitions', () => {
  const disk = (partitions: unknown[]): Record<string, unknown> => ({ storage: { disks: [{ device: '/a', partitions }] } });
  const second = at('storage.disks.0.partitions.1');

  it.each([
    [
      [
        { number: 1, label: 'a' },
        { number: 1, label: 'b' },
      ],
      second,
    ],
    [
      [
        { number: 0, label: 'a' },
        { number: 0, label: 'a' },
      ],
      second,
    ],
    [[{ number: 0 }, { number: 0 }], second],
    [
      [
        { number: 1, label: 'a' },
        { number: 2, label: 'a' },
      ],
      [],
    ],
    [
      [
        { number: 1, label: 'a' },
        { number: 0, label: 'number:1' },
      ],
      [],
    ],
  ])('%j', (partitions, lines) => {
    expect(duplicates(disk(partitions))).toEqual(lines);
  });
});

describe('lists that share their keys', () => {
  it('a path is one thing: directories, files, links, in that order', () => {
    const node = [{ path: '/a' }];
    expect(duplicates({ storage: { links: node, files: node, directories: node } })).toEqual(at('storage.files.0', 'storage.links.0'));
  });

  it('an argument is wanted or not', () => {
    expect(duplicates({ kernelArguments: { shouldExist: ['a'], shouldNotExist: ['b', 'a'] } })).toEqual(
      at('kernelArguments.shouldNotExist.1'),
    );
  });
});

it('lists without keys may repeat', () => {
  const same = ['x', 'x'];
  expect(
    duplicates({
      storage: {
        files: [{ path: '/a', append: [{ source: 'a' }, { source: 'a' }] }],
        filesystems: [{ device: '/a', options: same, mountOptions: same }],
        luks: [{ name: 'a', options: same }],
        raid: [{ name: 'a', options: same }],
      },
    }),
  ).toEqual([]);
});

it('a struct comes before what is in it', () => {
  const user = { name: 'a', groups: ['x', 'x'] };
  expect(duplicates({ passwd: { users: [user, user] } })).toEqual(
    at('passwd.users.1', 'passwd.users.0.groups.1', 'passwd.users.1.groups.1'),
  );
});

it('looks through a MachineConfig, arguments and extensions too', () => {
  const config = {
    spec: { config: { storage: { files: [{ path: '/a' }, { path: '/a' }] } }, kernelArguments: ['a', 'a'], extensions: ['b', 'b'] },
  };
  expect(duplicates(config, machineConfigShape(shape))).toEqual(
    at('spec.kernelArguments.1', 'spec.extensions.1', 'spec.config.storage.files.1'),
  );
});
