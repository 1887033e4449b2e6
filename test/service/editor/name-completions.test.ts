import { describe, expect, it } from 'vitest';
import { completionsAt } from '../../../src/service/editor/completions.ts';
import { NamesOfGroup } from '../../../src/service/editor/locals/names-of-group.ts';
import { labels, taken } from './cursor.ts';
import { project } from './project.ts';

const HEADER = 'variant: fcos\nversion: 1.5.0\n';
const STORAGE = `storage:
  disks:
    - device: /dev/vdb
      partitions:
        - label: data
  luks:
    - name: secrets
      device: /dev/disk/by-partlabel/data
  raid:
    - name: pair
`;

it('devices are those that the config defines, by the links that udev makes for them', () => {
  const first = ['/dev/disk/by-partlabel/data', '/dev/md/pair', '/dev/mapper/secrets', '/dev/vdb'];
  expect(labels(`${HEADER}${STORAGE}  filesystems:\n    - device: ¦`).slice(0, 4)).toEqual(first);
  expect(labels(`${HEADER}${STORAGE}  filesystems:\n    - {device: "/dev/¦"}`).slice(0, 4)).toEqual(first);
  expect(labels(`${HEADER}${STORAGE}      devices:\n        - ¦`)).toContain('/dev/disk/by-partlabel/data');
  expect(labels(`${HEADER}storage:\n  disks:\n    - device: ¦`)[0]).toBe('/dev/disk/by-id/coreos-boot-disk');
});

it('a LUKS device or an array is not offered for itself', () => {
  const devices = labels(`${HEADER}${STORAGE.replace('/dev/disk/by-partlabel/data', '¦')}`);
  expect(devices).toContain('/dev/md/pair');
  expect(devices).not.toContain('/dev/mapper/secrets');
  expect(labels(`${HEADER}storage:\n  luks:\n    - device: ¦\n      name: late\n    - name: next\n`)).toEqual(
    expect.arrayContaining(['/dev/mapper/next']),
  );
  expect(labels(`${HEADER}storage:\n  luks:\n    - device: ¦\n      name: late\n    - name: next\n`)).not.toContain('/dev/mapper/late');
  const arrays = labels(`${HEADER}${STORAGE}      devices:\n        - /dev/vda\n        - ¦\n    - name: other\n`);
  expect(arrays).toContain('/dev/md/other');
  expect(arrays).not.toContain('/dev/md/pair');
});

it('what the config lists already is not offered for another item', () => {
  expect(labels(`${HEADER}passwd:\n  users:\n    - name: core\n    - name: ¦`)).toEqual([]);
  const units = labels(`${HEADER}systemd:\n  units:\n    - name: docker.service\n      mask: true\n    - name: ¦`);
  expect(units).toContain('docker.socket');
  expect(units).not.toContain('docker.service');
});

it('users and groups are those of the config and of the image', () => {
  const accounts = 'passwd:\n  users:\n    - name: app\n  groups:\n    - name: web\n';
  const user = labels(`${HEADER}${accounts}storage:\n  files:\n    - user:\n        name: ¦`);
  expect(user.slice(0, 3)).toEqual(['app', 'root', 'core']);
  expect(labels(`${HEADER}${accounts}storage:\n  files:\n    - group: {name: ¦}`)[0]).toBe('web');
  expect(labels(`${HEADER}passwd:\n  users:\n    - name: core\n      groups: [¦]`).slice(0, 3)).toEqual(['wheel', 'sudo', 'docker']);
  expect(labels(`${HEADER}passwd:\n  users:\n    - name: ¦`)).toEqual(['core']);
});

it('what is written at the cursor is not a name of the config', () => {
  expect(labels(`${HEADER}storage:\n  files:\n    - user: {name: app}\npasswd:\n  users:\n    - name: ap¦p`)).toEqual(['core']);
});

it('the role of OpenShift is a label', () => {
  const header = 'variant: openshift\nversion: 4.14.0\nmetadata:\n  name: a\n  labels:\n    ';
  const role = 'machineconfiguration.openshift.io/role';
  expect(labels(`${header}¦`)).toEqual([role]);
  expect(taken(`${header}machineconfiguration.openshift.io/r¦`, role)).toBe(`${header}${role}: `);
  expect(labels(`${header}${role}: ¦`)).toEqual(['worker', 'master']);
});

