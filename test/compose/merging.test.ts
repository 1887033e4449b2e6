import { describe, expect, it } from 'vitest';
import { compose, composed, FCOS, fileAt, including, translated } from './composed.ts';

/* How the configs of several files are merged. */

const MOTD = (mode: string, text = 'hi'): string =>
  `${FCOS}storage:\n  files:\n    - path: /etc/motd\n      mode: ${mode}\n      contents:\n        inline: ${text}\n`;
const MODE = (mode: string): string => `${FCOS}storage:\n  files:\n    - path: /etc/motd\n      mode: ${mode}\n`;

describe('a root and what it includes', () => {
  it('a root of a header alone is its part, with the Ignition version of the root', () => {
    const part = `variant: fcos\nversion: 1.5.0\nstorage:\n  links:\n    - path: /etc/localtime\n      target: ../usr/share/zoneinfo/UTC\n`;
    const { output, lines } = compose('root.bu', { 'root.bu': composed(including('part.bu'), FCOS), 'part.bu': part });
    expect(lines).toEqual([]);
    expect(output).toBe(translated(part.replace('1.5.0', '1.6.0')));
  });

  it('a field of the root wins, the others stay', () => {
    const done = compose('root.bu', { 'root.bu': composed(including('base.bu'), MODE('0600')), 'base.bu': MOTD('0644') });
    expect(done.lines).toEqual([]);
    expect(fileAt(done, '/etc/motd')).toEqual({ path: '/etc/motd', contents: { compression: '', source: 'data:,hi' }, mode: 0o600 });
  });

  it('two parts that do not include each other must not disagree', () => {
    const done = compose('root.bu', {
      'root.bu': composed(including('a.bu', 'b.bu'), FCOS),
      'a.bu': MODE('0644'),
      'b.bu': MODE('0600'),
    });
    expect(done.lines).toEqual(['b.bu:6:13 error compose/conflict']);
    expect(done.found[0]).toMatchObject({
      message: 'two parts disagree about mode of /etc/motd',
      related: [{ location: { source: { name: 'a.bu' } } }],
      notes: ['both are included by root.bu, line 2'],
      help: 'set it in root.bu, or let b.bu include a.bu',
    });
    expect(done.output).toBeUndefined();
  });

  it('the root settles what they disagree about', () => {
    const files = { 'root.bu': composed(including('a.bu', 'b.bu'), MODE('0640')), 'a.bu': MOTD('0644'), 'b.bu': MODE('0600') };
    const done = compose('root.bu', files);
    expect(done.lines).toEqual([]);
    expect(fileAt(done, '/etc/motd').mode).toBe(0o640);
  });

  it('so does `override` of the later one', () => {
    const root = composed('  include:\n    - a.bu\n    - { file: b.bu, override: true }\n', FCOS);
    const done = compose('root.bu', { 'root.bu': root, 'a.bu': MOTD('0644'), 'b.bu': MODE('0600') });
    expect(done.lines).toEqual([]);
    expect(fileAt(done, '/etc/motd').mode).toBe(0o600);
  });

  it('equal values are no disagreement', () => {
    const done = compose('root.bu', { 'root.bu': composed(including('a.bu', 'b.bu'), FCOS), 'a.bu': MOTD('0644'), 'b.bu': MODE('0644') });
    expect(done.lines).toEqual([]);
    expect(fileAt(done, '/etc/motd').mode).toBe(0o644);
  });

  it.each(['base.bu, role.bu', 'role.bu, base.bu'])(
    'a part that another part includes counts once, and is overridden by it (%s)',
    (order) => {
      const done = compose('root.bu', {
        'root.bu': composed(including(...order.split(', ')), FCOS),
        'role.bu': composed(including('base.bu'), MODE('0600')),
        'base.bu': MOTD('0644'),
      });
      expect(done.lines).toEqual([]);
      expect(done.json.storage.files).toEqual([{ path: '/etc/motd', contents: { compression: '', source: 'data:,hi' }, mode: 0o600 }]);
      expect(done.composition.parts.map(({ source }) => source.name)).toEqual(['root.bu', 'base.bu', 'role.bu']);
    },
  );

  it('a part may be of an older version', () => {
    const part = MOTD('0644').replace('1.6.0', '1.5.0');
    expect(compose('root.bu', { 'root.bu': composed(including('a.bu'), FCOS), 'a.bu': part }).lines).toEqual([]);
  });

  it('it may not be of a newer one, nor of another variant', () => {
    const newer = compose('root.bu', { 'root.bu': composed(including('a.bu'), FCOS), 'a.bu': 'variant: fcos\nversion: 1.7.0\n' });
    expect(newer.lines).toEqual(['a.bu:2:10 error compose/newer-version']);
    expect(newer.found[0]).toMatchObject({
      message: 'a.bu is of fcos 1.7.0, root.bu of fcos 1.6.0',
      help: 'raise the version of root.bu to 1.7.0, or lower that of a.bu to 1.6.0',
    });
    const other = compose('root.bu', { 'root.bu': composed(including('a.bu'), FCOS), 'a.bu': 'variant: flatcar\nversion: 1.1.0\n' });
    expect(other.lines).toEqual(['a.bu:1:10 error compose/variant']);
  });

  it('a part is read by its own version: a key of a later one is unknown there', () => {
    const part = 'variant: fcos\nversion: 1.4.0\nsystemd:\n  units:\n    - name: a.service\n      contents_local: a\n';
    expect(compose('root.bu', { 'root.bu': composed(including('a.bu'), FCOS), 'a.bu': part }).lines).toContain(
      'a.bu:6:7 warning config/unused-key',
    );
  });

  it('the configs of one file are parts that do not override each other', () => {
    const second = (mode: string): string => `${composed('', MOTD('0644'))}---\n${MODE(mode)}`;
    expect(fileAt(compose('root.bu', { 'root.bu': `${second('0644')}---\n${MODE('0644')}` }), '/etc/motd').mode).toBe(0o644);
    expect(compose('root.bu', { 'root.bu': second('0600') }).lines).toEqual(['root.bu:17:13 error compose/conflict']);
  });

  it('neither the order of the folder nor that of the files matters', () => {
    const files = { 'd/a.bu': MOTD('0644'), 'd/b.bu': MODE('0644').replace('motd', 'issue') };
    const root = { 'root.bu': composed(including('d/*.bu'), FCOS) };
    expect(compose('root.bu', { ...files, ...root }).output).toBe(
      compose('root.bu', { ...root, ...Object.fromEntries(Object.entries(files).reverse()) }).output,
    );
  });
});

