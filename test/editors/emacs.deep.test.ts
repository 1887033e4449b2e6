import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WAIT_LIMIT } from '../limits.ts';
import { type EditorFolder, editorFolder } from './editor-folder.ts';
import { settingsBlocks } from './settings-blocks.ts';

/* Emacs with the settings of docs/editors.md, driven by a script. Eglot is a part of Emacs since version 29. */

const [, major] = /^GNU Emacs (\d+)/.exec(spawnSync('emacs', ['--version'], { encoding: 'utf8' }).stdout ?? '') ?? [];
const [settings] = settingsBlocks('elisp');
const driver = fileURLToPath(new URL('drive-emacs.el', import.meta.url));

describe.skipIf(major === undefined || Number(major) < 29)('Emacs', () => {
  let folder: EditorFolder;
  let seen: Record<'meaning' | 'fixed' | 'completed' | 'renamed', string> & Record<'problem' | 'choices' | 'candidates', string[]>;

  beforeAll(() => {
    folder = editorFolder({ 'init.el': settings!.text });
    const args = ['-Q', '--batch', '-l', 'init.el', '-l', driver];
    const options = { cwd: folder.project, env: folder.env, encoding: 'utf8', timeout: WAIT_LIMIT } as const;
    seen = JSON.parse(execFileSync('emacs', args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] }));
  });
  afterAll(() => folder.remove());

  it('shows the problem', () => {
    expect(seen.problem).toEqual([expect.stringMatching(/^butane \[mode\/decimal\]: .*help: write it as 0644/s), '644']);
  });

  it('shows the meaning of the key at point', () => {
    expect(seen.meaning).toMatch(/storage\.files\.mode.*Permissions/s);
  });

  it('applies the fix', () => {
    expect(seen.choices[0]).toBe('Write 0644 instead of 644');
    expect(seen.fixed).toBe('      mode: 0644');
  });

  it('completes a key that is begun', () => {
    expect(seen.candidates).toEqual(['overwrite']);
    expect(seen.completed).toBe('      overwrite: true');
  });

  it('renames a partition, also where a filesystem names its device', () => {
    const lines = seen.renamed.split('\n');
    expect(lines).toContain('        - label: store');
    expect(lines).toContain('      device: /dev/disk/by-partlabel/store');
    expect(lines).toContain('    - path: /var/data');
  });
});
