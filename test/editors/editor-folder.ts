import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A config whose mode is read as decimal, which has a fix, and whose partition is named twice. */
export const FAULTY = `variant: fcos
version: 1.5.0
storage:
  files:
    - path: /etc/motd
      mode: 644
      contents:
        inline: hello
  disks:
    - device: /dev/vdb
      partitions:
        - label: data
  filesystems:
    - path: /var/data
      device: /dev/disk/by-partlabel/data
      format: xfs
      with_mount_unit: true
`;

/** A folder for a real editor to work in: `project/` has the config, and the command of this checkout is on the PATH. */
export interface EditorFolder {
  readonly project: string;
  readonly env: NodeJS.ProcessEnv;
  remove(): void;
}

/** @param files more files of the project, by name */
export function editorFolder(files: Readonly<Record<string, string>>): EditorFolder {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'butane-editor-')));
  const project = join(folder, 'project');
  for (const name of ['bin', 'home', 'project']) mkdirSync(join(folder, name));
  symlinkSync(fileURLToPath(new URL('../../bin/butane.js', import.meta.url)), join(folder, 'bin/butane'));
  for (const [name, text] of Object.entries({ 'faulty.bu': FAULTY, ...files })) writeFileSync(join(project, name), text);
  const home = join(folder, 'home');
  return {
    project,
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_STATE_HOME: home, PATH: `${join(folder, 'bin')}:${process.env.PATH}` },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
