import { describe, expect, it } from 'vitest';
import { definitionsAt, referencesAt } from '../../../../src/service/editor/definitions.ts';
import { definitionHover } from '../../../../src/service/editor/hovers/name-hover.ts';
import { completionsInLocal } from '../../../../src/service/editor/locals/local-text-completions.ts';
import { hoverInLocal } from '../../../../src/service/editor/locals/local-text-hover.ts';
import { NamesOfGroup } from '../../../../src/service/editor/locals/names-of-group.ts';
import { rename, renameableAt } from '../../../../src/service/editor/rename/rename.ts';
import { newestOf } from '../../../versions-by-layer.ts';
import { project, shown } from '../project.ts';

const HEADER = `variant: fcos\nversion: ${newestOf('fcos')}\n`;

/** A config that embeds units, a script and a tree. */
const CONFIG = `${HEADER}storage:
  disks:
    - device: /dev/vda
      partitions: [{label: data}]
  files:
    - path: /usr/local/bin/run
      contents: {local: run.sh}
    - path: /etc/systemd/system/b.service.d/10.conf
      contents: {local: 10.conf}
  trees:
    - local: tree
      path: /etc
passwd:
  users: [{name: app}]
systemd:
  units:
    - name: a.service
      contents_local: a.service
    - name: b.service
      contents: |
        [Service]
        ExecStart=/usr/local/bin/run
`;
const FILES = {
  'a.bu': CONFIG,
  'a.service': '[Unit]\nAfter=b.service\n',
  '10.conf': '[Service]\nUser=app\n',
  'run.sh': 'mount /dev/disk/by-partlabel/data /mnt\n',
  'tree/systemd/system/c.service': '[Unit]\nAfter=a.service\n[Mount]\nWhat=/dev/disk/by-partlabel/data\n',
  'tree/containers/systemd/web.container': '[Container]\nImage=example.com/web\n',
  'tree/conf/app.conf': 'device=/dev/disk/by-partlabel/data\n',
};

/** The files with another text of one of them, which has the mark. */
function withText(path: keyof typeof FILES | 'values', text: string): Readonly<Record<string, string>> {
  return { ...FILES, [path]: text };
}

function labels(files: Readonly<Record<string, string>>): readonly string[] {
  const { file, local, offset } = project(files);
  return completionsInLocal(file.text, offset, local?.embeddings ?? [], new NamesOfGroup(local!.group)).map(({ label }) => label);
}

function hover(files: Readonly<Record<string, string>>): string | undefined {
  const { file, local, offset, groups } = project(files);
  return hoverInLocal(file, offset, local?.embeddings ?? [], groups)?.text;
}

function definitions(files: Readonly<Record<string, string>>): readonly string[] {
  const { file, offset, groups } = project(files);
  return shown(definitionsAt(file, offset, groups));
}

describe('completion in a local file', () => {
  it('offers the sections and settings of the unit that the file is', () => {
    expect(labels(withText('a.service', '¦'))).toEqual(['[Unit]', '[Service]', '[Install]']);
    expect(labels(withText('a.service', '[Unit]\nDescription=a\n[Service]\nExecSta¦'))).toContain('ExecStart');
    expect(labels(withText('10.conf', '[Service]\nUser=¦'))[0]).toBe('app');
  });

  it('offers the names of the config, of its other local files and of its trees', () => {
    const units = labels(withText('a.service', '[Unit]\nAfter=¦'));
    expect(units).toEqual(expect.arrayContaining(['b.service', 'c.service', 'web.service']));
    expect(labels(withText('a.service', '[Mount]\nWhat=¦'))).toContain('/dev/disk/by-partlabel/data');
  });

  it('knows the units and quadlets of a tree by their paths on the machine', () => {
    expect(labels(withText('tree/containers/systemd/web.container', '¦'))).toEqual([
      '[Unit]',
      '[Container]',
      '[Service]',
      '[Install]',
      '[Quadlet]',
    ]);
    expect(labels(withText('tree/systemd/system/c.service', '[Unit]\nAfter=a¦'))).toContain('a.service');
  });

  it('offers nothing in other files, such as a script', () => {
    expect(labels(withText('run.sh', '[Unit]\n¦'))).toEqual([]);
  });

  it('offers variables only in a file that the config renders', () => {
    const root = (render: string): string => `compose:
  vars: {port: 80, name: web}
  render: [${render}]
---
${HEADER}storage:
  files:
    - path: /etc/app.conf
      contents: {local: app.conf}
`;
    const files = (render: string) => ({ 'a.bu': root(render), 'app.conf': 'port=${var¦' });
    expect(labels(files('"*.conf"'))).toEqual(['${var.port}', '${var.name}']);
    expect(labels(files('"*.txt"'))).toEqual([]);
    const shownHover = hover({ 'a.bu': root('app.conf'), 'app.conf': 'port=${var.po¦rt}' });
    expect(shownHover).toBe('**${var.port}**\n\n- integer, default 80');
  });
});

