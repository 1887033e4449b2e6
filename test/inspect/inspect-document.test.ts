import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inspectDocument } from '../../src/inspect/inspect-document.ts';
import type { Inspection } from '../../src/inspect/inspection.ts';
import { butane, readOne } from '../diff/read-one.ts';
import { firstVersionWith } from '../versions-by-layer.ts';

const inspect = (text: string): Inspection => inspectDocument(readOne(text), (bytes) => gunzipSync(bytes));
const ignition = (config: object): string => JSON.stringify({ ignition: { version: '3.4.0' }, ...config });

/** The public key of RFC 8709's form: 32 zero bytes. */
const KEY = `ssh-ed25519 ${Buffer.concat([
  Buffer.from([0, 0, 0, 11]),
  Buffer.from('ssh-ed25519'),
  Buffer.from([0, 0, 0, 32]),
  Buffer.alloc(32),
]).toString('base64')}`;

describe('users', () => {
  const user = (fields: object): Inspection['users'][number] | undefined =>
    inspect(ignition({ passwd: { users: [{ name: 'a', ...fields }] } })).users[0];

  it('have keys by type and comment, wherever options stand', () => {
    expect(user({ sshAuthorizedKeys: [`${KEY} me@home of mine`, `from="10.0.0.1",no-pty ${KEY}`, 'nonsense'] })!.keys).toEqual([
      { type: 'ssh-ed25519', comment: 'me@home of mine' },
      { type: 'ssh-ed25519' },
      {},
    ]);
  });

  it.each([
    [undefined, 'none'],
    ['', 'locked'],
    ['*', 'locked'],
    ['!$6$x$y', 'locked'],
    [`$y$j9T$${'s'.repeat(22)}$${'a'.repeat(43)}`, 'yescrypt'],
    [`$6$salt$${'a'.repeat(86)}`, 'sha512crypt'],
    ['plain', 'unknown'],
  ])('password %s is %s, and never shown', (passwordHash, password) => {
    const shown = user(passwordHash === undefined ? {} : { passwordHash });
    expect(shown).toEqual({ name: 'a', groups: [], keys: [], password });
  });

  it('have the keys of files in their homes', () => {
    const contents = { source: `data:,${encodeURIComponent(`# two\n${KEY} x\n\n${KEY} y\n`)}` };
    const files = [
      { path: '/home/core/.ssh/authorized_keys.d/ops', contents },
      { path: '/var/home/a/.ssh/authorized_keys', contents },
      { path: '/home/a/.ssh/known_hosts', contents },
    ];
    const { users } = inspect(ignition({ passwd: { users: [{ name: 'a' }] }, storage: { files } }));
    expect(users.map(({ name, keys }) => [name, keys.map(({ comment, file }) => `${comment} ${file}`)])).toEqual([
      ['a', ['x /var/home/a/.ssh/authorized_keys', 'y /var/home/a/.ssh/authorized_keys']],
      ['core', ['x /home/core/.ssh/authorized_keys.d/ops', 'y /home/core/.ssh/authorized_keys.d/ops']],
    ]);
  });
});

describe('disks', () => {
  it('have what lies on their partitions, through RAID and LUKS up to the mount point', () => {
    const { disks, arrays, encrypted } = inspect(
      ignition({
        storage: {
          disks: [
            { device: '/dev/sda', partitions: [{ number: 1, label: 'one', sizeMiB: 100 }, { number: 2 }] },
            {
              device: '/dev/nvme0n1',
              partitions: [{ number: 1 }, { number: 3, guid: '01234567-89AB-CDEF-EDCB-A98765432101', sizeMiB: 0 }],
            },
          ],
          raid: [{ name: 'r', level: 'raid1', devices: ['/dev/disk/by-partlabel/one', '/dev/nvme0n1p1'] }],
          luks: [{ name: 'l', device: '/dev/md/r', clevis: { tang: [{ url: 'https://tang.example.com', thumbprint: 'x' }], tpm2: true } }],
          filesystems: [
            { device: '/dev/mapper/l', format: 'xfs', path: '/data' },
            { device: '/dev/sda2', format: 'ext4', path: '/two' },
            { device: '/dev/disk/by-partuuid/01234567-89ab-cdef-edcb-a98765432101', format: 'swap' },
          ],
        },
      }),
    );
    const onArray = ['RAID r (raid1)', 'LUKS l (TPM 2, Tang https://tang.example.com)', 'xfs on /data'];
    expect(disks.map(({ partitions }) => partitions.map(({ holds }) => holds))).toEqual([
      [onArray, ['ext4 on /two']],
      [onArray, ['swap']],
    ]);
    expect(arrays[0]!.holds).toEqual(onArray.slice(1));
    expect(encrypted[0]!.holds).toEqual(onArray.slice(2));
  });

  it('a RAID that holds itself has an end', () => {
    const { arrays } = inspect(ignition({ storage: { raid: [{ name: 'r', level: 'raid0', devices: ['/dev/md/r', '/dev/md/q'] }] } }));
    expect(arrays[0]!.holds.length).toBeLessThan(10);
  });
});

describe('files', () => {
  it('have mode, owner, size and origin', () => {
    const packed = gzipSync('x'.repeat(1000)).toString('base64');
    const { nodes } = inspect(
      ignition({
        storage: {
          files: [
            { path: '/kept' },
            { path: '/packed', contents: { source: `data:;base64,${packed}`, compression: 'gzip' }, user: { id: 5 }, overwrite: true },
            { path: '/added', append: [{ source: 'data:,ab' }, { source: 'data:,c' }] },
            {
              path: '/far',
              mode: 0o755,
              contents: { source: 'https://example.com/x', verification: { hash: `sha512-${'0'.repeat(128)}` } },
            },
          ],
          directories: [{ path: '/dir', group: { name: 'g' } }],
          links: [{ path: '/link', target: 'x', hard: true }],
        },
      }),
    );
    expect(nodes).toEqual([
      { kind: 'file', path: '/added', user: 'root', group: 'root', bytes: 3, appends: true, source: { from: 'inline' } },
      { kind: 'directory', path: '/dir', mode: '0755', user: 'root', group: 'g' },
      {
        kind: 'file',
        path: '/far',
        mode: '0755',
        user: 'root',
        group: 'root',
        source: { from: 'fetched', name: 'https://example.com/x', hash: 'sha512' },
      },
      { kind: 'file', path: '/kept', user: 'root', group: 'root', bytes: 0 },
      { kind: 'link', path: '/link', user: 'root', group: 'root', target: 'x', hard: true },
      { kind: 'file', path: '/packed', mode: '0644', user: '5', group: 'root', bytes: 1000, overwrite: true, source: { from: 'inline' } },
    ]);
  });

  it('of a shorthand are from that', () => {
    const { nodes, units } = inspect(
      butane(
        'systemd:\n  quadlets:\n    - name: a.container\n      rootful: true\n      contents: "[Container]\\nImage=x\\n"\n' +
          'storage:\n  filesystems:\n    - {device: /dev/vda1, format: xfs, path: /var/a, with_mount_unit: true}\n',
        firstVersionWith('fcos', 'base_0_8'),
      ),
    );
    expect(nodes[0]).toMatchObject({
      path: '/etc/containers/systemd/a.container',
      source: { from: 'generated', name: 'systemd.quadlets' },
    });
    expect(units[0]).toMatchObject({ name: 'var-a.mount', source: { from: 'generated', name: 'storage.filesystems.with_mount_unit' } });
  });
});

describe('units', () => {
  const INSTALL = '[Install]\nWantedBy=multi-user.target\n';
  const service = (more: object, contents = `[Service]\nExecStart=/bin/true\n${INSTALL}`): object => ({
    name: 'a.service',
    contents,
    ...more,
  });
  const first = (config: object): readonly [string, readonly string[]] => {
    const unit = inspect(ignition(config)).units.find(({ name }) => name === 'a.service')!;
    return [unit.state, unit.why];
  };

  it.each([
    [
      'enabled with [Install]',
      { systemd: { units: [service({ enabled: true })] } },
      'enabled',
      ['enabled: true', 'WantedBy=multi-user.target'],
    ],
    [
      'enabled without [Install]',
      { systemd: { units: [service({ enabled: true }, '[Service]\nExecStart=/bin/true\n')] } },
      'unset',
      ['enabled: true has no effect: there is no [Install]'],
    ],
    ['of the image', { systemd: { units: [{ name: 'a.service', enabled: true }] } }, 'enabled', ['enabled: true']],
    ['disabled', { systemd: { units: [service({ enabled: false })] } }, 'disabled', ['enabled: false']],
    ['without a word', { systemd: { units: [service({})] } }, 'unset', ['enabled is not set']],
    ['masked', { systemd: { units: [service({ mask: true })] } }, 'masked', ['mask: true']],
    [
      'started by a timer',
      {
        systemd: {
          units: [
            service({}, '[Service]\nExecStart=/bin/true\n'),
            { name: 'a.timer', enabled: true, contents: '[Timer]\nOnCalendar=daily\n' + '[Install]\nWantedBy=timers.target\n' },
          ],
        },
      },
      'activated',
      ['started by a.timer'],
    ],
    [
      'wanted by another unit',
      { systemd: { units: [service({}), { name: 'b.service', contents: '[Unit]\nWants=x.service a.service\n' }] } },
      'activated',
      ['wanted by b.service'],
    ],
    [
      'enabled by a preset',
      {
        systemd: { units: [service({})] },
        storage: { files: [{ path: '/etc/systemd/system-preset/10-x.preset', contents: { source: 'data:,enable%20a*%0A' } }] },
      },
      'enabled',
      ['preset in /etc/systemd/system-preset/10-x.preset', 'WantedBy=multi-user.target'],
    ],
    [
      'enabled by a link',
      {
        systemd: { units: [service({})] },
        storage: { links: [{ path: '/etc/systemd/system/multi-user.target.wants/a.service', target: '../a.service' }] },
      },
      'enabled',
      ['link in multi-user.target'],
    ],
    [
      'written as a file',
      { storage: { files: [{ path: '/etc/systemd/system/a.service', contents: { source: `data:,${encodeURIComponent(INSTALL)}` } }] } },
      'unset',
      ['enabled is not set'],
    ],
  ])('%s', (_, config, state, why) => {
    expect(first(config)).toEqual([state, why]);
  });

  it('quadlets are started by what their [Install] says', () => {
    const quadlet = (name: string, text: string): object => ({
      path: `/etc/containers/systemd/${name}`,
      contents: { source: `data:,${encodeURIComponent(text)}` },
    });
    const { quadlets } = inspect(
      ignition({
        storage: {
          files: [
            quadlet('a.container', `[Container]\nImage=quay.io/x\n${INSTALL}`),
            quadlet('b.container', '[Container]\nImage=y\nPod=p.pod\n'),
            quadlet('c.volume', '[Volume]\n'),
          ],
        },
      }),
    );
    expect(quadlets).toEqual([
      {
        name: 'a.container',
        service: 'a.service',
        scope: 'system',
        state: 'enabled',
        why: ['WantedBy=multi-user.target'],
        image: 'quay.io/x',
      },
      { name: 'b.container', service: 'b.service', scope: 'system', state: 'activated', why: ['in p.pod'], image: 'y' },
      { name: 'c.volume', service: 'c-volume.service', scope: 'system', state: 'unset', why: ['there is no [Install]'] },
    ]);
  });
});

describe('what is fetched', () => {
  it('is listed with its hash and its headers, and without secrets', () => {
    const { fetched } = inspect(
      JSON.stringify({
        ignition: {
          version: '3.4.0',
          config: { merge: [{ source: 'https://u:secret@example.com/c.ign', httpHeaders: [{ name: 'X', value: 'hidden' }] }] },
        },
        storage: { files: [{ path: '/a', append: [{ source: 'http://example.com/a' }] }] },
      }),
    );
    expect(fetched).toEqual([
      { of: 'ignition.config.merge', url: 'https://●●●@example.com/c.ign', headers: ['X'] },
      { of: 'storage.files.append /a', url: 'http://example.com/a', headers: [] },
    ]);
  });
});
