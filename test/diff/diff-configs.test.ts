import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { diffConfigs } from '../../src/diff/diff-configs.ts';
import type { DiffReport } from '../../src/diff/diff-report.ts';
import { renderDiff } from '../../src/diff/render-diff.ts';
import type { ReadDocument } from '../../src/document/document.ts';
import { readDocuments } from '../../src/document/read-document.ts';
import { paletteOf } from '../../src/report/palette.ts';
import { butane, readOne } from './read-one.ts';

const plain = paletteOf(false);
const gunzip = (bytes: Uint8Array): Uint8Array => gunzipSync(bytes);

function diff(before: string, after: string): DiffReport {
  return diffConfigs({ name: 'a', documents: [readOne(before)] }, { name: 'b', documents: [readOne(after)] }, { gunzip });
}

/** The report without the names of the configs. */
const lines = (before: string, after: string): string[] => renderDiff(diff(before, after), plain).split('\n').slice(2, -1);

const ignition = (config: object, version = '3.4.0'): string => JSON.stringify({ ignition: { version }, ...config });
const file = (fields: object): string => ignition({ storage: { files: [{ path: '/etc/a', ...fields }] } });

describe('what does not count', () => {
  const packed = `data:;base64,${gzipSync('hello\n').toString('base64')}`;

  it.each([
    ['the encoding of contents', file({ contents: { source: 'data:,hello%0A' } }), file({ contents: { source: 'data:;base64,aGVsbG8K' } })],
    ['compression', file({ contents: { source: 'data:,hello%0A' } }), file({ contents: { source: packed, compression: 'gzip' } })],
    [
      'a default that is written',
      file({ contents: { source: 'data:,' } }),
      file({ contents: { source: 'data:,' }, mode: 0o644, overwrite: false }),
    ],
    [
      'the order of lists with names',
      ignition({ passwd: { users: [{ name: 'a', groups: ['x', 'y'] }, { name: 'b' }] } }),
      ignition({ passwd: { users: [{ name: 'b' }, { name: 'a', groups: ['y', 'x'] }] } }),
    ],
    [
      'the language of the config',
      butane('storage:\n  files:\n    - path: /etc/a\n      contents: {inline: hello}\n'),
      file({ contents: { source: 'data:,hello' } }),
    ],
    [
      'a unit that nothing is said of',
      ignition({}),
      ignition({ systemd: { units: [{ name: 'a.service' }] }, storage: { disks: [{ device: '/dev/vda' }] } }),
    ],
  ])('%s', (_, before, after) => {
    expect(diff(before, after)).toEqual({ before: 'a', after: 'b', equal: true, changes: [] });
    expect(renderDiff(diff(before, after), plain)).toBe('');
  });
});

