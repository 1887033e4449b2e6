import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/apply/operation.ts';
import { type PlanConfigOptions, type PlannedConfig, planConfig } from '../../src/apply/plan-config.ts';
import { nodeDigest } from '../../src/cli/io/node-digest.ts';
import { nodeGunzip } from '../../src/cli/io/node-gunzip.ts';
import { nodeGzip } from '../../src/cli/io/node-host.ts';
import { memoryFiles, type Stored } from '../compose/memory-files.ts';

const ports = { gunzip: nodeGunzip, digest: nodeDigest };

function plan(config: object, options: PlanConfigOptions = {}, version = '3.4.0'): PlannedConfig {
  return planConfig(JSON.stringify({ ignition: { version }, ...config }), { ...ports, ...options });
}

/** Plans for a tree that has these paths already. */
function planIn(stored: Readonly<Record<string, Stored>>, config: object, version?: string): PlannedConfig {
  const files = memoryFiles(Object.fromEntries(Object.entries(stored).map(([path, what]) => [`/work/tree${path}`, what])));
  return plan(config, { files, root: '/work/tree' }, version);
}

const dataUrl = (text: string | Uint8Array): string => `data:;base64,${Buffer.from(text).toString('base64')}`;
const child = (config: object, version = '3.4.0'): { source: string } => ({
  source: dataUrl(JSON.stringify({ ignition: { version }, ...config })),
});
const file = (path: string, text?: string) => ({ path, ...(text === undefined ? {} : { contents: { source: dataUrl(text) } }) });
const paths = ({ operations }: PlannedConfig): string[] => operations.map(({ path }) => path);
const messages = ({ problems }: PlannedConfig): string[] => problems.map(({ message }) => message);
const only = <K extends Operation['kind']>({ operations }: PlannedConfig, kind: K) =>
  operations.filter((operation): operation is Extract<Operation, { kind: K }> => operation.kind === kind);
const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes!).toString();

describe('the order of a plan', () => {
  it('is that of Ignition: keys, then nodes by depth, then hard links, then units and presets', () => {
    const planned = plan({
      passwd: { users: [{ name: 'core', sshAuthorizedKeys: ['ssh-ed25519 AAAA a'] }] },
      storage: {
        links: [
          { path: '/hard', target: '/a/b/c', hard: true },
          { path: '/a/l', target: 'b' },
        ],
        files: [file('/a/b/c', 'x'), file('/z', 'x')],
        directories: [{ path: '/a/b' }, { path: '/a' }],
      },
      systemd: { units: [{ name: 'a.service', enabled: true, contents: '[Unit]\n', dropins: [{ name: 'x.conf', contents: '' }] }] },
    });
    expect(paths(planned)).toEqual([
      '/home/core/.ssh/authorized_keys.d/ignition',
      '/a',
      '/z',
      '/a/b',
      '/a/l',
      '/a/b/c',
      '/hard',
      '/etc/systemd/system/a.service.d/x.conf',
      '/etc/systemd/system/a.service',
      '/etc/systemd/system-preset/20-ignition.preset',
    ]);
  });

  it('goes by the depth behind the links of the tree', () => {
    const planned = planIn({ '/deep': { link: '/1/2/3' } }, { storage: { files: [file('/deep/x', 'x'), file('/1/2/y', 'x')] } });
    expect(paths(planned)).toEqual(['/1/2/y', '/deep/x']);
  });
});

