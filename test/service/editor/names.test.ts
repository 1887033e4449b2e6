import { expect, it } from 'vitest';
import type { NameKind } from '../../../src/service/editor/names/name-use.ts';
import { namesIn } from '../../../src/service/editor/names.ts';

const HEADER = 'variant: fcos\nversion: 1.6.0\n';

/**
 * The names of some kinds: what they are, the role, and what stands in the text if it is not the name itself. `def` is short for a
 * definition.
 */
function names(text: string, ...kinds: readonly NameKind[]): string[] {
  return namesIn(text)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, name, role, span }) => {
      const written = text.slice(span.start, span.end);
      return `${role === 'definition' ? 'def' : role} ${kind} ${name}${written === name ? '' : ` as ${written}`}`;
    });
}

const unit = (name: string, contents: string): string =>
  `${HEADER}systemd:\n  units:\n    - name: ${name}\n      contents: |\n${contents.replaceAll(/^/gm, '        ')}\n`;

it('a partition label is defined in a disk, and used wherever its device is named', () => {
  const text = `${HEADER}storage:
  disks:
    - device: /dev/vda
      partitions:
        - label: var
  filesystems:
    - device: /dev/disk/by-partlabel/var
  raid:
    - name: data
      devices: [/dev/disk/by-partlabel/var, "/dev/disk/by-partlabel/a\\\\x20b"]
kernel_arguments:
  should_exist: [root=PARTLABEL=var, root=/dev/disk/by-partlabel/var]
systemd:
  units:
    - name: a.service
      contents: |
        [Unit]
        # not /dev/disk/by-partlabel/var
        BindsTo=dev-disk-by\\x2dpartlabel-var.device
        [Mount]
        What=/dev/disk/by-partlabel/var
        What=PARTLABEL=var
`;
  expect(names(text, 'partition')).toEqual([
    'def partition var',
    'use partition var',
    'use partition var',
    // udev writes a blank as \x20; the double quotes have another backslash
    'use partition a b as a\\\\x20b',
    'use partition var',
    'use partition var',
    'use partition var',
    'use partition var',
    'use partition var',
  ]);
});

it('a label with a dash is escaped in names of units', () => {
  const text = unit('a.service', '[Unit]\nAfter=dev-disk-by\\x2dpartlabel-my\\x2ddata.device systemd-fsck@dev-disk-by\\x2dlabel-x.service');
  expect(names(text, 'partition', 'filesystem')).toEqual(['use partition my-data as my\\x2ddata', 'use filesystem x']);
});

it('filesystems, arrays and encrypted devices are used by the links that udev makes', () => {
  const text = `${HEADER}storage:
  luks:
    - name: secret
      device: /dev/md/data
  raid:
    - name: data
      devices: [/dev/vdb]
  filesystems:
    - device: /dev/mapper/secret
      label: DATA
  files:
    - path: /etc/mount.sh
      contents:
        inline: |
          # /dev/md/data in a comment
          mount /dev/disk/by-id/dm-name-secret /mnt # /dev/md/data
          mount /dev/disk/by-label/DATA "/dev/disk/by-id/md-name-any:data" /dev/mapper/$NAME
          LABEL=DATA /mnt xfs
          export LABEL=DATA
`;
  expect(names(text, 'luks', 'raid', 'filesystem')).toEqual([
    'def luks secret',
    'use raid data',
    'def raid data',
    'use luks secret',
    'def filesystem DATA',
    'use luks secret',
    'use filesystem DATA',
    'use raid data',
    'use filesystem DATA',
  ]);
  expect(names(text, 'device')).toEqual(['use device /dev/vdb']);
});

it('a unit is defined by its text, extended by drop-ins, and used by other units and by links', () => {
  const text = `${HEADER}systemd:
  units:
    - name: a.service
      contents: |
        [Unit]
        After=b.service "c.target" docker.service
        Wants=\\
          b.service
        [Install]
        WantedBy=multi-user.target
        Alias=other.service
    - name: docker.service
      dropins:
        - name: x.conf
          contents: "[Unit]\\nRequires=a.service"
storage:
  filesystems:
    - {device: /dev/vdb, path: /var/lib/my-data, with_mount_unit: true}
  files:
    - path: /etc/systemd/system/b.service
    - path: /etc/systemd/system/docker.service.d/a.conf
      contents: {inline: "[Service]\\nSlice=my.slice"}
    - path: /etc/systemd/user/b.service
  links:
    - path: /etc/systemd/system/multi-user.target.wants/b.service
      target: ../b.service
`;
  expect(names(text, 'unit')).toEqual([
    'def unit a.service',
    'use unit b.service',
    'use unit c.target',
    'use unit docker.service',
    'use unit b.service',
    'use unit multi-user.target',
    'def unit other.service',
    'extension unit docker.service',
    'use unit a.service',
    'def unit var-lib-my\\x2ddata.mount as /var/lib/my-data',
    'def unit b.service',
    'extension unit docker.service',
    'use unit my.slice',
    'def unit b.service',
    'use unit multi-user.target',
    'use unit b.service',
    'use unit b.service',
  ]);
  // the managers of users have units of their own
  const ofUsers = namesIn(text).filter(({ kind, of }) => kind === 'unit' && of === 'user');
  expect(ofUsers.map(({ name }) => name)).toEqual(['b.service']);
});