describe('what is said', () => {
  it.each([
    ['a mode, in octal', file({ mode: 0o644 }), file({ mode: 0o600 }), ['~ file /etc/a: mode 0644 → 0600']],
    [
      'a mode that a new file has by default',
      file({ contents: { source: 'data:,' } }),
      file({ contents: { source: 'data:,' }, mode: 0o755 }),
      ['~ file /etc/a: mode 0644 → 0755'],
    ],
    [
      'a default that is known',
      ignition({ storage: { links: [{ path: '/etc/a', target: '/etc/b' }] } }),
      ignition({ storage: { links: [{ path: '/etc/a', target: '/etc/b', hard: true }] } }),
      ['~ link /etc/a: hard false → true'],
    ],
    [
      'what depends on the machine',
      file({}),
      file({ mode: 0o600, user: { name: 'core' } }),
      ['~ file /etc/a: user (default) → core, mode (default) → 0600'],
    ],
    [
      'changed lines of contents',
      file({ contents: { source: 'data:,a%0Ab%0A' } }),
      file({ contents: { source: 'data:,a%0Ac' } }),
      ['~ file /etc/a', '    @@ -1,2 +1,2 @@', '     a', '    -b', '    +c', '    \\ No newline at end of file'],
    ],
    [
      'lines with tabs, and with control characters made visible',
      file({ contents: { source: 'data:,%09a%0A' } }),
      file({ contents: { source: 'data:,%09%1Ba%0A' } }),
      ['~ file /etc/a', '    @@ -1 +1 @@', '    -\ta', '    +\t\u241ba'],
    ],
    [
      'binary contents by their size',
      file({ contents: { source: 'data:;base64,AAE=' } }),
      file({ contents: { source: 'data:;base64,AAEC' } }),
      ['~ file /etc/a: contents 2 bytes → 3 bytes'],
    ],
    [
      'contents that are fetched from then on',
      file({ contents: { source: 'data:,a' } }),
      file({ contents: { source: 'https://example.com/a', verification: { hash: `sha256-${'0'.repeat(64)}` } } }),
      [
        `~ file /etc/a:`,
        '    contents 1 byte → https://example.com/a',
        `    contents.verification.hash (unset) → sha256-${'0'.repeat(64)}`,
      ],
    ],
    [
      'a file that becomes a link',
      file({}),
      ignition({ storage: { links: [{ path: '/etc/a', target: '/etc/b' }] } }),
      ['- file /etc/a', '+ link /etc/a: target /etc/b'],
    ],
    [
      'units: enabled, masked, drop-ins',
      ignition({ systemd: { units: [{ name: 'a.service', dropins: [{ name: '1.conf', contents: '[Service]\nA=1\n' }] }] } }),
      ignition({
        systemd: {
          units: [
            { name: 'a.service', enabled: true, dropins: [{ name: '2.conf', contents: '[Unit]\n' }] },
            { name: 'b.service', mask: true },
          ],
        },
      }),
      [
        '~ unit a.service: enabled (unset) → true',
        '- drop-in a.service 1.conf: contents 14 bytes',
        '    @@ -1,2 +0,0 @@',
        '    -[Service]',
        '    -A=1',
        '+ drop-in a.service 2.conf: contents 7 bytes',
        '    @@ -0,0 +1 @@',
        '    +[Unit]',
        '+ unit b.service: mask true',
      ],
    ],
    [
      'partitions in the order of their numbers, those without by their labels',
      ignition({
        storage: {
          disks: [
            {
              device: '/dev/vda',
              partitions: [{ number: 2, sizeMiB: 1 }, { number: 10, sizeMiB: 1 }, { label: 'x', sizeMiB: 7 }, { label: 'y' }],
            },
          ],
        },
      }),
      ignition({
        storage: {
          disks: [
            {
              device: '/dev/vda',
              partitions: [{ number: 10, sizeMiB: 3 }, { number: 2, sizeMiB: 2 }, { label: 'z' }, { label: 'x', sizeMiB: 8 }],
            },
          ],
        },
      }),
      [
        '~ partition /dev/vda 2: sizeMiB 1 → 2',
        '~ partition /dev/vda 10: sizeMiB 1 → 3',
        '~ partition /dev/vda label x: sizeMiB 7 → 8, position 1 → 2',
        '- partition /dev/vda label y: position 2',
        '+ partition /dev/vda label z: position 1',
      ],
    ],
    [
      'kernel arguments',
      ignition({ kernelArguments: { shouldExist: ['quiet', 'a'] } }),
      ignition({ kernelArguments: { shouldExist: ['b'], shouldNotExist: ['quiet'] } }),
      [
        '- kernel argument a: shouldExist true',
        '+ kernel argument b: shouldExist true',
        '~ kernel argument quiet: shouldExist true → false',
      ],
    ],
    [
      'a list in which the order counts',
      ignition({ storage: { filesystems: [{ device: '/dev/a', format: 'xfs', mountOptions: ['x', 'y'] }] } }),
      ignition({ storage: { filesystems: [{ device: '/dev/a', format: 'xfs', mountOptions: ['y', 'x'] }] } }),
      ['~ filesystem /dev/a: mountOptions x y → y x'],
    ],
    [
      'the version and the settings of Ignition',
      ignition({}),
      JSON.stringify({
        ignition: { version: '3.5.0', proxy: { noProxy: ['a'] }, config: { merge: [{ source: 'https://example.com/' }] } },
      }),
      ['~ Ignition: version 3.4.0 → 3.5.0, config.merge[1] (unset) → https://example.com/, proxy.noProxy +a'],
    ],
    [
      'keys by their end and their comment',
      ignition({ passwd: { users: [{ name: 'core' }] } }),
      ignition({ passwd: { users: [{ name: 'core', sshAuthorizedKeys: [`ssh-ed25519 ${'A'.repeat(60)}12345678 me@home`] }] } }),
      ['~ user core: sshAuthorizedKeys +ssh-ed25519 …12345678 me@home'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(lines(before, after)).toEqual(expected);
  });
});

describe('secrets', () => {
  const hash = (end: string): string => `$y$j9T$${'s'.repeat(22)}$${'a'.repeat(42)}${end}`;

  it('are said to differ, and not shown', () => {
    const user = (end: string): string => ignition({ passwd: { users: [{ name: 'core', passwordHash: hash(end) }] } });
    expect(lines(user('b'), user('c'))).toEqual(['~ user core: passwordHash ●●● → another ●●●']);
    const luks = (key: string): string =>
      ignition({
        storage: {
          luks: [{ name: 'x', device: '/dev/a', keyFile: { source: `data:,${key}`, verification: { hash: `sha256-${'0'.repeat(64)}` } } }],
        },
      });
    const report = diff(luks('one'), luks('more'));
    expect(report.changes[0]!.fields).toEqual([
      { field: 'keyFile', before: { bytes: 3, text: true }, after: { bytes: 4, text: true }, secret: true },
    ]);
  });

  it('are masked in lines that differ', () => {
    const token = (secret: string): string => file({ contents: { source: `data:,url%3Dhttps://me:${secret}@example.com/%0A` } });
    expect(lines(token('secret1'), token('secret2')).slice(2)).toEqual([
      '    -url=https://●●●@example.com/',
      '    +url=https://●●●@example.com/',
    ]);
  });
});

describe('several documents', () => {
  const machineConfig = (name: string, spec: string): string =>
    `apiVersion: machineconfiguration.openshift.io/v1\nkind: MachineConfig\nmetadata:\n  name: ${name}\nspec:\n${spec}`;
  const all = (...texts: string[]): readonly ReadDocument[] =>
    readDocuments({ name: 'list.yaml', bytes: new TextEncoder().encode(texts.join('---\n')) }).documents;

  it('are compared by their names', () => {
    const before = all(machineConfig('a', '  kernelType: realtime\n'), machineConfig('b', '  fips: true\n'));
    const after = all(machineConfig('c', '  fips: true\n'), machineConfig('a', '  kernelType: default\n'));
    const report = diffConfigs({ name: 'x', documents: before }, { name: 'y', documents: after });
    expect(report.changes.map(({ document, change, kind, name }) => [document, change, kind, name])).toEqual([
      ['a', 'changed', 'MachineConfig', ''],
      ['b', 'removed', 'Ignition', ''],
      ['b', 'removed', 'MachineConfig', ''],
      ['c', 'added', 'Ignition', ''],
      ['c', 'added', 'MachineConfig', ''],
    ]);
  });

  it('an empty text in a MachineConfig, as a cluster prints it, is the same as none; an empty label is not', () => {
    const plain = machineConfig('a', '  config: {ignition: {version: 3.2.0}}\n');
    const printed = `${plain}  fips: false\n  kernelArguments: null\n  kernelType: ""\n  osImageURL: ""\n`;
    const labelled = plain.replace('name: a\n', 'name: a\n  labels: {app: ""}\n');
    const changesTo = (config: string): string[] =>
      diffConfigs({ name: 'x', documents: all(plain) }, { name: 'y', documents: all(config) }).changes.flatMap(({ fields }) =>
        fields.map(({ field }) => field),
      );
    expect(changesTo(printed)).toEqual([]);
    expect(changesTo(labelled)).toEqual(['metadata.labels.app']);
  });

  it('a MachineConfig and an Ignition config differ in what a machine gets, and not in the name', () => {
    const documents = all(machineConfig('a', '  config: {ignition: {version: 3.4.0}}\n  kernelArguments: [nosmt]\n'));
    const report = diffConfigs({ name: 'x', documents: [readOne(ignition({}))] }, { name: 'y', documents });
    expect(renderDiff(report, plain).split('\n').slice(2, -1)).toEqual(['+ MachineConfig: spec.kernelArguments nosmt']);
  });
});

describe('a config that one side does not have', () => {
  it('is added or removed as a whole', () => {
    const some = { name: 'b', documents: [readOne(file({}))] };
    const none = { name: '/dev/null', documents: [] };
    expect(diffConfigs(none, some).changes.map(({ change, kind }) => [change, kind])).toEqual([
      ['added', 'Ignition'],
      ['added', 'file'],
    ]);
    expect(diffConfigs(some, none).changes.every(({ change }) => change === 'removed')).toBe(true);
    expect(diffConfigs(none, none).equal).toBe(true);
  });
});