describe('units', () => {
  it('of a template share a line of the preset file, and each line is sorted by its unit', () => {
    const units = [
      { name: 'echo@two.service', enabled: true },
      { name: 'b.service', enabled: false },
      { name: 'echo@one.service', enabled: true },
      { name: 'a.service', enabled: true },
      { name: 'c.service' },
      // systemctl takes no instances here, so that nothing is written
      { name: 'd@one.service', enabled: false },
    ];
    const [preset] = only(plan({ systemd: { units } }), 'preset');
    expect(preset).toMatchObject({
      lines: ['enable a.service', 'disable b.service', 'enable echo@.service two one'],
      disabled: ['b.service'],
    });
  });

  it('without contents are not written, and drop-ins without contents neither', () => {
    const units = [{ name: 'a.service', contents: '', dropins: [{ name: 'x.conf' }, { name: 'y.conf', contents: '' }] }];
    expect(paths(plan({ systemd: { units } }))).toEqual(['/etc/systemd/system/a.service.d/y.conf']);
  });

  it('are masked by a link, and unmasked', () => {
    const units = [
      { name: 'a.service', mask: true },
      { name: 'b.service', mask: false },
    ];
    expect(plan({ systemd: { units } }).operations.map(({ kind }) => kind)).toEqual(['mask', 'unmask']);
  });
});

describe('keys', () => {
  const users = (user: object) => ({ passwd: { users: [{ name: 'core', sshAuthorizedKeys: ['a', 'b'], ...user }] } });
  const PASSWD = { '/etc/passwd': 'core:x:1000:1001::/var/home/core:/bin/bash\n' };

  it('are in the home of the config, or of the tree, or the one that useradd makes', () => {
    expect(paths(plan(users({})))).toEqual(['/home/core/.ssh/authorized_keys.d/ignition']);
    expect(paths(planIn(PASSWD, users({})))).toEqual(['/var/home/core/.ssh/authorized_keys.d/ignition']);
    expect(paths(planIn(PASSWD, users({ homeDir: '/srv/core' })))).toEqual(['/srv/core/.ssh/authorized_keys.d/ignition']);
  });

  it('belong to the user by number, if it is known', () => {
    expect(only(plan(users({})), 'keys')[0]!.owner).toEqual({ user: { name: 'core' }, group: { name: 'core' } });
    expect(only(plan(users({ uid: 7, primaryGroup: 'wheel' })), 'keys')[0]!.owner).toEqual({ user: { id: 7 }, group: { name: 'wheel' } });
    expect(only(planIn(PASSWD, users({})), 'keys')[0]!.owner).toEqual({ user: { id: 1000 }, group: { id: 1001 } });
  });

  it('are a line each', () => expect(text(only(plan(users({})), 'keys')[0]!.contents)).toBe('a\nb\n'));

  it('of a user that is removed are not written', () => expect(paths(plan(users({ shouldExist: false })))).toEqual([]));
});

describe('owners', () => {
  it('are looked up in the tree, also where systems with OSTree have them', () => {
    const stored = {
      '/etc/passwd': 'root:x:0:0::/root:\n',
      '/usr/lib/passwd': 'chrony:x:991:5::/:\n',
      '/usr/lib/group': 'chrony:x:990:\n',
    };
    const node = { path: '/a', user: { name: 'chrony' }, group: { name: 'chrony' } };
    expect(only(planIn(stored, { storage: { directories: [node] } }), 'directory')[0]!.owner).toEqual({
      user: { id: 991 },
      group: { id: 990 },
    });
    expect(only(plan({ storage: { directories: [node] } }), 'directory')[0]!.owner).toEqual({
      user: { name: 'chrony' },
      group: { name: 'chrony' },
    });
  });
});

describe('special bits of a mode', () => {
  const nodes = { storage: { files: [{ path: '/a', mode: 0o4755 }], directories: [{ path: '/b', mode: 0o1777 }] } };
  it('count from 3.6 on', () => {
    expect(plan(nodes, {}, '3.6.0').operations).toMatchObject([{ mode: 0o1777 }, { mode: 0o4755 }]);
    expect(plan(nodes, {}, '3.5.0').operations).toMatchObject([{ mode: 0o777 }, { mode: 0o755 }]);
  });
});