it('a quadlet is used by name, and by the name of its service', () => {
  const file = (name: string, text: string): string =>
    `    - path: /etc/containers/systemd/${name}\n      contents:\n        inline: |\n${text.replaceAll(/^/gm, '          ')}\n`;
  const text = `${HEADER}storage:\n  files:\n${file('data.volume', '[Volume]')}${file('own.pod', '[Pod]\nServiceName=mine')}${file(
    'web.container',
    '[Unit]\nAfter=own.pod data-volume.service\n[Container]\nVolume=data.volume:/x\nNetwork=host\nPod=own.pod\nEnvironmentFile=/etc/env',
  )}`;
  expect(names(text, 'quadlet', 'unit', 'file')).toEqual([
    'def file /etc/containers/systemd/data.volume',
    'def quadlet data.volume',
    'def unit data-volume.service as data.volume',
    'def file /etc/containers/systemd/own.pod',
    'def quadlet own.pod',
    'def unit mine.service as mine',
    'def file /etc/containers/systemd/web.container',
    'def quadlet web.container',
    'def unit web.service as web.container',
    'use quadlet own.pod',
    'use unit data-volume.service',
    'use quadlet data.volume',
    'use quadlet own.pod',
    'use file /etc/env',
  ]);
});

it('users and groups are used by owners, settings and homes', () => {
  const text = `${HEADER}passwd:
  users:
    - {name: app, groups: [wheel], primary_group: apps}
  groups:
    - name: apps
storage:
  files:
    - path: /home/app/.profile
      user: {name: app}
      group: {name: apps}
systemd:
  units:
    - name: a.service
      contents: |
        [Service]
        User=app
        Group=1000
        SupplementaryGroups=apps wheel
        ExecStart=/var/home/app/bin/run --config=/etc/app.conf
`;
  expect(names(text, 'user', 'group')).toEqual([
    'def user app',
    'use group wheel',
    'use group apps',
    'def group apps',
    'use user app',
    'use user app',
    'use group apps',
    'use user app',
    'use group apps',
    'use group wheel',
    'use user app',
  ]);
});

it('files are used by units and links', () => {
  const text = `${unit('a.service', '[Service]\nExecStart=-/opt/run.sh /etc/app.conf $HOME/x\nEnvironmentFile=-/etc/env\nWorkingDirectory=/srv')}storage:
  files:
    - path: /opt/run.sh
  links:
    - {path: /opt/link, target: /opt/run.sh}
`;
  expect(names(text, 'file')).toEqual([
    'use file /opt/run.sh',
    'use file /etc/app.conf',
    'use file /etc/env',
    'use file /srv',
    'def file /opt/run.sh',
    'def file /opt/link',
    'use file /opt/run.sh',
  ]);
});

it('an alias leads to the anchor before it, and its name counts where the alias stands', () => {
  const text = `${HEADER}storage:
  disks:
    - device: &disk !!str /dev/vda
    - device: *disk
  directories:
    - {path: &disk /a}
    - {path: *disk}
`;
  const anchors = namesIn(text).filter(({ kind }) => kind === 'anchor');
  expect(anchors.map(({ role, of, span }) => [role, of, text.slice(span.start, span.end)])).toEqual([
    ['definition', anchors[0]!.span.start, 'disk'],
    ['use', anchors[0]!.span.start, 'disk'],
    ['definition', anchors[2]!.span.start, 'disk'],
    ['use', anchors[2]!.span.start, 'disk'],
  ]);
  expect(names(text, 'device', 'file')).toEqual(['def device /dev/vda', 'def file /a']);
});

it('variables are declared, tested and set in the header, and used in values behind it', () => {
  const text = `compose:
  vars:
    role: {one_of: [web, db]}
    "disk": /dev/vda
  output: \${var.role}
  instances:
    a: {role: web}
  include:
    - file: part.bu
      vars: {device: "\${var.disk}"}
      when: {role: db}
---
${HEADER}storage:
  disks:
    - device: \${var.disk}
  files:
    - path: /a
      contents:
        inline: |
          \${var.role} $\${var.role}
`;
  expect(names(text, 'variable', 'device')).toEqual([
    'def variable role',
    'def variable disk',
    'use variable role',
    'use variable role',
    'use variable device',
    'use variable disk',
    'use variable role',
    'use variable disk',
    'use variable role',
  ]);
  expect(namesIn(text).filter(({ of }) => of !== undefined)).toMatchObject([{ name: 'device', of: 'part.bu' }]);
  // without a header nothing is replaced
  expect(names(text.slice(text.indexOf('---')), 'variable')).toEqual([]);
});

it('an incomplete text has the names that can be read', () => {
  expect(names(`${HEADER}passwd:\n  users:\n    - name: app\n    - name: [\n`, 'user')).toEqual(['def user app']);
  expect(namesIn('')).toEqual([]);
});
