import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inEmptyFolder, type Run, run } from './run-subcommand.ts';
import { unitStates } from './unit-states.ts';

const { write } = inEmptyFolder();
const isRoot = process.geteuid?.() === 0;

/** Lays out an Ignition config in the folder `tree`. */
async function apply(config: object, ...args: string[]): Promise<Run> {
  const version = 'version' in config ? config.version : '3.4.0';
  write('config.ign', JSON.stringify({ ignition: { version }, ...config, version: undefined }));
  return run(['apply', '--root', 'tree', 'config.ign', ...args]);
}

/** Does something as a user who is not root, and has no groups that root has. */
async function asNobody<T>(act: () => Promise<T>): Promise<T> {
  if (!isRoot) return act();
  chmodSync('.', 0o777);
  const groups = process.getgroups!();
  process.setgroups!([]);
  process.setegid!(65534);
  process.seteuid!(65534);
  try {
    return await act();
  } finally {
    process.seteuid!(0);
    process.setegid!(0);
    process.setgroups!(groups);
  }
}

/** Where a value is in the config of `apply`, which has one line. */
const placeOf = (value: string): string => `config.ign:1:${readFileSync('config.ign', 'utf8').indexOf(value) + 1}`;

const data = (text: string): { source: string } => ({ source: `data:;base64,${Buffer.from(text).toString('base64')}` });
const file = (path: string, text: string, more: object = {}) => ({ path, contents: data(text), ...more });
const modeOf = (path: string): string => (lstatSync(path).mode & 0o7777).toString(8);

