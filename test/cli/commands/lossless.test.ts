import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inEmptyFolder, run } from './run-subcommand.ts';

/* lossless.deep.test.ts has a full disk, readers that go away, and names that are not UTF-8. */

const { write } = inEmptyFolder();
const CONFIG = 'variant: fcos\nversion: 1.5.0\n';
const WARNED = `${CONFIG}storage:\n  files:\n    - path: /a\n      mode: 644\n`;

describe('stdout on a full disk', () => {
  it.each([
    'check a.bu',
    'check --format sarif a.bu',
    'check --fix --dry-run w.bu',
    'build --out-dir out a.bu',
    'build -o - a.bu',
    'explain storage.files',
    'explain --list',
    'man',
    'completion bash',
    'schema fcos 1.5.0',
    'help',
    'check --help',
    'ignition-validate -version',
    'flatten a.bu',
    'inspect a.bu',
    'decompile a.ign',
    'upgrade a.bu',
    'upgrade --dry-run a.bu',
    'apply --root tree a.bu',
    'apply --root tree --dry-run w.bu',
    'apply --root tree --ownership - w.bu',
    'lsp --help',
    'version',
  ])('butane %s says so, and fails', async (args) => {
    write('a.bu', CONFIG);
    write('w.bu', WARNED);
    write('a.ign', '{"ignition":{"version":"3.4.0"}}');
    const full = () => Object.assign(new Error('full'), { code: 'ENOSPC' });
    const { exit, stderr } = await run(args.split(' '), '', { result: full, stdout: full });
    expect(stderr).toContain(`butane ${args.split(' ')[0]}: failed to write to stdout: no space left on device\n`);
    expect(exit).toBe(1);
  });

  it('is trouble for butane diff, whose status 1 says that configs differ', async () => {
    write('a.bu', CONFIG);
    write('w.bu', WARNED.replace('644', '0644'));
    const result = () => Object.assign(new Error('full'), { code: 'ENOSPC' });
    for (const args of [
      ['a.bu', 'w.bu'],
      ['--format', 'json', 'a.bu', 'a.bu'],
      ['--stat', 'a.bu', 'w.bu'],
    ])
      expect(await run(['diff', ...args], '', { result })).toMatchObject({ exit: 2, stdout: '' });
  });

  it('is said once, and a status of its own is kept', async () => {
    write('a.bu', `${CONFIG}storage:\n  files:\n    - path: a\n`);
    const result = () => Object.assign(new Error('full'), { code: 'EDQUOT' });
    expect(await run(['check', '--no-config', 'a.bu'], '', { result })).toEqual({
      exit: 1,
      stdout: '',
      stderr: 'butane check: failed to write to stdout: disk quota exceeded\n',
    });
    // what cannot be explained is the worse fault
    expect(await run(['explain', 'storage.files', 'no/code'], '', { result })).toMatchObject({ exit: 2 });
  });
});

it('a report that cannot be written keeps no other from being written', async () => {
  write('a.bu', WARNED);
  const { exit, stdout, stderr } = await run([
    'check',
    '--no-config',
    '--format',
    'raw',
    '--report',
    'json=gone/r',
    '--report',
    'raw=r',
    'a.bu',
  ]);
  expect(exit).toBe(2);
  expect(stderr).toContain('gone/r');
  expect(stdout).toContain('a.bu:6:13: warning: ');
  expect(readFileSync('r', 'utf8')).toBe(stdout);
});
