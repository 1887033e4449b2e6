import { describe, expect, it } from 'vitest';
import { definitionsAt, referencesAt } from '../../../src/service/editor/definitions.ts';
import { project, shown } from './project.ts';

const HEADER = 'variant: fcos\nversion: 1.6.0\n';

function definitions(files: Readonly<Record<string, string>>): string[] {
  const { file, offset, groups } = project(files);
  return shown(definitionsAt(file, offset, groups));
}

function references(files: Readonly<Record<string, string>>, withDefinitions = true): string[] {
  const { file, offset, groups } = project(files);
  return shown(referencesAt(file, offset, groups, { withDefinitions }));
}

describe('the definition', () => {
  it('of a device is its partition', () => {
    const text = `${HEADER}storage:\n  disks:\n    - device: /dev/vda\n      partitions: [{label: var}]\n  filesystems:\n    - device: /dev/disk/by-partlabel/v¦ar\n`;
    expect(definitions({ 'a.bu': text })).toEqual(['a.bu:6:28 var']);
  });

  it('of a device is found anywhere in its path', () => {
    const text = (path: string): string =>
      `${HEADER}storage:\n  disks:\n    - device: /dev/vda\n      partitions: [{label: var}, {label: log}]\n  raid:\n    - name: a\n      devices: [/dev/disk/by-partlabel/log, ${path}]\n`;
    expect(definitions({ 'a.bu': text('/de¦v/disk/by-partlabel/var') })).toEqual(['a.bu:6:28 var']);
    expect(definitions({ 'a.bu': text('/dev/disk/by-part¦label/nosuch') })).toEqual([]);
  });

  it('of a service is its quadlet, and of an instance its template', () => {
    const text = `${HEADER}systemd:
  units:
    - name: b@.service
      contents: "[Service]\\nExecStart=/bin/true"
    - name: a.service
      contents: |
        [Unit]
        After=NAME
storage:
  files:
    - path: /etc/containers/systemd/web.container
    - path: /etc/containers/systemd/data@.volume
`;
    const named = (name: string): string[] => definitions({ 'a.bu': text.replace('NAME', `${name}¦`) });
    expect(named('web.service')).toEqual(['a.bu:13:37 web.container']);
    expect(named('b@1.service')).toEqual(['a.bu:5:13 b@.service']);
    expect(named('data-volume@1.service')).toEqual(['a.bu:14:37 data@.volume']);
    expect(named('b@.service')).toEqual(['a.bu:5:13 b@.service']);
    expect(named('docker.service')).toEqual([]);
  });

  it('of a unit of the image is what the config adds to it', () => {
    const text = `${HEADER}systemd:\n  units:\n    - name: docker.service\n      enabled: true\n    - name: a.service\n      contents: |\n        [Unit]\n        After=docker.serv¦ice\n`;
    expect(definitions({ 'a.bu': text })).toEqual(['a.bu:5:13 docker.service']);
  });

  it('of a group is the user of its name, unless the config has the group', () => {
    const text = (groups: string): string =>
      `${HEADER}passwd:\n  users: [{name: app}]\n${groups}storage:\n  directories:\n    - path: /srv\n      group: {name: a¦pp}\n`;
    expect(definitions({ 'a.bu': text('') })).toEqual(['a.bu:4:18 app']);
    expect(definitions({ 'a.bu': text('  groups: [{name: app}]\n') })).toEqual(['a.bu:5:19 app']);
  });

  it('of what stands in a home is the user, or the file if there is no such user', () => {
    const text = (user: string): string =>
      `${HEADER}passwd:\n  users: [{name: ${user}}]\nstorage:\n  files:\n    - path: /var/home/app/run\nsystemd:\n  units:\n    - name: a.service\n      contents: |\n        [Service]\n        ExecStart=/var/home/a¦pp/run\n`;
    expect(definitions({ 'a.bu': text('app') })).toEqual(['a.bu:4:18 app']);
    expect(definitions({ 'a.bu': text('other') })).toEqual(['a.bu:7:13 /var/home/app/run']);
  });

  it('of an alias is the anchor before it', () => {
    const text = `${HEADER}storage:\n  files:\n    - path: /a\n      mode: &m 0644\n    - path: /b\n      mode: &m 0600\n    - path: /c\n      mode: *m¦\n`;
    expect(definitions({ 'a.bu': text })).toEqual(['a.bu:8:14 m']);
  });

  it('is in the file that has it, of all files of the root', () => {
    const disks = `${HEADER}storage:\n  disks: [{device: /dev/vda, partitions: [{label: var}]}]\n`;
    const files = {
      'root.bu': `compose:\n  include: [parts/*.bu]\n---\n${HEADER}`,
      'parts/disks.bu': disks,
      'parts/use.bu': `${HEADER}storage:\n  filesystems:\n    - device: /dev/disk/by-partlabel/var¦\n`,
      // belongs to another root
      'other.bu': disks,
    };
    expect(definitions(files)).toEqual(['parts/disks.bu:4:51 var']);
  });
});