it('aliases are the anchors before them, the nearest first', () => {
  const anchors = `${HEADER}storage:\n  files:\n    - path: /a\n      user: &one {name: root}\n      group: &two {name: root}\n`;
  expect(labels(`${anchors}    - path: /b\n      user: *¦`)).toEqual(['*two', '*one']);
  expect(taken(`${anchors}    - path: /b\n      user: *o¦x`, '*one')).toBe(`${anchors}    - path: /b\n      user: *one`);
  expect(labels(`${anchors}    - {path: /b, user: *¦}`)).toEqual(['*two', '*one']);
  expect(labels(`${HEADER}storage:\n  files:\n    - user: *¦\n    - user: &one {}\n`)).toEqual([]);
});

describe('a merge key', () => {
  const anchors = `${HEADER}storage:
  files:
    - &file
      path: /a
      mode: &mode 0644
      user: &one {name: root}
      append: &list [{inline: a}]
      contents: &inner
        # a comment

        inline: x
    - path: /b
      append: &block
        - inline: a
`;

  it('is offered behind its first character', () => {
    expect(taken(`${anchors}    - path: /c\n      <¦`, '<<')).toBe(`${anchors}    - path: /c\n      <<: `);
    expect(taken(`${anchors}    - <<¦`, '<<')).toBe(`${anchors}    - <<: `);
    expect(taken(`${anchors}    - {<¦}`, '<<')).toBe(`${anchors}    - {<<: }`);
  });

  it('has the aliases of mappings as its value', () => {
    const maps = ['*inner', '*one', '*file'];
    for (const value of ['<<: ¦', '<<: *¦', '<<: *o¦ne', '<<: [¦', '<<: [*file, *¦]', '{<<: ¦}']) {
      const all = labels(`${anchors}    - ${value}\n`);
      expect(all, value).toEqual(maps);
    }
    expect(taken(`${anchors}    - <<:¦`, '*file')).toBe(`${anchors}    - <<: *file`);
    expect(taken(`${anchors}    - <<: [*¦]`, '*one')).toBe(`${anchors}    - <<: [*one]`);
  });
});

it('aliases are those of values of the kind that a field has', () => {
  const anchors = `${HEADER}storage:
  files:
    - path: /a
      mode: &mode 0644
      user: &one {name: root}
      append: &list [{inline: a}]
`;
  const offeredIn = (line: string): readonly string[] => labels(`${anchors}    - path: /c\n      ${line}`);
  expect(offeredIn('mode: *¦')).toEqual(['*mode']);
  expect(offeredIn('group: *¦')).toEqual(['*one']);
  expect(offeredIn('append: *¦')).toEqual(['*list']);
  expect(offeredIn('append: [*¦')).toEqual(['*one']);
});

it('names are also those of the other files of a composed config, behind those of the own one', () => {
  const part = (marked: string): string =>
    `${HEADER}storage:\n  disks: [{device: /dev/vda, partitions: [{label: own}]}]\n  filesystems:\n    - device: ${marked}\n`;
  const { workspace, groups, file, offset } = project({
    'a.bu': `compose:\n  include: [part.bu, disks.bu]\n---\n${HEADER}`,
    'part.bu': part('¦'),
    'disks.bu': `${HEADER}storage:\n  disks: [{device: /dev/vdb, partitions: [{label: other}]}]\n`,
    'alone.bu': `${HEADER}storage:\n  disks: [{device: /dev/vdc, partitions: [{label: alone}]}]\n`,
  });
  const others = new NamesOfGroup({ files: groups.others(file.path) });
  const offeredDevices = completionsAt(file.text, offset, () => workspace.configFiles(file.path), undefined, others).map(
    ({ label }) => label,
  );
  expect(offeredDevices.slice(0, 2)).toEqual(['/dev/disk/by-partlabel/own', '/dev/disk/by-partlabel/other']);
  expect(offeredDevices).not.toContain('/dev/disk/by-partlabel/alone');
  expect(groups.others('/work/alone.bu')).toEqual([]);
});
