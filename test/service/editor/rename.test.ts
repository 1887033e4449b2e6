import { describe, expect, it } from 'vitest';
import { rename, renameableAt } from '../../../src/service/editor/rename/rename.ts';
import { project } from './project.ts';

const HEADER = 'variant: fcos\nversion: 1.6.0\n';

type Texts = Readonly<Record<string, string>>;

/** The changed files, or the reason why nothing changes. */
function renamed(files: Texts, newName: string): Texts | string {
  const { file, offset, groups } = project(files);
  const edits = rename(file, offset, newName, groups);
  if ('refused' in edits) return edits.refused;
  const texts: Record<string, string> = {};
  for (const { file, span, text } of edits.toSorted((a, b) => b.span.start - a.span.start)) {
    const path = file.path.slice('/work/'.length);
    const before = texts[path] ?? file.text;
    texts[path] = before.slice(0, span.start) + text + before.slice(span.end);
  }
  return texts;
}

/** One config: what `before` is after the rename. `OLD` and `NEW` stand for the names. */
function expectRenamed(template: string, before: string, after: string): void {
  const text = template.replaceAll('OLD', before);
  const marked = template.replace('OLD', `¦${before}`).replaceAll('OLD', before);
  expect(renamed({ 'a.bu': marked }, after), text).toEqual({ 'a.bu': template.replaceAll('OLD', after) });
}

function refusal(text: string, newName = 'other'): string {
  const { file, offset, groups } = project({ 'a.bu': text });
  const name = renameableAt(file, offset, groups);
  if ('refused' in name) return name.refused;
  const edits = rename(file, offset, newName, groups);
  return 'refused' in edits ? edits.refused : 'renamed';
}

const unit = (name: string, body = '[Service]\\nExecStart=/bin/true'): string => `    - name: ${name}\n      contents: "${body}"\n`;
const units = (...all: readonly string[]): string => `${HEADER}systemd:\n  units:\n${all.join('')}`;