describe('lists and alternatives', () => {
  const merged = (base: string, root: string, files: Readonly<Record<string, string>> = {}) =>
    compose('root.bu', { ...files, 'root.bu': composed(including('base.bu'), `${FCOS}${root}`), 'base.bu': `${FCOS}${base}` });
  const unrelated = (a: string, b: string, files: Readonly<Record<string, string>> = {}) =>
    compose('root.bu', { ...files, 'root.bu': composed(including('a.bu', 'b.bu'), FCOS), 'a.bu': `${FCOS}${a}`, 'b.bu': `${FCOS}${b}` });
  const file = (body: string): string => `storage:\n  files:\n    - path: /etc/a\n${body.replace(/^(?=.)/gm, '      ')}`;
  const HASH = `sha512-${'0'.repeat(128)}`;

  it('a hash does not outlive its contents', () => {
    const base = file(`contents:\n  source: https://example.com/a\n  verification:\n    hash: ${HASH}\n`);
    const done = merged(base, file('contents:\n  inline: x\n'));
    expect(done.lines).toEqual(['root.bu:10:17 error compose/stale-verification']);
    expect(done.found[0]!.related).toMatchObject([{ location: { source: { name: 'base.bu' } } }]);
  });

  it('another source keeps the hash', () => {
    const base = file(`contents:\n  source: https://example.com/a\n  verification:\n    hash: ${HASH}\n`);
    const done = merged(base, file('contents:\n  source: https://mirror.example.com/a\n'));
    expect(done.lines).toEqual([]);
    expect(fileAt(done, '/etc/a').contents).toEqual({ source: 'https://mirror.example.com/a', verification: { hash: HASH } });
  });

  it('one alternative takes the place of another', () => {
    const unit = (body: string): string => `systemd:\n  units:\n    - name: a.service\n      ${body}\n`;
    const done = merged(unit('contents_local: a.service'), unit('contents: "[Unit]"'), { 'a.service': '[Service]\n' });
    expect(done.json.systemd.units).toEqual([{ name: 'a.service', contents: '[Unit]' }]);
    const resource = merged(file('contents:\n  source: https://example.com/a\n  compression: gzip\n'), file('contents:\n  inline: x\n'));
    expect(fileAt(resource, '/etc/a').contents).toEqual({ compression: '', source: 'data:,x' });
  });

  it('the name of an owner takes the place of its id', () => {
    const done = merged(file('user:\n  id: 1000\n'), file('user:\n  name: core\n'));
    expect(done.lines).toEqual([]);
    expect(fileAt(done, '/etc/a').user).toEqual({ name: 'core' });
  });

  it('a unit gets a drop-in', () => {
    const done = merged(
      'systemd:\n  units:\n    - name: a.service\n      contents: "[Unit]"\n',
      'systemd:\n  units:\n    - name: a.service\n      dropins:\n        - name: x.conf\n          contents: "[Service]"\n',
    );
    expect(done.json.systemd.units).toEqual([
      { name: 'a.service', contents: '[Unit]', dropins: [{ name: 'x.conf', contents: '[Service]' }] },
    ]);
  });

  it('words are sets across parts; what stands twice in one is an error as ever', () => {
    const keys = (list: string): string => `passwd:\n  users:\n    - name: core\n      ssh_authorized_keys: [${list}]\n`;
    const done = unrelated(keys('a, b'), keys('b, c'));
    expect(done.lines).toEqual([]);
    expect(done.json.passwd.users[0].sshAuthorizedKeys).toEqual(['a', 'b', 'c']);
    expect(unrelated(keys('a, a'), keys('b')).lines).toEqual(['a.bu:6:32 error config/duplicate']);
  });

  it('a kernel argument that must not be there is gone from those that must', () => {
    const done = merged('kernel_arguments:\n  should_exist: [quiet, a=1]\n', 'kernel_arguments:\n  should_not_exist: [quiet]\n');
    expect(done.json.kernelArguments).toEqual({ shouldExist: ['a=1'], shouldNotExist: ['quiet'] });
  });

  it('a path is a link or a file: that of the root, or a conflict', () => {
    const link = 'storage:\n  links:\n    - path: /etc/a\n      target: /etc/b\n';
    const done = merged(link, file('contents:\n  inline: x\n'));
    expect(done.json.storage).toEqual({ files: [{ path: '/etc/a', contents: { compression: '', source: 'data:,x' } }] });
    expect(unrelated(link, file('mode: 0644\n')).lines).toEqual(['a.bu:5:7 error compose/conflict']);
  });

  it('labels merge key by key', () => {
    const config = (labels: string): string => `variant: openshift\nversion: 4.20.0\nmetadata:\n  name: 99-a\n  labels:\n${labels}`;
    const { output, lines } = compose('root.bu', {
      'root.bu': composed(including('base.bu'), config('    a: own\n    machineconfiguration.openshift.io/role: worker\n')),
      'base.bu': config('    a: base\n    b: base\n'),
    });
    expect(lines).toEqual([]);
    expect(output).toContain('  labels:\n    a: own\n    b: base\n    machineconfiguration.openshift.io/role: worker\n');
  });
});