describe('hovering in a local file', () => {
  it('says what a setting means', () => {
    expect(hover(withText('a.service', '[Unit]\nAf¦ter=b.service\n'))).toMatch(/^\*\*\[Unit\] After=\*\*/);
  });

  it('shows the lines of the config that define a name', () => {
    expect(hover(withText('a.service', '[Mount]\nWhat=/dev/disk/by-partlabel/da¦ta\n'))).toBe(
      '**partition data**\n\nin `a.bu`\n\n```yaml\n- device: /dev/vda\n  partitions: [{label: data}]\n```',
    );
  });

  it('shows the first lines of a unit that is in a tree, and of no other file there', () => {
    expect(hover(withText('a.service', '[Unit]\nAfter=c.ser¦vice\n'))).toMatch(
      /^\*\*unit c\.service\*\*\n\nin `c\.service`\n\n```\n\[Unit\]/,
    );
    expect(hover(withText('a.service', '[Service]\nEnvironmentFile=/etc/conf/ap¦p.conf\n'))).toBe(
      '**file /etc/conf/app.conf**\n\nin `app.conf`',
    );
  });
});

describe('definitions', () => {
  it('of names in local files are in the config', () => {
    expect(definitions(withText('a.service', '[Unit]\nAfter=b.ser¦vice\n'))).toEqual(['a.bu:21:13 b.service']);
    expect(definitions(withText('run.sh', 'mount /dev/disk/by-partlabel/da¦ta /mnt\n'))).toEqual(['a.bu:6:28 data']);
    expect(definitions(withText('tree/conf/app.conf', 'device=/dev/disk/by-partlabel/da¦ta\n'))).toEqual(['a.bu:6:28 data']);
  });

  it('of what is in a tree are the files there', () => {
    const text = (value: string): string => CONFIG.replace('ExecStart=/usr/local/bin/run', value);
    expect(definitions(withText('a.bu', text('ExecStart=/bin/cat /etc/conf/a¦pp.conf')))).toEqual(['tree/conf/app.conf:1:1 ']);
    expect(definitions(withText('a.service', '[Unit]\nAfter=c.s¦ervice\n'))).toEqual(['tree/systemd/system/c.service:1:1 ']);
    expect(definitions(withText('a.service', '[Unit]\nAfter=web.s¦ervice\n'))).toEqual(['tree/containers/systemd/web.container:1:1 ']);
  });
});

describe('references', () => {
  it('are found in the config, in local files and in trees', () => {
    const { file, offset, groups } = project(withText('a.bu', CONFIG.replace('label: data', 'label: da¦ta')));
    expect(shown(referencesAt(file, offset, groups, { withDefinitions: false }))).toEqual([
      'run.sh:1:30 data',
      'tree/systemd/system/c.service:4:29 data',
      'tree/conf/app.conf:1:31 data',
    ]);
  });
});

describe('rename', () => {
  it('from a local file changes the config and its other files', () => {
    const { file, offset, groups } = project(withText('run.sh', 'mount /dev/disk/by-partlabel/da¦ta /mnt\n'));
    const edits = rename(file, offset, 'state', groups);
    if ('refused' in edits) throw new Error(edits.refused);
    expect(edits.map((edit) => edit.file.path.slice('/work/'.length)).sort()).toEqual([
      'a.bu',
      'run.sh',
      'tree/conf/app.conf',
      'tree/systemd/system/c.service',
    ]);
  });

  it('of a unit in a tree is refused: its name is that of the file', () => {
    const { file, offset, groups } = project(withText('a.service', '[Unit]\nAfter=c.ser¦vice\n'));
    expect(renameableAt(file, offset, groups)).toEqual({
      refused: 'c.service has its name from a file of a tree, /work/tree/systemd/system/c.service: rename that file.',
    });
  });
});

describe('a file that no config embeds', () => {
  it('is no local file', () => {
    const { groups } = project({ ...FILES, 'b.bu': `${HEADER}# ¦\n`, 'other.service': '' });
    expect(groups.local('/work/other.service')).toBeUndefined();
    expect(groups.local('/work/a.bu')).toBeUndefined();
  });
});

describe('hovering over a name that another file of the config defines', () => {
  /** What is shown at the mark in a config. */
  const shownIn = (files: Readonly<Record<string, string>>): string | undefined => {
    const { file, offset, groups } = project(files);
    return definitionHover(file, offset, groups)?.text;
  };

  it('says what a variable of an included file is, and no secret', () => {
    const part = `compose:\n  vars:\n    token: {secret: true, default: hunter2, description: For the agent.}\n---\n${HEADER}`;
    const root = (name: string): string => `compose:\n  include:\n    - {file: part.bu, vars: {${name}: a}}\n---\n${HEADER}`;
    const text = shownIn({ 'a.bu': root('tok¦en'), 'part.bu': part });
    expect(text).toBe('**variable token**\n\nin `part.bu`\n\nFor the agent.\n\n- string, secret');
  });

  it('shows the lines of a part that define a device', () => {
    const part = `${HEADER}storage:\n  filesystems:\n    - device: /dev/disk/by-partlabel/da¦ta\n`;
    const disks = `${HEADER}storage:\n  disks:\n    - device: /dev/vda\n      partitions:\n        - label: data\n`;
    const root = `compose:\n  include: [part.bu, disks.bu]\n---\n${HEADER}`;
    expect(shownIn({ 'a.bu': root, 'part.bu': part, 'disks.bu': disks })).toBe(
      '**partition data**\n\nin `disks.bu`\n\n```yaml\n- label: data\n```',
    );
  });
});