describe('a name is changed wherever it stands, and nothing else is', () => {
  it('a partition label, also in names of units, but not in comments and longer names', () => {
    const template = `${HEADER}storage:
  disks:
    - device: /dev/vda
      partitions: [{label: OLD}, {label: data2}]
  filesystems:
    - device: /dev/disk/by-partlabel/OLD # data
      path: /data
    - device: /dev/disk/by-partlabel/data2
systemd:
  units:
    - name: a.service
      contents: |
        [Unit]
        # /dev/disk/by-partlabel/data
        BindsTo=dev-disk-by\\x2dpartlabel-OLD.device
        ConditionPathExists=/dev/disk/by-partlabel/OLD
`;
    expectRenamed(template, 'data', 'var');
  });

  it('with a dash, which names of units escape, and double quotes once more', () => {
    const text = `${HEADER}storage:
  disks:
    - device: /dev/vda
      partitions: [{label: ¦a}]
systemd:
  units:
    - {name: a.service, contents: "[Unit]\\nAfter=dev-disk-by\\\\x2dpartlabel-a.device"}
    - name: b.service
      contents: |
        [Unit]
        After=dev-disk-by\\x2dpartlabel-a.device
`;
    const changed = renamed({ 'a.bu': text }, 'x-y') as Texts;
    expect(changed['a.bu']).toContain('label: x-y');
    expect(changed['a.bu']).toContain('partlabel-x\\\\x2dy.device"');
    expect(changed['a.bu']).toContain('partlabel-x\\x2dy.device\n');
  });

  it('arrays, encrypted devices, filesystem labels, users and groups', () => {
    const storage = (body: string): string => `${HEADER}storage:\n${body}`;
    expectRenamed(storage('  raid: [{name: OLD}]\n  filesystems: [{device: /dev/md/OLD}]\n'), 'data', 'md1');
    expectRenamed(storage('  luks: [{name: OLD}]\n  filesystems: [{device: /dev/disk/by-id/dm-name-OLD}]\n'), 'data', 'safe');
    expectRenamed(storage('  filesystems: [{device: /dev/vdb, label: OLD}]\n  luks: [{device: /dev/disk/by-label/OLD}]\n'), 'data', 'safe');
    const accounts = 'passwd:\n  users: [{name: OLD}]\n  groups: [{name: ops}]\n';
    const file = '  files: [{path: /var/home/OLD/x, user: {name: OLD}, group: {name: OLD}}]\n';
    expectRenamed(`${HEADER}${accounts}storage:\n${file}`, 'app', 'service');
    expectRenamed(`${HEADER}passwd:\n  groups: [{name: OLD}]\n  users: [{name: app, groups: [OLD]}]\n`, 'ops', 'staff');
  });

  it('a unit with its drop-ins, links and dependencies', () => {
    const template = `${units(unit('OLD'), '    - name: b.service\n      dropins:\n        - {name: x.conf, contents: "[Unit]\\nAfter=OLD"}\n')}storage:
  files: [{path: /etc/systemd/system/OLD.d/a.conf}]
  links: [{path: /etc/systemd/system/multi-user.target.wants/OLD, target: ../OLD}]
`;
    expectRenamed(template, 'a.service', 'web.service');
  });

  it('a template with its instances', () => {
    expect(
      renamed(
        { 'a.bu': units(unit('a@¦.service'), unit('b.service', '[Unit]\\nAfter=a@1.service a@x@y.service a.service')) },
        'c@.service',
      ),
    ).toEqual({ 'a.bu': units(unit('c@.service'), unit('b.service', '[Unit]\\nAfter=c@1.service c@x@y.service a.service')) });
  });

  it('a quadlet with the service that Podman makes of it', () => {
    const template = (volume: string, service: string): string =>
      `${units(unit('x.service', `[Unit]\\nAfter=${service}`))}storage:\n  files:\n    - path: /etc/containers/systemd/${volume}\n    - path: /etc/containers/systemd/web.container\n      contents: {inline: "[Container]\\nVolume=${volume}:/x"}\n`;
    const from = template('data.volume', 'data-volume.service');
    const to = template('files.volume', 'files-volume.service');
    expect(renamed({ 'a.bu': from.replace('/data.volume', '/¦data.volume') }, 'files.volume')).toEqual({ 'a.bu': to });
    // the name of the quadlet is what changes, wherever the cursor is
    expect(renamed({ 'a.bu': from.replace('data-volume', '¦data-volume') }, 'files.volume')).toEqual({ 'a.bu': to });
    const { file, offset, groups } = project({ 'a.bu': from.replace('data-volume', '¦data-volume') });
    expect(renameableAt(file, offset, groups)).toMatchObject({ name: 'data.volume' });
  });

  it('an anchor up to the next one of its name', () => {
    const text = (old: string): string =>
      `${HEADER}storage:\n  files:\n    - {path: /a, mode: &${old} 0644}\n    - {path: /b, mode: *${old} }\n    - {path: /c, mode: &m 0600}\n    - {path: /d, mode: *m }\n`;
    expect(renamed({ 'a.bu': text('m').replace('&m', '&¦m') }, 'mode')).toEqual({ 'a.bu': text('mode') });
  });

  it('a variable of a part, in the header of the root too', () => {
    const root = (name: string): string =>
      `compose:\n  vars: {title: web}\n  include:\n    - {file: part.bu, vars: {${name}: "\${var.title}"}}\n---\n${HEADER}`;
    const part = (name: string): string =>
      `compose:\n  vars: {${name}: {}}\n---\n${HEADER}storage: {files: [{path: /a, contents: {inline: "\${var.${name}} $\${var.title}"}}]}\n`;
    expect(renamed({ 'root.bu': root('title'), 'part.bu': part('title').replace('{title', '{¦title') }, 'text')).toEqual({
      'root.bu': root('text'),
      'part.bu': part('text'),
    });
  });

  it('all files of the config, and local units', () => {
    expect(
      renamed(
        {
          'root.bu': `compose: {include: [a.bu]}\n---\n${units(unit('¦b.service'))}`,
          'a.bu': units('    - {name: a.service, contents_local: a.service}\n'),
          'a.service': '[Unit]\nAfter=b.service\n',
        },
        'c.service',
      ),
    ).toEqual({ 'root.bu': `compose: {include: [a.bu]}\n---\n${units(unit('c.service'))}`, 'a.service': '[Unit]\nAfter=c.service\n' });
  });
});