describe('sugar on the merged whole', () => {
  it('one mount unit, that of the merged filesystem', () => {
    const done = compose('root.bu', {
      'root.bu': composed(
        including('base.bu'),
        `${FCOS}storage:\n  filesystems:\n    - device: /dev/sdb\n      path: /etc/srv\n      format: ext4\n`,
      ),
      'base.bu': `${FCOS}storage:\n  filesystems:\n    - device: /dev/sdb\n      path: /var/data\n      format: xfs\n      with_mount_unit: true\n`,
    });
    expect(done.json.systemd.units.map(({ name }: { name: string }) => name)).toEqual(['etc-srv.mount']);
    expect(done.json.systemd.units[0].contents).toContain('Type=ext4');
  });

  it('LUKS of one part on the mirror of another is LUKS on the mirror', () => {
    const luks = 'boot_device:\n  luks:\n    tpm2: true\n';
    const mirror = 'boot_device:\n  layout: x86_64\n  mirror:\n    devices: [/dev/sda, /dev/sdb]\n';
    const { output } = compose('root.bu', { 'root.bu': composed(including('base.bu'), `${FCOS}${mirror}`), 'base.bu': `${FCOS}${luks}` });
    expect(output).toBe(translated(`${FCOS}${mirror}  luks:\n    tpm2: true\n`));
  });

  it('GRUB users of two parts are in one file', () => {
    const grub = (name: string): string =>
      `${FCOS}grub:\n  users:\n    - name: ${name}\n      password_hash: grub.pbkdf2.sha512.10000.${name}\n`;
    const done = compose('root.bu', { 'root.bu': composed(including('a.bu', 'b.bu'), FCOS), 'a.bu': grub('root'), 'b.bu': grub('admin') });
    const users = (order: readonly string[]): string =>
      translated(
        `${FCOS}grub:\n  users:\n${order.map((name) => `    - name: ${name}\n      password_hash: grub.pbkdf2.sha512.10000.${name}\n`).join('')}`,
      );
    expect(done.output).toBe(users(['root', 'admin']));
  });

  it('FIPS of one part chooses the cipher of the LUKS volume of another', () => {
    const head =
      'variant: openshift\nversion: 4.15.0\nmetadata:\n  name: 99-a\n  labels:\n    machineconfiguration.openshift.io/role: worker\n';
    const { output } = compose('root.bu', {
      'root.bu': composed(
        including('base.bu'),
        `${head}storage:\n  luks:\n    - name: data\n      device: /dev/sdb\n      clevis:\n        tpm2: true\n`,
      ),
      'base.bu': `${head}openshift:\n  fips: true\n`,
    });
    expect(output).toContain('--cipher');
  });

  it('the devices of a mirror are joined, and that is told', () => {
    const mirror = (device: string): string => `${FCOS}boot_device:\n  layout: x86_64\n  mirror:\n    devices: [${device}]\n`;
    const done = compose('root.bu', { 'root.bu': composed(including('base.bu'), mirror('/dev/sdb')), 'base.bu': mirror('/dev/sda') });
    expect(done.lines).toEqual(['root.bu:9:14 warning compose/list-extended']);
    expect(done.json.storage.disks.map(({ device }: { device: string }) => device)).toEqual(['/dev/sda', '/dev/sdb']);
  });

  it.each(['options', 'mount_options'])('so are the %s of a filesystem', (field) => {
    const data = (option: string): string => `${FCOS}storage:\n  filesystems:\n    - device: /dev/vdb\n      ${field}: [${option}]\n`;
    const done = compose('root.bu', { 'root.bu': composed(including('base.bu'), data('b')), 'base.bu': data('a') });
    expect(done.lines.filter((line) => line.includes('compose/'))).toEqual([`root.bu:9:${field.length + 9} warning compose/list-extended`]);
    // the same value twice is no extension
    const same = compose('root.bu', { 'root.bu': composed(including('base.bu'), FCOS), 'base.bu': data('a') });
    expect(same.lines.filter((line) => line.includes('compose/'))).toEqual([]);
  });

  const TREE = (local: string): string => `${FCOS}storage:\n  trees:\n    - local: ${local}\n      path: /etc\n`;

  it('a file with contents takes the place of the file of a tree', () => {
    const done = compose('root.bu', {
      'root.bu': composed(including('base.bu'), `${FCOS}storage:\n  files:\n    - path: /etc/a\n      contents:\n        inline: own\n`),
      'base.bu': TREE('tree'),
      'tree/a': 'of the tree',
      'tree/b': 'b',
    });
    expect(done.lines).toEqual([]);
    expect(fileAt(done, '/etc/a')).toEqual({ path: '/etc/a', contents: { compression: '', source: 'data:,own' } });
    expect(fileAt(done, '/etc/b').contents.source).toBe('data:,b');
  });

  it('a tree may be the files directory itself', () => {
    const done = compose('root.bu', { 'root.bu': composed(including('base.bu'), FCOS), 'base.bu': TREE('.'), 'd/note': 'b' });
    expect(done.lines).toEqual([]);
    expect(fileAt(done, '/etc/d/note').contents.source).toBe('data:,b');
  });

  it('a mode completes it', () => {
    const done = compose('root.bu', {
      'root.bu': composed(including('base.bu'), `${FCOS}storage:\n  files:\n    - path: /etc/a\n      mode: 0600\n`),
      'base.bu': TREE('tree'),
      'tree/a': 'tree',
    });
    expect(fileAt(done, '/etc/a')).toEqual({ path: '/etc/a', contents: { compression: '', source: 'data:,tree' }, mode: 0o600 });
  });

  it('trees of two parts disagree about a path that both have', () => {
    const files = { 'one/a': '1', 'two/a': '2', 'a.bu': TREE('one'), 'b.bu': TREE('two') };
    const done = compose('root.bu', { ...files, 'root.bu': composed(including('a.bu', 'b.bu'), FCOS) });
    expect(done.lines).toEqual(['b.bu:5:14 error compose/conflict']);
    expect(done.found[0]!.related).toMatchObject([{ location: { source: { name: 'a.bu' } } }]);
  });
});
