import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { planOf } from '../../src/apply/plan.ts';
import { Tree } from '../../src/apply/tree.ts';
import { isSameFile, layOut } from '../../src/cli/commands/apply/lay-out.ts';
import { nodeDigest } from '../../src/cli/io/node-digest.ts';
import { nodeGunzip } from '../../src/cli/io/node-gunzip.ts';
import { nodeFiles, nodeGzip } from '../../src/cli/io/node-host.ts';
import { translate } from '../../src/compile/translate.ts';
import { readDocuments } from '../../src/document/read-document.ts';
import { cases, groups, inputOf, stageFiles } from '../upstream/cases.ts';
import { hasEngine, runStage } from './engine.ts';

/*
 * The engine that machines run lays out every recorded config of a version that it knows, and `butane apply` lays out the same.
 */

const scratch = mkdtempSync(join(tmpdir(), 'butane-apply-'));
// the engine writes ssh keys as the user they are for, who has to get there
chmodSync(scratch, 0o755);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Owner {
  id?: number;
  name?: string;
}
interface Node {
  path: string;
  user?: Owner;
  group?: Owner;
}
interface User {
  name: string;
  uid?: number;
  homeDir?: string;
  groups?: string[];
  primaryGroup?: string;
  shouldExist?: boolean;
}
interface Config {
  ignition: { version: string };
  passwd?: {
    users?: User[];
    groups?: { name: string; gid?: number }[];
  };
  storage?: Partial<Record<'directories' | 'files' | 'links', Node[]>>;
}

/** A root with the accounts that a config needs. Users exist already, so that both start from the same homes. */
function makeRoot(root: string, { passwd = {}, storage = {} }: Config): void {
  for (const folder of ['etc', 'home', 'opt', 'var', 'root']) mkdirSync(join(root, folder), { recursive: true });
  const nodes = [...(storage.directories ?? []), ...(storage.files ?? []), ...(storage.links ?? [])];
  const existing = (passwd.users ?? []).filter(({ shouldExist }) => shouldExist !== false);
  const made = new Set((passwd.groups ?? []).map(({ name }) => name));
  const users = new Map<string, Partial<User>>(nodes.flatMap(({ user }) => (user?.name ? [[user.name, {}]] : [])));
  for (const user of existing) users.set(user.name, user);
  const groupNames = new Set([
    'wheel',
    ...users.keys(),
    ...nodes.flatMap(({ group }) => group?.name || []),
    ...existing.flatMap((user) => [...(user.groups ?? []), ...(user.primaryGroup ? [user.primaryGroup] : [])]),
  ]);
  users.delete('root');
  groupNames.delete('root');
  const ids = [...users].map(([name, { uid, homeDir, primaryGroup }], i) => ({
    name,
    uid: uid ?? 2000 + i,
    home: homeDir || `/home/${name}`,
    group: primaryGroup || name,
  }));
  const gids = [...groupNames].filter((name) => !made.has(name)).map((name, i) => ({ name, gid: 3000 + i }));
  const gidOf = (name: string): number => gids.find((group) => group.name === name)?.gid ?? 0;
  const passwdLines = ids.map(({ name, uid, home, group }) => `${name}:x:${uid}:${gidOf(group)}::${home}:/bin/sh`);
  writeFileSync(join(root, 'etc/passwd'), ['root:x:0:0:root:/root:/bin/bash', ...passwdLines, ''].join('\n'));
  writeFileSync(join(root, 'etc/group'), ['root:x:0:', ...gids.map(({ name, gid }) => `${name}:x:${gid}:`), ''].join('\n'));
  writeFileSync(
    join(root, 'etc/shadow'),
    ['root', ...ids.map(({ name }) => name), ''].map((name) => (name ? `${name}:*:19000:0:99999:7:::` : '')).join('\n'),
  );
  writeFileSync(
    join(root, 'etc/gshadow'),
    ['root', ...gids.map(({ name }) => name), ''].map((name) => (name ? `${name}:*::` : '')).join('\n'),
  );
  if (existsSync('/etc/login.defs')) cpSync('/etc/login.defs', join(root, 'etc/login.defs'));
  for (const { uid, home, group } of ids) {
    mkdirSync(join(root, home), { recursive: true, mode: 0o700 });
    chownSync(join(root, home), uid, gidOf(group));
  }
}

/** What the tools that make users write, and the report of the engine about its run. */
const NOT_COMPARED =
  /^\/etc\/(?:passwd|group|shadow|gshadow|subuid|subgid)-?$|^\/etc\/(?:\.pwd\.lock|\.ignition-result\.json|login\.defs)$/;