describe('butane apply', () => {
  it('lays out directories, files, links, units and keys, with the modes that Ignition gives them', async () => {
    const { exit, stdout } = await apply({
      passwd: { users: [{ name: 'core', sshAuthorizedKeys: ['ssh-ed25519 AAAA a'] }] },
      storage: {
        directories: [{ path: '/opt/app', mode: 0o700 }, { path: '/srv/www' }],
        files: [file('/opt/app/key', 'secret', { mode: 0o400 }), file('/etc/motd', 'hello\n'), { path: '/etc/empty' }],
        links: [
          { path: '/etc/localtime', target: '../usr/share/zoneinfo/UTC' },
          { path: '/etc/issue', target: '/etc/motd', hard: true },
        ],
      },
      systemd: {
        units: [
          { name: 'a.service', enabled: true, contents: '[Unit]\n', dropins: [{ name: 'x.conf', contents: '[Service]\n' }] },
          { name: 'b.service', mask: true },
        ],
      },
    });
    expect([exit, stdout]).toEqual([
      0,
      'tree: 1 file of SSH keys, 2 directories, 3 files, 2 links, 1 unit, 1 drop-in, 1 masked unit, 1 preset file\n',
    ]);
    const modes = Object.fromEntries(
      [
        'opt',
        'opt/app',
        'opt/app/key',
        'srv/www',
        'etc/motd',
        'etc/empty',
        'home/core/.ssh/authorized_keys.d',
        'etc/systemd/system/a.service',
      ].map((path) => [path, modeOf(`tree/${path}`)]),
    );
    expect(modes).toEqual({
      opt: '755',
      'opt/app': '700',
      'opt/app/key': '400',
      'srv/www': '755',
      'etc/motd': '644',
      'etc/empty': '644',
      'home/core/.ssh/authorized_keys.d': '700',
      'etc/systemd/system/a.service': '644',
    });
    expect(readFileSync('tree/etc/motd', 'utf8')).toBe('hello\n');
    expect(readlinkSync('tree/etc/localtime')).toBe('../usr/share/zoneinfo/UTC');
    expect(statSync('tree/etc/issue').ino).toBe(statSync('tree/etc/motd').ino);
    expect(readFileSync('tree/etc/systemd/system/a.service.d/x.conf', 'utf8')).toBe('[Service]\n');
    expect(readlinkSync('tree/etc/systemd/system/b.service')).toBe('/dev/null');
    expect(readFileSync('tree/etc/systemd/system-preset/20-ignition.preset', 'utf8')).toBe('enable a.service\n');
    expect(readFileSync('tree/home/core/.ssh/authorized_keys.d/ignition', 'utf8')).toBe('ssh-ed25519 AAAA a\n');
  });

  it('takes a Butane config, with its local files, and a MachineConfig', async () => {
    write('conf/a.bu', 'variant: fcos\nversion: 1.6.0\nstorage:\n  files:\n    - path: /a\n      contents: { local: x }\n');
    write('conf/x', 'local');
    expect(await run(['apply', '--root', 'tree', 'conf/a.bu'])).toMatchObject({ exit: 0 });
    expect(readFileSync('tree/a', 'utf8')).toBe('local');
    const machineConfig =
      'apiVersion: machineconfiguration.openshift.io/v1\nkind: MachineConfig\nmetadata: {name: a}\nspec:\n  kernelArguments: [quiet]\n  config: {ignition: {version: 3.2.0}, storage: {files: [{path: /b}]}}\n';
    const { exit, stderr } = await run(['apply', '--root', 'tree', '-'], machineConfig);
    expect([exit, stderr]).toEqual([0, expect.stringContaining('butane apply: left out: the kernel argument quiet\n')]);
    expect(existsSync('tree/b')).toBe(true);
    const two = await run(['apply', '--root', 'tree', '-'], `${machineConfig}---\n${machineConfig}`);
    expect([two.exit, two.stderr]).toEqual([2, 'butane apply: <stdin>: it has 2 configs: name one with --instance (a, a)\n']);
  });

  it('takes the MachineConfig that --instance names from a list', async () => {
    const machineConfig = (name: string) => ({
      apiVersion: 'machineconfiguration.openshift.io/v1',
      kind: 'MachineConfig',
      metadata: { name },
      spec: { config: { ignition: { version: '3.2.0' }, storage: { files: [{ path: `/of-${name}` }] } } },
    });
    write(
      'all.json',
      JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [machineConfig('99-worker'), machineConfig('rendered-worker-1')] }),
    );
    const args = ['apply', '--root', 'tree', 'all.json'];
    expect(await run(args)).toEqual({
      exit: 2,
      stdout: '',
      stderr:
        'butane apply: all.json: it has 2 configs: name one with --instance (99-worker, rendered-worker-1); a rendered one is what the machines of a pool get\n',
    });
    expect(await run([...args, '--instance', 'rendered-worker-1'])).toMatchObject({ exit: 0 });
    expect(readdirSync('tree')).toEqual(['of-rendered-worker-1']);
    const none = await run([...args, '--instance', 'master']);
    expect(none.exit).toBe(1);
    expect(none.stderr).toContain('there is no MachineConfig master');
    expect(none.stderr).toContain('the MachineConfigs are 99-worker, rendered-worker-1');
  });

  it('prints the plan and writes nothing with --dry-run', async () => {
    const config = { storage: { files: [file('/etc/motd', 'hello\n', { mode: 0o600, user: { name: 'core' } })] } };
    expect(await apply(config, '--dry-run')).toEqual({
      exit: 0,
      stdout: 'file       /etc/motd  (6 bytes, mode 0600, user core)\n',
      stderr: '',
    });
    expect(existsSync('tree')).toBe(false);
  });

  it('says what is wrong with a config, at its place, and exits with 1', async () => {
    const { exit, stdout, stderr } = await apply({ storage: { files: [{ path: 'relative' }] } });
    expect([exit, stdout]).toEqual([1, '']);
    expect(stderr.split('\n').slice(0, 2)).toEqual(['error[path/relative]: path not absolute', `  --> ${placeOf('"relative"')}`]);
    expect(existsSync('tree')).toBe(false);
  });

  it('exits with 2 for a wrong command line, and with 1 for what cannot be read', async () => {
    expect(await run(['apply', 'a.ign'])).toMatchObject({ exit: 2, stderr: expect.stringContaining('--root') });
    write('config.ign', '{"ignition":{"version":"3.4.0"}}');
    const { exit, stdout, stderr } = await run(['apply', '--root', 'tree', 'confg.ign']);
    expect([exit, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^butane apply: failed to read .*confg\.ign: no such file or directory; did you mean "config\.ign"\?\n$/);
    expect(await run(['apply', '--root', 'config.ign', 'config.ign'])).toMatchObject({ exit: 2 });
    expect(await run(['apply', '--root', 'config.ign/x', 'config.ign'])).toMatchObject({ exit: 1, stdout: '' });
    expect(await run(['apply', '--root', 'tree', '-n', '--ownership', 'x', 'config.ign'])).toMatchObject({ exit: 2, stdout: '' });
  });
});