describe('a rename is refused', () => {
  const label = (name: string): string =>
    `${HEADER}storage:\n  disks:\n    - device: /dev/vda\n      partitions: [{label: ¦${name}}, {label: other}]\n`;

  it.each([
    ['where nothing is named', `${HEADER}¦`, 'There is no name here that can be changed.'],
    [
      'for what the config does not define',
      units(unit('a.service', '[Unit]\\nAfter=¦docker.service')),
      'docker.service is not defined in this config.',
    ],
    ['for a path', `${HEADER}storage: {files: [{path: /¦a}]}\n`, '/a is a path: it cannot be renamed.'],
    ['for a name of the image', label('root'), 'root is a name that the image, systemd or boot_device gives a meaning.'],
    [
      'for a user of the image',
      `${HEADER}passwd: {users: [{name: ¦core}]}\n`,
      'core is a name that the image, systemd or boot_device gives a meaning.',
    ],
    [
      'for a unit of the image',
      units(unit('¦docker.service')),
      'docker.service is a name that the image, systemd or boot_device gives a meaning.',
    ],
    ['for a mount unit', units(unit('¦var-lib.mount')), 'The name of var-lib.mount follows from its path: change the path.'],
    ['where the name exists', label('data'), 'other is defined already, in a.bu, line 6.'],
  ])('%s', (_, text, reason) => {
    expect(refusal(text)).toBe(reason);
  });

  it.each([
    ['data', 'my data', 'may have letters, digits, dots, dashes and underscores only, and not begin with a dot or dash'],
    ['data', 'x'.repeat(37), 'has 37 characters, and 36 are the limit'],
    ['data', '', 'is empty'],
    ['data', 'null', 'is no text in YAML'],
  ])('label %s for the new name %j', (before, after, problem) => {
    expect(refusal(label(before), after)).toBe(`"${after}" ${problem}.`);
  });

  it.each([
    ['a.service', 'a', 'does not end in .service'],
    ['a.service', 'a.timer', 'does not end in .service'],
    ['a.service', 'a b.service', 'is not the name of a unit'],
    ['a.service', 'a@.service', 'is the name of a template or an instance'],
    ['a@.service', 'b.service', 'is not the name of a template, which has an @ in front of the last dot'],
  ])('unit %s for the new name %j', (before, after, problem) => {
    expect(refusal(units(unit(`¦${before}`)), after)).toBe(`"${after}" ${problem}.`);
    expect(refusal(units(unit(`¦${before}`)), 'docker.service')).not.toBe('renamed');
  });

  it('for a unit that another one starts because they have the same name, unless a setting says which', () => {
    const pair = (timer: string): string => units(unit('¦a.service'), unit('a.timer', timer));
    expect(refusal(pair('[Timer]\\nOnBootSec=1'), 'b.service')).toBe(
      'a.timer starts a.service because they have the same name: name the service in a.timer first.',
    );
    expect(refusal(pair('[Timer]\\nUnit=a.service'), 'b.service')).toBe('renamed');
  });

  it('where a place is written with escapes', () => {
    const text = `${HEADER}storage:\n  raid: [{name: ¦data}]\n  filesystems: [{device: "/dev/md/d\\x61ta"}]\n`;
    expect(refusal(text)).toBe('data is written in another way in a.bu, line 5: change that first.');
  });
});