describe('contents', () => {
  const hashed = (bytes: string, contents: object) => ({
    ...contents,
    verification: { hash: `sha512-${createHash('sha512').update(bytes).digest('hex')}` },
  });
  const withContents = (contents: object, options: PlanConfigOptions = {}) =>
    plan({ storage: { files: [{ path: '/a', contents }] } }, options);

  it('are uncompressed, and then verified', () => {
    const zipped = { source: dataUrl(nodeGzip(Buffer.from('hello'))), compression: 'gzip' };
    const planned = withContents(hashed('hello', zipped));
    expect(messages(planned)).toEqual([]);
    expect(text(only(planned, 'file')[0]!.contents)).toBe('hello');
  });

  it('with another hash are a problem, at its place', () => {
    const planned = withContents(hashed('hallo', { source: dataUrl('hello') }));
    expect(planned.operations).toEqual([]);
    expect(planned.problems).toMatchObject([{ location: { path: ['storage', 'files', 0, 'contents', 'verification', 'hash'] } }]);
    expect(messages(planned)[0]).toMatch(/^\/a: the hash of the contents is sha512-9b71d224.*, not sha512-/);
  });

  it('that are no gzip are a problem', () => {
    expect(messages(withContents({ source: 'data:,hello', compression: 'gzip' }))).toEqual(['/a: the contents are not gzip, or too large']);
  });

  it('that a host cannot verify or uncompress are a problem', () => {
    expect(messages(withContents(hashed('x', { source: 'data:,x' }), { digest: undefined }))).toHaveLength(1);
    expect(messages(withContents({ source: 'data:,x', compression: 'gzip' }, { gunzip: undefined }))).toHaveLength(1);
  });

  it('that are fetched leave the file out, without the secrets of their address', () => {
    const planned = withContents({ source: 'https://user:token@example.com/a?key=secret#x' });
    expect(planned.operations).toEqual([]);
    expect(planned.leftOut).toMatchObject([
      { what: 'the file /a', why: 'its contents are fetched from https://example.com/a, and have no hash' },
    ]);
  });

  it('that are fetched are taken from a cache by their hash, and verified', () => {
    const remote = hashed('hello', { source: 'https://example.com/a' });
    const bytes = Buffer.from('hello');
    const asked: string[] = [];
    const cached = (hash: string): Uint8Array => {
      asked.push(hash);
      return bytes;
    };
    expect(text(only(withContents(remote, { cached }), 'file')[0]!.contents)).toBe('hello');
    expect(asked).toEqual([(remote as { verification: { hash: string } }).verification.hash]);
    expect(messages(withContents(remote, { cached: () => Buffer.from('evil') }))).toHaveLength(1);
    expect(withContents(remote, { cached: () => undefined }).leftOut).toHaveLength(1);
  });

  it('may be partly fetched: then nothing is written', () => {
    const planned = plan({ storage: { files: [{ ...file('/a', 'x'), append: [{ source: 'https://example.com/b' }] }] } });
    expect(planned.operations).toEqual([]);
    expect(planned.leftOut).toHaveLength(1);
  });
});

