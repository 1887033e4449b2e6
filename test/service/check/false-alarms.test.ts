import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../src/cli/io/node-host.ts';
import { translate } from '../../../src/compile/translate.ts';
import { check } from '../../../src/service/check.ts';
import { showPath } from '../../../src/text/path.ts';
import { rangeOf } from '../../../src/text/ranges.ts';

const FCOS = 'variant: fcos\nversion: 1.7.0\n';

/** Each problem as `line code`. No local file can be read. */
function found(text: string, name = 'config.bu'): string[] {
  const { diagnostics } = check(text, { name, files: nodeFiles, filesDir: '/nonexistent' });
  return diagnostics.map(({ code, location }) => `${rangeOf(location).start.line} ${code}`);
}

describe('what only follows from contents that could not be read', () => {
  const file = (body: string): string => `${FCOS}storage:\n  files:\n    - path: /a\n${body.replace(/^/gm, '      ')}\n`;

  it.each([
    ['a local file', file('overwrite: true\ncontents: {local: x}'), ['7 local/unreadable']],
    ['a value of a wrong kind', file('overwrite: true\ncontents: hello'), ['7 yaml/wrong-type']],
    ['a field of a wrong kind', file('overwrite: true\ncontents: {inline: [hello]}'), ['7 yaml/wrong-type']],
    ['a checksum of them', file(`contents:\n  local: x\n  verification: {hash: sha256-${'0'.repeat(64)}}`), ['7 local/unreadable']],
    [
      'what a tree may bring',
      `${FCOS}storage:\n  trees:\n    - local: x\n      path: /etc\n  files:\n    - path: /etc/a\n      overwrite: true\n  links:\n    - path: /etc/b\n`,
      ['5 local/unreadable'],
    ],
    [
      'a layout of a wrong kind',
      `${FCOS}boot_device:\n  layout: [x86_64]\n  mirror: {devices: [/dev/sda, /dev/sdb]}\n`,
      ['4 yaml/wrong-type'],
    ],
    [
      'a partition number of a wrong kind',
      `${FCOS}storage:\n  disks:\n    - device: /dev/sda\n      wipe_table: true\n      partitions: [{label: root, number: four}]\n`,
      // whatever its number is
      ['6 disk/wiped-boot-disk', '7 yaml/wrong-type'],
    ],
    [
      'a size of a wrong kind',
      `${FCOS}storage:\n  disks:\n    - device: /dev/sda\n      wipe_table: true\n      partitions: [{label: a, size_mib: all}, {label: b}]\n`,
      ['7 yaml/wrong-type'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    // outside of the tree nothing can come from it
    [
      `${FCOS}storage:\n  trees:\n    - local: x\n      path: /etc\n  files:\n    - path: /var/a\n      overwrite: true\n`,
      ['5 local/unreadable', '9 file/overwrite-without-source'],
    ],
    [`${file('overwrite: true')}    - path: /b\n      contents: {local: x}\n`, ['6 file/overwrite-without-source', '8 local/unreadable']],
  ])('and nothing else: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('what follows from an item that could not be read', () => {
  it.each([
    ['a key that stands twice', 'path: /a\n      path: /a', '6 yaml/duplicate-key'],
    ['a value of a wrong kind', 'hello', '5 yaml/wrong-type'],
  ])('%s', (_, item, fault) => {
    // the items behind it moved up, and were compared with the text of the one before
    const text = `${FCOS}storage:\n  files:\n    - ${item}\n    - path: /b\n      contents:\n    - path: /c\n      contents: {inline: x}\n      colour: red\n`;
    expect(found(text)).toEqual([fault, `${text.split('\n').length - 1} config/unused-key`]);
  });
});

describe('what a disk has already', () => {
  const disk = (wipesTable: string, partition: string): string =>
    `${FCOS}storage:\n  disks:\n    - device: /dev/disk/by-id/coreos-boot-disk\n      wipe_table: ${wipesTable}\n      partitions:\n        - {${partition}}\n`;
  const root = (wipes: string): string =>
    `${FCOS}storage:\n  filesystems:\n    - device: /dev/disk/by-partlabel/root\n      wipe_filesystem: ${wipes}\n      format: ext4\n      label: root\n`;

  it.each([
    ['a table that may be wiped', disk('[true]', 'number: 1, label: data'), ['6 yaml/wrong-type']],
    ['a table that is not', disk('false', 'number: 1, label: data'), ['8 partition/of-image']],
    ['a size that may change', disk('false', 'number: 4, label: root, size_mib: 16384, resize: [true]'), ['8 yaml/wrong-type']],
    ['a partition that may be wiped', disk('false', 'number: 5, should_exist: false, wipe_partition_entry: [1]'), ['8 yaml/wrong-type']],
    ['a size that may be there', disk('false', 'number: 5, size_mib: [1], resize: true'), ['8 yaml/wrong-type']],
    ['a filesystem that may be wiped', root('[true]'), ['6 yaml/wrong-type']],
    ['a filesystem that is not', root('false'), ['7 filesystem/of-image']],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));
});

describe('placeholders', () => {
  it.each([
    [
      'far inside a list that lacks its dash',
      `storage:\n  files:\n    path: /a\n    contents: {inline: "\${env:X}"}\n`,
      '5 yaml/wrong-type',
    ],
    [
      'in a script where a mapping has to be',
      `storage:\n  files:\n    - path: /a\n      contents: |\n        echo \${HOME}\n`,
      '6 yaml/wrong-type',
    ],
    [
      'above an indentation that is wrong',
      `storage:\n  files:\n    - path: /\${x}\n     mode: 0644\n`,
      ['5 text/literal-placeholder', '6 yaml/syntax'],
    ],
    ['in quotes that are wrong themselves', `storage:\n  files:\n    - path: /a\n      mode: ["\${MODE}"]\n`, '6 yaml/wrong-type'],
    [
      'in a unit that is wrong without it',
      'systemd:\n  units:\n    - name: a.service\n      contents: |\n        [Service\n        %{ if x }\n        ExecStart=/x\n',
      '6 unit/syntax',
    ],
  ])('%s hide nothing', (_, body, expected) => {
    expect(found(FCOS + body)).toEqual([expected].flat());
  });

  it.each([
    [`storage:\n  files:\n    - path: /a\n      mode: 0\${MODE}\n`, '6'],
    ['storage:\n  files: {{ files }}\n', '4'],
    ['storage:\n  files:\n    - path: {{ a }}/{{ b }}\n', '5'],
    ['storage:\n{% if files %}\n  files: []\n{% endif %}\n', '4'],
    ['systemd:\n  units:\n    - name: a.service\n      contents: |\n        [Service]\n        %{ if x }\n        ExecStart=/x\n', '8'],
  ])('that are at fault are named: %j', (body, line) => {
    expect(found(FCOS + body)).toEqual([`${line} text/template-placeholder`]);
  });
});

describe('an [Install] section', () => {
  const unit = (name: string, contents: string, more = ''): string =>
    `    - name: ${name}\n      enabled: true\n      contents: "${contents}"\n${more}`;
  const dropin = '      dropins:\n        - name: a.conf\n          contents: "[Install]\\nWantedBy=multi-user.target\\n"\n';
  const NONE = 'has no install section';

  it.each([
    ['without options', unit('a.service', '[Service]\\nExecStart=/x\\n[Install]\\n')],
    ['in a drop-in', unit('a.service', '[Service]\\nExecStart=/x\\n', dropin)],
    [
      'in a drop-in of the template',
      `    - name: a@.service\n      contents: "[Service]\\nExecStart=/x\\n"\n${dropin}    - name: a@1.service\n      enabled: true\n`,
    ],
  ])('%s is one, and upstream does not see it', (_, units) => {
    const text = `${FCOS}systemd:\n  units:\n${units}`;
    expect(found(text)).toEqual([]);
    expect(translate(text).report.map(({ code }) => code)).toEqual([expect.stringMatching(/^unit\/(?:template-)?no-install-section$/)]);
  });

  it('is looked for in Ignition configs too', () => {
    const config = (contents: string): string =>
      JSON.stringify({ ignition: { version: '3.4.0' }, systemd: { units: [{ name: 'a.service', enabled: true, contents }] } });
    expect(found(config('[Service]\nExecStart=/x\n[Install]\n'), 'a.ign')).toEqual([]);
    expect(found(config('[Service]\nExecStart=/x\n'), 'a.ign')).toEqual(['1 unit/no-install-section']);
  });

  it('that is not there is missed', () => {
    const text = `${FCOS}systemd:\n  units:\n${unit('a.service', '[Service]\\nExecStart=/x\\n')}`;
    expect(check(text).diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining(NONE)]);
  });
});

it('a path that does not exist is not printed', () => {
  const paths = (body: string, version = '1.7.0'): string[] =>
    check(`variant: fcos\nversion: ${version}\n${body}`).diagnostics.map(({ path }) => showPath(path));
  expect(paths('boot_device:\n  luks: {device: /dev/vda}\n')).toEqual(['$.boot_device.luks']);
  expect(paths('storage:\n  luks: [{name: a, device: /dev/a, key_file: {source: "x:y"}}]\n')).not.toContain('$.storage.luks.0.keys');
  expect(
    paths(
      'systemd:\n  units:\n    - name: a@1.service\n      enabled: true\n    - name: a@.service\n      contents: "[Service]\\nExecStart=/x"\n',
    ),
  ).toEqual(['$.systemd.units.0.name']);
});

describe('what only follows from a filesystem that can have no mount unit', () => {
  const filesystems = (...entries: readonly string[]): string =>
    `variant: fcos\nversion: 1.2.0\nstorage:\n  filesystems:\n${entries.map((entry) => `    - {${entry}, with_mount_unit: true}\n`).join('')}`;

  it.each([
    [
      'no path, twice',
      filesystems('device: /dev/vdb, format: xfs', 'device: /dev/vdc, format: xfs'),
      ['5 mount-unit/no-path', '6 mount-unit/no-path'],
    ],
    ['swap with the path of an fstab', filesystems('device: /dev/vdb, format: swap, path: none'), ['5 path/relative']],
    ['swap that no unit mounts', filesystems('device: /dev/vdb, format: swap, path: /swap'), []],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));
});

it('a key that is not indented like its item is not reported as missing', () => {
  const text = `${FCOS}storage:\n  luks:\n    - name: a\n      device: /dev/vdb\n      clevis:\n        tang:\n          - url: http://tang.example.com\n          thumbprint: x\n`;
  expect(found(text)).toEqual(['10 yaml/syntax']);
});

it('a mode of four digits that is too big as a number is one problem', () => {
  const text = `${FCOS}storage:\n  files:\n    - path: /a\n      mode: 4755\n`;
  expect(found(text)).toEqual(['6 mode/illegal']);
});