/** Every path of a tree: what it is, its mode, its owner, its contents or target, and which paths are one file. */
function manifest(root: string): string[] {
  const names = new Map<number, string>();
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((path) => {
      if (NOT_COMPARED.test(`/${path}`)) return [];
      const full = join(root, path);
      const stats = lstatSync(full);
      const owner = `${stats.uid}:${stats.gid}`;
      const mode = (stats.mode & 0o7777).toString(8);
      if (stats.isDirectory()) return [`${path} directory ${mode} ${owner}`];
      if (stats.isSymbolicLink()) return [`${path} -> ${readlinkSync(full)} ${owner}`];
      const first = names.get(stats.ino) ?? path;
      names.set(stats.ino, first);
      return [`${path} file ${mode} ${owner} ${contentsOf(path, full)}${first === path ? '' : ` = ${first}`}`];
    });
}

/** The preset file of 2.14.0 has its lines in any order; newer engines sort them. */
function contentsOf(path: string, full: string): string {
  const bytes = readFileSync(full);
  if (path.endsWith('20-ignition.preset')) return bytes.toString().split('\n').sort().join('|');
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/**
 * The ends of a run that laid out everything: success, or a step after that which a scratch root has nothing for. These are the SELinux
 * policy, the UUIDs of LUKS volumes, and the version of the running systemd, for a warning.
 */
const LAID_OUT =
  /Ignition finished successfully|failed to handle relabeling|creating crypttab entries|failed to create units: dial unix \/run\/systemd/;

/** The flags of recorded cases that say nothing about where output goes. */
const KNOWN = new Set(['--raw-errors', '-p', '-r', '-d', '{files}', '{input}', '--strict']);

/** The Ignition configs of the recorded cases that the engine can read, without repetitions, in a form that fetches nothing. */
function recordedConfigs(): { id: string; config: string }[] {
  const files = stageFiles();
  const configs = new Map<string, string>();
  for (const kase of groups().flatMap(cases)) {
    if (kase.exit !== 0 || kase.setup || kase.args.some((arg) => !KNOWN.has(arg))) continue;
    const config =
      kase.tool === 'butane'
        ? translate(inputOf(kase), { files: nodeFiles, filesDir: kase.args.includes('{files}') ? files : '', gzip: nodeGzip, raw: true })
            .output
        : inputOf(kase).toString();
    if (!config || !/"version"\s*:\s*"3\.[0-3]\.0"/.test(config)) continue;
    const asBefore = withoutDisabling(JSON.parse(config));
    const plain = JSON.stringify(withoutFetching(asBefore));
    const isPlain = !/"source"\s*:\s*"(?!data:|")|"certificateAuthorities"/.test(config);
    for (const form of isPlain ? [JSON.stringify(asBefore), plain] : [plain])
      if (!configs.has(form)) configs.set(form, form === plain ? `${kase.id}, with contents at hand` : kase.id);
  }
  return [...configs].map(([config, id]) => ({ id, config }));
}

/**
 * A config without `enabled: false`. For that, this engine always writes a line, and newer ones only if the root enables the unit. The tests
 * on a root that has something are about such units.
 */
function withoutDisabling(config: { systemd?: { units?: { enabled?: boolean }[] } }): unknown {
  for (const unit of config.systemd?.units ?? []) if (unit.enabled === false) delete unit.enabled;
  return config;
}

/**
 * A config in which nothing is fetched: contents at hand take the place of such resources, and what is only about fetching is left out.
 * Many recorded configs have hashes and gzip that are not those of their contents; they are left out too, so that the rest is laid out.
 */
function withoutFetching(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutFetching(item));
  if (typeof value !== 'object' || value === null) return value;
  if (name === 'ignition') return { version: (value as Config['ignition']).version };
  const { verification, httpHeaders, compression, ...fields } = value as Record<string, unknown>;
  if (typeof fields.source === 'string' && !/^(?:data:|$)/.test(fields.source)) return { source: 'data:,at%20hand' };
  const isGzip = /^data:[^,]*;base64,H4sI/.test(String(fields.source));
  const entries = Object.entries(fields).map(([key, field]) => [key, withoutFetching(field, key)]);
  return Object.fromEntries(compression === 'gzip' && isGzip ? [...entries, ['compression', compression]] : entries);
}

async function applied(config: string, root: string): Promise<{ problems: string[]; fault?: string | undefined }> {
  const { documents } = readDocuments({ name: 'config.ign', bytes: Buffer.from(config) });
  const { document, ignition } = documents[0]!;
  const tree = new Tree(realpathSync(root), nodeFiles, isSameFile);
  const plan = planOf(document, ignition, { tree, gunzip: nodeGunzip, digest: nodeDigest });
  const problems = plan.problems.map(({ message }) => message);
  return problems.length > 0 ? { problems } : { problems, fault: (await layOut(plan.operations, tree)).fault };
}