describe('configs that a config refers to', () => {
  it('are merged in order, each after its own references', () => {
    const inner = child({ storage: { files: [file('/inner', 'i'), file('/same', 'inner')] } });
    const outer = child({ ignition: { version: '3.0.0', config: { merge: [inner] } }, storage: { files: [file('/same', 'outer')] } });
    const planned = plan({
      ignition: { version: '3.4.0', config: { merge: [outer, child({ storage: { files: [file('/last', 'l')] } })] } },
    });
    expect(messages(planned)).toEqual([]);
    // the config that is merged last wins: that of the inner reference over the one that refers to it
    expect(Object.fromEntries(only(planned, 'file').map(({ path, contents }) => [path, text(contents)]))).toEqual({
      '/same': 'inner',
      '/inner': 'i',
      '/last': 'l',
    });
  });

  it('take the place of it, and of each other', () => {
    const last = child({ storage: { files: [file('/last', 'x')] } });
    const first = child({ ignition: { version: '3.4.0', config: { replace: last } }, storage: { files: [file('/first', 'x')] } });
    const planned = plan({ ignition: { version: '3.4.0', config: { replace: first } }, storage: { files: [file('/own', 'x')] } });
    expect(paths(planned)).toEqual(['/last']);
  });

  it('that are fetched are left out; without the one that takes its place, nothing of a config is known', () => {
    const remote = { source: 'https://example.com/a.ign' };
    const storage = { files: [file('/own', 'x')] };
    const merged = plan({ ignition: { version: '3.4.0', config: { merge: [remote] } }, storage });
    expect([paths(merged), merged.leftOut.length]).toEqual([['/own'], 1]);
    const replaced = plan({ ignition: { version: '3.4.0', config: { replace: remote } }, storage });
    expect([paths(replaced), replaced.leftOut.length]).toEqual([[], 1]);
  });

  it('keep their own rules about special bits', () => {
    const old = child({ storage: { files: [{ path: '/a', mode: 0o4755 }] } }, '3.3.0');
    expect(plan({ ignition: { version: '3.6.0', config: { merge: [old] } } }, {}, '3.6.0').operations).toMatchObject([{ mode: 0o755 }]);
  });

  it('that are invalid are a problem, and so are two that make an invalid one', () => {
    const broken = child({ storage: { files: [{ path: 'relative' }] } });
    expect(messages(plan({ ignition: { version: '3.4.0', config: { merge: [broken] } } }))).toEqual([
      'a config of ignition.config.merge: path not absolute',
    ]);
    const link = child({ storage: { links: [{ path: '/a', target: '/b' }] } });
    const [message] = messages(
      plan({ ignition: { version: '3.4.0', config: { merge: [link] } }, storage: { files: [file('/a/x', 'x')] } }),
    );
    expect(message).toMatch(/^Ignition refuses the config: at \$\.storage\.files\.0: /);
  });
});

describe('what exists in the tree', () => {
  it.each([
    ['a file with contents', { '/a': 'x' }, { files: [file('/a', 'y')] }],
    ['a file, even the same one', { '/a': 'x' }, { files: [file('/a', 'x')] }],
    ['a link in place of a file', { '/a': { link: 'b' } as const }, { files: [file('/a')] }],
    ['a directory in place of a file', { '/a/b': 'x' }, { files: [file('/a')] }],
    ['a file in place of a directory', { '/a': 'x' }, { directories: [{ path: '/a' }] }],
    ['a link in place of a directory', { '/a': { link: 'b' } as const }, { directories: [{ path: '/a' }] }],
    ['another link', { '/a': { link: 'b' } as const }, { links: [{ path: '/a', target: 'c' }] }],
    ['a file in place of a link', { '/a': 'x' }, { links: [{ path: '/a', target: 'c' }] }],
    ['a special file', { '/a': 'fifo' as const }, { files: [file('/a')] }],
    ['a file in place of a folder', { '/a': 'x' }, { files: [file('/a/b', 'x')] }],
    ['a loop of links in place of a folder', { '/a': { link: 'a' } as const }, { files: [file('/a/b', 'x')] }],
    ['nothing that a hard link could name', {}, { links: [{ path: '/a', target: '/b', hard: true }] }],
  ])('hinders: %s', (_, stored, storage) => {
    const planned = planIn(stored, { storage });
    expect(messages(planned)).toHaveLength(1);
    expect(messages(planned)[0]).toMatch(/^\/a(?:\/b)?: /);
  });

  it.each([
    ['a file without contents', { '/a': 'x' }, { files: [{ ...file('/a'), append: [{ source: 'data:,y' }] }] }],
    ['a directory', { '/a/b': 'x' }, { directories: [{ path: '/a', mode: 0o700 }] }],
    ['the same link', { '/a': { link: './b/' } as const }, { links: [{ path: '/a', target: 'b' }] }],
    ['anything, with overwrite', { '/a/b': 'x' }, { files: [{ ...file('/a', 'y'), overwrite: true }] }],
    [
      'what is in a directory that is replaced',
      { '/a/b': 'x' },
      { directories: [{ path: '/a', overwrite: true }], files: [file('/a/b', 'y')] },
    ],
    ['a directory of keys', {}, { directories: [{ path: '/home/core' }] }],
    ['the target of a hard link', { '/b': 'x' }, { links: [{ path: '/a', target: 'b', hard: true }] }],
    ['a target that the config makes', {}, { files: [file('/b/c', 'x')], links: [{ path: '/a', target: '/b/c', hard: true }] }],
  ])('does not hinder: %s', (_, stored, storage) => {
    const passwd = { users: [{ name: 'core', sshAuthorizedKeys: ['x'] }] };
    expect(messages(planIn(stored, { storage, passwd }))).toEqual([]);
  });

  it('is replaced by units, unless it is a directory', () => {
    const systemd = { units: [{ name: 'a.service', contents: '[Unit]\n' }] };
    expect(messages(planIn({ '/etc/systemd/system/a.service': { link: '/dev/null' } }, { systemd }))).toEqual([]);
    expect(messages(planIn({ '/etc/systemd/system/a.service/x': 'x' }, { systemd }))).toHaveLength(1);
  });

  it('can make one place of two paths', () => {
    const planned = planIn({ '/a': { link: 'b' } }, { storage: { files: [file('/a/x', '1'), file('/b/x', '2')] } });
    expect(messages(planned)[0]).toBe('/b/x: links of the tree make it the same place as /a/x');
  });

  it('can be a file of the config above another one', () => {
    expect(messages(plan({ storage: { files: [file('/a', '1'), file('/a/b', '2')] } }))).toEqual(['/a/b: /a is a file, not a directory']);
  });

  it('is never replaced at the root', () => {
    expect(messages(plan({ storage: { directories: [{ path: '/', overwrite: true }] } }))).toHaveLength(1);
    expect(messages(plan({ storage: { directories: [{ path: '/', mode: 0o700 }] } }))).toEqual([]);
  });
});