describe('what exists', () => {
  it('is not replaced without overwrite, and then nothing is written at all', async () => {
    write('tree/etc/motd', 'old');
    const { exit, stdout, stderr } = await apply({ storage: { files: [file('/a', 'x'), file('/etc/motd', 'new')] } });
    expect([exit, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `${placeOf('"/etc/motd"')}: error: /etc/motd: there is a file already; to replace it, add \`overwrite: true\`, and to add to it, \`append\`\nbutane apply: nothing was written to tree: 1 problem\n`,
    );
    expect(readdirSync('tree')).toEqual(['etc']);
  });

  it('is replaced with overwrite, whatever it is', async () => {
    write('tree/a/b/c', 'old');
    write('tree/d', 'old');
    symlinkSync('d', 'tree/l');
    const overwrite = true;
    const storage = {
      files: [file('/a', 'new', { overwrite })],
      directories: [{ path: '/d', overwrite }],
      links: [{ path: '/l', target: '/new', overwrite }],
    };
    expect(await apply({ storage })).toMatchObject({ exit: 0 });
    expect([readFileSync('tree/a', 'utf8'), readdirSync('tree/d'), readlinkSync('tree/l')]).toEqual(['new', [], '/new']);
  });

  it('is kept where a file has no contents: parts are appended, and the mode changes only where it is named', async () => {
    write('tree/a', 'old,');
    write('tree/b', 'old');
    chmodSync('tree/a', 0o640);
    linkSync('tree/a', 'tree/other-name');
    const files = [
      { path: '/a', append: [data('1,'), data('2')] },
      { path: '/b', mode: 0o600 },
    ];
    expect(await apply({ storage: { files } })).toMatchObject({ exit: 0 });
    expect([readFileSync('tree/a', 'utf8'), modeOf('tree/a')]).toEqual(['old,1,2', '640']);
    expect([readFileSync('tree/b', 'utf8'), modeOf('tree/b')]).toEqual(['old', '600']);
    // a tree whose files share their contents with others does not change the others
    expect(readFileSync('tree/other-name', 'utf8')).toBe('old,');
  });

  it('gets further lines in the preset file, and links of a disabled unit are removed', async () => {
    write('tree/etc/systemd/system-preset/20-ignition.preset', 'enable old.service\n');
    mkdirSync('tree/etc/systemd/system/multi-user.target.wants', { recursive: true });
    const unit = '/usr/lib/systemd/system';
    symlinkSync(`${unit}/a.service`, 'tree/etc/systemd/system/multi-user.target.wants/a.service');
    symlinkSync(`${unit}/a.service`, 'tree/etc/systemd/system/alias.service');
    symlinkSync(`${unit}/b.service`, 'tree/etc/systemd/system/multi-user.target.wants/b.service');
    mkdirSync('tree/etc/systemd/system/a.target.requires');
    symlinkSync(`${unit}/a.service`, 'tree/etc/systemd/system/a.target.requires/a.service');
    write('tree/usr/lib/systemd/system/a.service', '[Install]\nWantedBy=multi-user.target\n');
    expect(await apply({ systemd: { units: [{ name: 'a.service', enabled: false }] } })).toMatchObject({ exit: 0 });
    expect(readFileSync('tree/etc/systemd/system-preset/20-ignition.preset', 'utf8')).toBe('enable old.service\ndisable a.service\n');
    expect(readdirSync('tree/etc/systemd/system')).toEqual(['multi-user.target.wants']);
    expect(readdirSync('tree/etc/systemd/system/multi-user.target.wants')).toEqual(['b.service']);
  });

  it.each(unitStates)('gets a line for a disabled unit that was $state only if that is enabled', async ({ unit, tree, isEnabled }) => {
    for (const [path, text] of Object.entries(tree)) {
      if (!text.startsWith('-> ')) write(`tree/${path}`, text);
      else {
        mkdirSync(dirname(`tree/${path}`), { recursive: true });
        symlinkSync(text.slice(3), `tree/${path}`);
      }
    }
    expect(await apply({ systemd: { units: [{ name: unit, enabled: false }] } })).toMatchObject({ exit: 0 });
    expect(existsSync('tree/etc/systemd/system-preset')).toBe(isEnabled);
  });

  it('may have other names, which keep their mode', async () => {
    write('tree/a', 'x');
    write('outside', 'x');
    linkSync('outside', 'tree/b');
    chmodSync('outside', 0o644);
    expect(await apply({ storage: { files: [{ path: '/b', mode: 0o600 }] } })).toMatchObject({ exit: 0 });
    expect([modeOf('outside'), modeOf('tree/b'), readFileSync('tree/b', 'utf8')]).toEqual(['644', '600', 'x']);
  });

  it('is examined first: a name that no file can have is a problem', async () => {
    mkdirSync('tree');
    const { exit, stderr } = await apply({ storage: { files: [file('/a', 'x'), file(`/${'n'.repeat(300)}`, 'x')] } });
    expect([exit, stderr]).toEqual([1, expect.stringContaining('it cannot be examined: file name too long')]);
    expect(readdirSync('tree')).toEqual([]);
  });

  it('is unmasked, if it is a mask', async () => {
    mkdirSync('tree/etc/systemd/system', { recursive: true });
    symlinkSync('/dev/null', 'tree/etc/systemd/system/a.service');
    symlinkSync('/usr/lib/systemd/system/x.service', 'tree/etc/systemd/system/b.service');
    const units = ['a', 'b', 'c'].map((name) => ({ name: `${name}.service`, mask: false }));
    expect(await apply({ systemd: { units } })).toMatchObject({ exit: 0 });
    expect(readdirSync('tree/etc/systemd/system')).toEqual(['b.service']);
  });
});

describe('links in the tree', () => {
  /* Each of these would lead a program that follows links as the system does out of the tree. */
  it('never lead out of it', async () => {
    write('outside/precious', 'untouched');
    mkdirSync('tree');
    symlinkSync('/', 'tree/root');
    symlinkSync('../../../../../../../../..', 'tree/up');
    symlinkSync(`${process.cwd()}/outside`, 'tree/absolute');
    symlinkSync('../outside', 'tree/relative');
    symlinkSync('hop', 'tree/chain');
    symlinkSync('../outside', 'tree/hop');
    symlinkSync(`${process.cwd()}/outside`, 'tree/etc');
    symlinkSync('../outside', 'tree/home');
    const links = ['root', 'up', 'absolute', 'relative', 'chain'];
    const overwrite = true;
    const { exit, stderr } = await apply({
      passwd: { users: [{ name: 'core', sshAuthorizedKeys: ['x'] }] },
      storage: {
        files: links.flatMap((link) => [file(`/${link}/made-by-${link}`, 'x'), file(`/${link}/precious-${link}`, 'x', { overwrite })]),
        directories: links.map((link) => ({ path: `/${link}/dir-${link}`, mode: 0o700 })),
        links: [{ path: '/relative/hard', target: '/relative/made-by-relative', hard: true }],
      },
      systemd: {
        units: [
          { name: 'a.service', enabled: false, contents: '[Unit]\n' },
          { name: 'b.service', mask: true },
        ],
      },
    });
    expect([exit, stderr.replace(/^butane apply: (?:left out|not set|help).*\n/gm, '')]).toEqual([0, '']);
    expect(readdirSync('outside')).toEqual(['precious']);
    expect(existsSync('/made-by-root')).toBe(false);
    expect(existsSync('/made-by-up')).toBe(false);
    expect(readdirSync('.').sort()).toEqual(['config.ign', 'outside', 'tree']);
    // absolute targets start at the root of the tree, and relative ones stop there
    expect(
      readdirSync('tree')
        .filter((name) => name.startsWith('made-by'))
        .sort(),
    ).toEqual(['made-by-root', 'made-by-up']);
    expect(readdirSync('tree/outside').sort()).toContain('made-by-relative');
    expect(existsSync(`tree${process.cwd()}/outside/systemd/system/a.service`)).toBe(true);
    expect(existsSync('tree/outside/core/.ssh/authorized_keys.d/ignition')).toBe(true);
  });

  it('that the config makes are followed in the tree too', async () => {
    write('outside/x', 'untouched');
    const { exit } = await apply({
      storage: { links: [{ path: '/etc/systemd', target: `${process.cwd()}/outside` }] },
      systemd: { units: [{ name: 'a.service', contents: '[Unit]\n' }] },
    });
    expect(exit).toBe(0);
    expect(readdirSync('outside')).toEqual(['x']);
    expect(existsSync(`tree${process.cwd()}/outside/system/a.service`)).toBe(true);
  });

  it('and what they are made of between two steps lead nowhere else', async () => {
    mkdirSync('outside');
    mkdirSync('tree/p', { recursive: true });
    // `/p/here` is `/`: the link `/p/here/evil` is made at `/evil`, above the file `/evil/x`
    symlinkSync('/', 'tree/p/here');
    const config = {
      storage: { links: [{ path: '/p/here/evil', target: `${process.cwd()}/outside` }], files: [file('/evil/x', 'x')] },
    };
    await apply(config);
    expect(readdirSync('outside')).toEqual([]);
  });

  it('may form loops, which is said', async () => {
    mkdirSync('tree');
    symlinkSync('b', 'tree/a');
    symlinkSync('a', 'tree/b');
    const { exit, stderr } = await apply({ storage: { files: [file('/a/x', 'x')] } });
    expect([exit, stderr]).toEqual([1, expect.stringContaining('/a/x: the links of its folders form a loop')]);
  });

  it('are removed as links: what they point to stays', async () => {
    write('outside/x', 'untouched');
    mkdirSync('tree');
    symlinkSync('../outside', 'tree/a');
    expect(await apply({ storage: { files: [file('/a', 'x', { overwrite: true })] } })).toMatchObject({ exit: 0 });
    expect([readFileSync('tree/a', 'utf8'), readdirSync('outside')]).toEqual(['x', ['x']]);
  });

  it('lead to the tree itself: it may be given by a link', async () => {
    mkdirSync('real');
    symlinkSync('real', 'tree');
    expect(await apply({ storage: { files: [file('/a', 'x')] } })).toMatchObject({ exit: 0 });
    expect(readdirSync('real')).toEqual(['a']);
  });
});

describe('a home that is a link', () => {
  it('gets the folders of the keys behind the link, private as in any home', async () => {
    mkdirSync('tree/var', { recursive: true });
    symlinkSync('var/roothome', 'tree/root');
    expect(await apply({ passwd: { users: [{ name: 'root', homeDir: '/root', sshAuthorizedKeys: ['x'] }] } })).toMatchObject({ exit: 0 });
    const folders = ['var', 'var/roothome', 'var/roothome/.ssh', 'var/roothome/.ssh/authorized_keys.d'];
    expect(folders.map((folder) => modeOf(`tree/${folder}`))).toEqual(['755', '700', '700', '700']);
  });
});

describe('owners', () => {
  it.skipIf(!isRoot)('are set by root: by number, and by the names of the tree', async () => {
    write('tree/etc/passwd', 'app:x:1234:1235::/srv/app:/bin/sh\n');
    write('tree/etc/group', 'app:x:1235:\n');
    const storage = {
      files: [
        file('/a', 'x', { user: { id: 7 }, group: { id: 8 }, mode: 0o6755 }),
        file('/b', 'x', { user: { name: 'app' }, group: { name: 'app' } }),
      ],
      links: [{ path: '/l', target: 'a', user: { id: 9 } }],
    };
    const passwd = { users: [{ name: 'app', sshAuthorizedKeys: ['x'] }] };
    const { exit, stderr } = await apply({ version: '3.6.0', storage, passwd });
    expect([exit, stderr]).toEqual([0, 'butane apply: left out: the user app\n']);
    const ownerOf = (path: string): number[] => [lstatSync(`tree/${path}`).uid, lstatSync(`tree/${path}`).gid];
    expect(['a', 'b', 'l', 'srv', 'srv/app', 'srv/app/.ssh/authorized_keys.d/ignition'].map(ownerOf)).toEqual([
      [7, 8],
      [1234, 1235],
      [9, 8],
      [0, 0],
      [1234, 1235],
      [1234, 1235],
    ]);
    expect(modeOf('tree/a')).toBe('6755');
  });

  it('that cannot be set are listed, and no program gets the rights of another owner', async () => {
    const storage = {
      files: [
        file('/bin/su', 'x', { mode: 0o4755 }),
        file('/home/core/a b', 'x', { user: { name: 'core' }, group: { id: 7 }, mode: 0o600 }),
      ],
      directories: [
        { path: '/tmp', mode: 0o1777 },
        { path: '/closed', mode: 0o500 },
      ],
      links: [{ path: '/closed/link', target: 'x', user: { name: 'core' } }],
    };
    const { exit, stderr } = await asNobody(() => apply({ version: '3.6.0', storage }, '--ownership', 'owners.mtree'));
    expect([exit, stderr]).toEqual([0, '']);
    expect([modeOf('tree/bin/su'), modeOf('tree/tmp'), modeOf('tree/closed')]).toEqual(['755', '1777', '500']);
    expect(readFileSync('owners.mtree', 'utf8')).toBe(`#mtree
./bin type=dir mode=0755 uid=0 gid=0
./bin/su type=file mode=04755 uid=0 gid=0
./closed type=dir mode=0500 uid=0 gid=0
./closed/link type=link uname=core gid=0 link=x
./home type=dir mode=0755 uid=0 gid=0
./home/core type=dir mode=0755 uid=0 gid=0
./home/core/a\\040b type=file mode=0600 uname=core gid=7
./tmp type=dir mode=01777 uid=0 gid=0
`);
  });

  it('that cannot be set are named without a file for them', async () => {
    const storage = { files: [file('/a', 'x', { user: { name: 'core' } }), file('/b', 'x'), file('/c', 'x')] };
    const { stderr } = await asNobody(() => apply({ storage }));
    expect(stderr).toBe(
      'butane apply: not set: core:0 0644 /a\nbutane apply: not set: 2 paths belong to root on a machine\nbutane apply: help: --ownership FILE lists all owners and modes that could not be set\n',
    );
  });
});

describe('a tree that cannot be written', () => {
  it('keeps what it had, without half a file, and the command says where it stopped', async () => {
    write('tree/closed/x', 'old');
    chmodSync('tree/closed', 0o555);
    chmodSync('tree', 0o777);
    const files = [file('/a', 'x'), file('/closed/new', 'x')];
    const { exit, stdout, stderr } = await asNobody(() => apply({ storage: { files } }));
    chmodSync('tree/closed', 0o755);
    expect([exit, stdout]).toEqual([1, 'tree: 1 file\n']);
    expect(stderr).toContain('butane apply: stopped after 1 of 2 steps: /closed/new: permission denied\n');
    expect([readdirSync('tree').sort(), readdirSync('tree/closed')]).toEqual([['a', 'closed'], ['x']]);
  });
});

describe('contents that a machine fetches', () => {
  const hash = `sha256-${createHash('sha256').update('remote').digest('hex')}`;
  const remote = { path: '/a', contents: { source: 'https://example.com/a', verification: { hash } } };

  it('leave a file out', async () => {
    const { exit, stdout, stderr } = await apply({ storage: { files: [remote, file('/b', 'x')] } });
    expect([exit, stdout]).toEqual([0, 'tree: 1 file\n']);
    expect(stderr).toContain(`left out: the file /a: its contents are fetched from https://example.com/a, with the hash ${hash}\n`);
  });

  it('are taken from --cache by their hash, and must have it', async () => {
    write(`cache/${hash}`, 'remote');
    expect(await apply({ storage: { files: [remote] } }, '--cache', 'cache')).toMatchObject({ exit: 0 });
    expect(readFileSync('tree/a', 'utf8')).toBe('remote');
    writeFileSync(`cache/${hash}`, 'other');
    const other = await apply({ storage: { files: [{ ...remote, path: '/c' }] } }, '--cache', 'cache');
    expect([other.exit, other.stderr]).toEqual([1, expect.stringContaining('/c: the hash of the contents is sha256-')]);
  });

  it('cannot be read from a cache that is none', async () => {
    mkdirSync(`cache/${hash}`, { recursive: true });
    const { exit, stderr } = await apply({ storage: { files: [remote] } }, '--cache', 'cache');
    expect([exit, stderr]).toEqual([1, expect.stringContaining('is a directory')]);
    expect(await apply({}, '--cache', 'missing')).toMatchObject({ exit: 2 });
  });
});