/** Lays out a config twice, by the engine and by `butane apply`, on roots that are alike. */
async function layOutTwice(config: string, prepare: (root: string) => void): Promise<'laidOut' | 'refused' | 'unknown'> {
  const root = join(scratch, 'root');
  const ours = join(scratch, 'ours');
  const run = join(scratch, 'run');
  for (const folder of [root, ours, run]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(run);
  for (const folder of [root, ours]) {
    makeRoot(folder, JSON.parse(config));
    prepare(folder);
  }
  const file = join(scratch, 'config.ign');
  writeFileSync(file, config);
  const fetched = runStage('fetch', { root, run, config: file });
  const log = runStage('files', { root, run, config: file });
  // a config of a newer version within the config
  if (fetched.includes('unsupported config version')) return 'unknown';
  const { problems, fault } = await applied(config, ours);
  const isFine = fetched.includes('fetch: fetch passed') && LAID_OUT.test(log);
  // what the engine refuses is refused, and nothing is written
  expect(problems.length > 0, `${problems.join('\n')}\n${isFine ? '' : fetched + log}`).toBe(!isFine);
  expect(fault).toBeUndefined();
  if (isFine) expect(manifest(ours)).toEqual(manifest(root));
  return isFine ? 'laidOut' : 'refused';
}

describe.skipIf(!hasEngine)('the real engine, on an empty root', () => {
  const tally = { laidOut: 0, refused: 0, unknown: 0 };
  it.each(hasEngine ? recordedConfigs() : [])('lays out the same of $id', async ({ config }) => {
    tally[await layOutTwice(config, () => {})]++;
  });
  it('lays out most of them', () => expect(tally.laidOut).toBeGreaterThan(10 * (tally.refused + tally.unknown)));
});

const file = (path: string, text: string, more: object = {}) => ({ path, contents: { source: `data:,${text}` }, ...more });
const overwrite = true;

/** Makes files in a root: `-> TARGET` is a symbolic link, `= TARGET` a hard link, and all else contents. */
const having = (paths: Readonly<Record<string, string>>) => (root: string) => {
  for (const [path, text] of Object.entries(paths)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    if (text.startsWith('= ')) linkSync(join(root, text.slice(2)), join(root, path));
    else if (text.startsWith('-> ')) symlinkSync(text.slice(3), join(root, path));
    else writeFileSync(join(root, path), text);
  }
};

describe.skipIf(!hasEngine)('the real engine, on a root that has something', () => {
  const laidOut: [string, Record<string, string>, object][] = [
    [
      'replaces what the config says',
      { 'srv/file': 'old', 'srv/tree/a/b': 'old', 'srv/link': '-> file', 'srv/dir/x': 'old' },
      {
        storage: {
          files: [file('/srv/file', 'new', { overwrite }), file('/srv/tree', 'new', { overwrite }), file('/srv/dir/x', 'new')],
          directories: [{ path: '/srv/dir', overwrite, mode: 0o700 }],
          links: [{ path: '/srv/link', target: 'dir', overwrite }],
        },
      },
    ],
    [
      'keeps and changes what the config does not replace',
      { 'srv/a': 'old,', 'srv/b': 'old', 'srv/dir/x': 'old', 'srv/link': '-> ./b/' },
      {
        storage: {
          files: [
            { path: '/srv/a', append: [{ source: 'data:,1' }, { source: 'data:,2' }] },
            { path: '/srv/b', mode: 0o600, user: { id: 7 } },
            { path: '/srv/new', append: [{ source: 'data:,3' }], mode: 0o4755 },
          ],
          directories: [{ path: '/srv/dir', group: { id: 8 } }],
          links: [{ path: '/srv/link', target: 'b' }],
        },
      },
    ],
    [
      'keeps hard links that exist',
      { 'srv/a': 'x', 'srv/b': '= srv/a' },
      { storage: { links: [{ path: '/srv/b', target: '/srv/a', hard: true }] } },
    ],
    [
      'follows links of the root',
      { srv: '-> var/srv', 'opt/abs': '-> /var/abs', 'var/abs/up': '-> ../../usr', 'opt/missing': '-> /var/missing' },
      {
        storage: {
          files: [file('/srv/x', '1'), file('/opt/abs/y', '2'), file('/opt/abs/up/z', '3'), file('/opt/missing/deep/q', '4')],
          links: [{ path: '/hard', target: '/srv/x', hard: true }],
        },
      },
    ],
    [
      'gives links the owner of what they lead to',
      { 'srv/a': 'x', 'srv/b': '-> a' },
      {
        storage: {
          files: [{ path: '/srv/a', user: { id: 7 }, group: { id: 8 } }],
          links: [
            { path: '/srv/one', target: 'a' },
            { path: '/srv/two', target: 'b', user: { id: 9 } },
            { path: '/srv/three', target: '/srv/a' },
            { path: '/srv/four', target: 'missing' },
            { path: '/srv/five', target: '/srv/a', hard: true },
          ],
        },
      },
    ],
    [
      'masks and unmasks units, and replaces them',
      {
        'etc/systemd/system/a.service': '[Unit]\n',
        'etc/systemd/system/b.service': '-> /dev/null',
        'etc/systemd/system/c.service': '-> /usr/lib/systemd/system/c.service',
        'etc/systemd/system/d.service': '-> /dev/null',
        'etc/systemd/system/d.service.d/x.conf': 'old',
      },
      {
        systemd: {
          units: [
            { name: 'a.service', mask: true },
            { name: 'b.service', mask: false },
            { name: 'c.service', mask: false },
            { name: 'd.service', contents: '[Unit]\n', dropins: [{ name: 'x.conf', contents: 'new' }] },
            { name: 'e.service', mask: true, contents: '[Unit]\n' },
          ],
        },
      },
    ],
    [
      'disables units that are enabled',
      {
        'usr/lib/systemd/system/a.service': '[Install]\nWantedBy=multi-user.target\nAlias=alias.service\n',
        'usr/lib/systemd/system/b.service': '[Install]\nWantedBy=multi-user.target\n',
        'etc/systemd/system/multi-user.target.wants/a.service': '-> /usr/lib/systemd/system/a.service',
        'etc/systemd/system/multi-user.target.wants/b.service': '-> /usr/lib/systemd/system/b.service',
        'etc/systemd/system/graphical.target.requires/a.service': '-> ../../../../usr/lib/systemd/system/a.service',
        'etc/systemd/system/alias.service': '-> /usr/lib/systemd/system/a.service',
        'etc/systemd/system-preset/20-ignition.preset': 'enable old.service\n',
      },
      {
        systemd: {
          units: [
            { name: 'a.service', enabled: false },
            { name: 'b.service', enabled: true },
          ],
        },
      },
    ],
    [
      'writes keys behind a home that is a link',
      { root: '-> var/roothome', 'var/roothome/x': '' },
      { passwd: { users: [{ name: 'root', sshAuthorizedKeys: ['a', 'b'] }] } },
    ],
  ];

  it.each(laidOut)('%s', async (_, paths, config) => {
    const prepare = (root: string): void => {
      if ('root' in paths || 'srv' in paths)
        for (const path of ['root', 'srv']) if (path in paths) rmSync(join(root, path), { recursive: true, force: true });
      having(paths)(root);
    };
    expect(await layOutTwice(JSON.stringify({ ignition: { version: '3.3.0' }, ...config }), prepare)).toBe('laidOut');
  });

  it.each([
    ['a file', { 'srv/a': 'old' }, { files: [file('/srv/a', 'old')] }],
    ['a directory in place of a file', { 'srv/a/b': 'old' }, { files: [{ path: '/srv/a' }] }],
    ['a link in place of a file', { 'srv/a': '-> b' }, { files: [{ path: '/srv/a' }] }],
    ['a link in place of a directory', { 'srv/a': '-> b', 'srv/b/c': '' }, { directories: [{ path: '/srv/a' }] }],
    ['another link', { 'srv/a': '-> b' }, { links: [{ path: '/srv/a', target: '/srv/b' }] }],
    ['a file in place of a folder', { 'srv/a': 'old' }, { files: [file('/srv/a/b', 'x')] }],
    ['two ways to one place', { 'srv/a': '-> b', 'srv/b/c': '' }, { files: [file('/srv/a/x', '1'), file('/srv/b/x', '2')] }],
    ['another file in place of a hard link', { 'srv/a': 'x', 'srv/b': 'x' }, { links: [{ path: '/srv/a', target: '/srv/b', hard: true }] }],
    ['no target for a hard link', {}, { links: [{ path: '/srv/a', target: '/srv/b', hard: true }] }],
  ])('refuses what exists: %s', async (_, paths, storage) => {
    expect(await layOutTwice(JSON.stringify({ ignition: { version: '3.3.0' }, storage }), having(paths))).toBe('refused');
  });
});