describe('what is left out', () => {
  it('is listed: disks, accounts, kernel arguments', () => {
    const planned = plan({
      kernelArguments: { shouldExist: ['quiet'], shouldNotExist: ['rhgb'] },
      storage: { disks: [{ device: '/dev/vda', wipeTable: true }], filesystems: [{ device: '/dev/vdb', format: 'ext4' }] },
      passwd: { users: [{ name: 'core' }, { name: 'old', shouldExist: false }], groups: [{ name: 'docker' }] },
    });
    expect(planned.operations).toEqual([]);
    expect(planned.leftOut.map(({ what }) => what)).toEqual([
      'the kernel argument quiet',
      'the removal of the kernel argument rhgb',
      'the disk /dev/vda',
      'the filesystem /dev/vdb',
      'the group docker',
      'the user core',
      'the removal of the user old',
    ]);
  });
});

describe('a config', () => {
  it('may be a Butane config, with local files through the port', () => {
    const config = 'variant: fcos\nversion: 1.6.0\nstorage:\n  files:\n    - path: /a\n      contents: { local: x }\n';
    const planned = planConfig(config, { name: '/work/a.bu', files: memoryFiles({ '/work/x': 'local' }) });
    expect(text(only(planned, 'file')[0]!.contents)).toBe('local');
  });

  it('with an error has no plan', () => {
    const planned = planConfig('{"ignition":{"version":"3.4.0"},"storage":{"files":[{"path":"a"}]}}');
    expect(planned).toMatchObject({ operations: [], problems: [], report: [{ code: 'path/relative' }] });
  });

  it('must be a single one', () => {
    const config =
      'apiVersion: machineconfiguration.openshift.io/v1\nkind: MachineConfig\nmetadata: {name: a}\nspec: {config: {ignition: {version: 3.2.0}}}\n';
    expect(() => planConfig(`${config}---\n${config}`)).toThrow(/2 configs/);
  });
});