describe('a variable', () => {
  const files = {
    'root.bu': `compose:
  vars: {name: web, size: 3}
  instances: values.yaml
  include:
    - file: part.bu
      vars: {title: "\${var.name}"}
      when: {size: 3}
---
${HEADER}`,
    'values.yaml': 'a: {name: a}\nb: {name: b}\n',
    'part.bu': `compose:
  vars: {title: {}, name: x}
  render: ["*.txt"]
---
${HEADER}storage:
  files:
    - path: /a
      contents: {inline: "\${var.title} \${var.name}"}
    - path: /b
      contents: {local: b.txt}
    - path: /c
      contents: {local: c.conf}
`,
    'b.txt': 'It is ${var.title}.\n',
    'c.conf': '${var.title}',
  };

  it('of a part is named by the values that it gets, and in rendered files', () => {
    const places = ['part.bu:2:10 title', 'part.bu:10:33 title', 'root.bu:6:14 title', 'b.txt:1:13 title'];
    const from = (path: keyof typeof files, before: string, after: string): string[] =>
      references({ ...files, [path]: files[path].replace(before + after, `${before}¦${after}`) }).toSorted();
    expect(from('part.bu', '{', 'title')).toEqual(places.toSorted());
    expect(from('root.bu', '{', 'title')).toEqual(places.toSorted());
    expect(from('part.bu', 'var.', 'title')).toEqual(places.toSorted());
  });

  it('of a root is named by its instances, and another of the same name in a part is not', () => {
    expect(references({ ...files, 'root.bu': files['root.bu'].replace('{name', '{¦name') }).toSorted()).toEqual([
      'root.bu:2:10 name',
      'root.bu:6:28 name',
      'values.yaml:1:5 name',
      'values.yaml:2:5 name',
    ]);
  });

  it('is the same in all files that one entry gives a value', () => {
    const part = (name: string): string => `compose:\n  vars: {x: {}}\n---\n${HEADER}storage: {files: [{path: "/${name}\${var.x}"}]}\n`;
    const found = references({
      'root.bu': `compose:\n  include: [{file: "parts/*.bu", vars: {x¦: y}}]\n---\n${HEADER}`,
      'parts/a.bu': part('a'),
      'parts/b.bu': part('b'),
    });
    expect(found.toSorted()).toEqual([
      'parts/a.bu:2:10 x',
      'parts/a.bu:6:35 x',
      'parts/b.bu:2:10 x',
      'parts/b.bu:6:35 x',
      'root.bu:2:41 x',
    ]);
  });
});

describe('references', () => {
  const host = (device: string): string =>
    `compose:\n  include: [base.bu]\n---\n${HEADER}storage:\n  disks: [{device: ${device}, partitions: [{label: data}]}]\n`;

  it('connect the roots that share a file which has the name', () => {
    const base = `${HEADER}storage:\n  filesystems:\n    - device: /dev/disk/by-partlabel/data\n`;
    expect(
      references({ 'a.bu': host('/dev/vda').replace('{label: data', '{label: ¦data'), 'b.bu': host('/dev/vdb'), 'base.bu': base }),
    ).toEqual(['a.bu:7:51 data', 'base.bu:5:38 data', 'b.bu:7:51 data']);
  });

  it('are of one root if the shared file does not have the name', () => {
    expect(
      references({ 'a.bu': host('/dev/vda').replace('{label: data', '{label: ¦data'), 'b.bu': host('/dev/vdb'), 'base.bu': HEADER }),
    ).toEqual(['a.bu:7:51 data']);
  });

  it('are also in local units, below the directory of the part', () => {
    const found = references({
      'root.bu': `compose:\n  include: [sub/part.bu]\n---\n${HEADER}systemd:\n  units:\n    - name: b.service¦\n      contents: "[Service]\\nExecStart=/b"\n`,
      'sub/part.bu': `compose: {files_dir: .}\n---\n${HEADER}systemd:\n  units:\n    - name: a.service\n      contents_local: a.service\n`,
      'sub/a.service': '[Unit]\n# After=b.service\nAfter=b.service\n',
    });
    expect(found).toEqual(['root.bu:8:13 b.service', 'sub/a.service:3:7 b.service']);
  });

  it('are without the definition if that is not asked for', () => {
    const text = `${HEADER}storage:\n  luks: [{name: x¦, device: /dev/vdb}]\n  filesystems: [{device: /dev/mapper/x}]\n`;
    expect(references({ 'a.bu': text }, false)).toEqual(['a.bu:5:38 x']);
  });
});
