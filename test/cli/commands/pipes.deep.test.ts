import { describe, expect, it } from 'vitest';
import { inEmptyFolder } from './run-subcommand.ts';
import { shell } from './shell.ts';

/* What is not a regular file, in place of a config, an output or a file that is found: a pipe gives its bytes once, or never. */

const { write } = inEmptyFolder();
const CONFIG = 'variant: fcos\nversion: 1.5.0\n';
const WARNED = `${CONFIG}storage:\n  files:\n    - path: /a\n      mode: 644\n`;
/** What upstream makes of `CONFIG`. */
const OUTPUT = '{"ignition":{"version":"3.4.0"}}\n';
const composed = (value: string): string =>
  `compose:\n  vars:\n    a: {type: string}\n---\n${CONFIG}storage: {files: [{path: /a, contents: {inline: ${value}}}]}\n`;

describe('a config in a pipe', () => {
  it.each([
    ['check', 'checked 1 file: no problems\n'],
    ['build -o -', OUTPUT],
    ['diff a.bu', ''],
    ['flatten', expect.stringMatching(/^# butane flatten \S+\nvariant: fcos\nversion: 1\.5\.0\n$/)],
    ['upgrade --to 1.5.0', CONFIG],
  ])('is read by butane %s', (args, stdout) => {
    write('a.bu', CONFIG);
    expect(shell(`$butane ${args} <(cat a.bu)`)).toMatchObject({ status: 0, stdout });
  });

  it('may be composed', () => {
    write('a.bu', composed('"${var.a}"'));
    expect(shell('$butane check --set a=b <(cat a.bu)')).toMatchObject({ status: 0, stderr: '' });
    expect(shell('$butane build --set a=b -o - <(cat a.bu)').stdout).toContain('data:,b');
  });

  it('is not fixed', () => {
    write('a.bu', WARNED);
    expect(shell('$butane check --fix <(cat a.bu)').stderr).toMatch(
      /^butane check: \S+ is not written: it is a pipe or a device, not a regular file\n$/,
    );
    expect(shell('$butane upgrade --in-place --accept <(cat a.bu)').stderr).toContain('is not written: it is a pipe or a device');
  });
});

describe('a pipe in a folder of somebody else', () => {
  it('in place of an output is not written to', () => {
    write('a.bu', CONFIG);
    expect(shell('mkfifo a.ign; $butane build')).toEqual({
      status: 1,
      stdout: '1 config: 0 written, 1 failed\n',
      stderr: 'failed to write a.ign: it is a pipe or a device, not a regular file; remove it\n',
    });
  });

  it('in place of a file that is read back is not written to, even with --force', () => {
    write('a.ign', OUTPUT);
    expect(shell('mkdir out; mkfifo out/a.bu; $butane decompile --out-dir out --force a.ign')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'failed to write out/a.bu: it is a pipe or a device, not a regular file; remove it\n',
    });
  });

  it('in place of settings is not read', () => {
    write('a.bu', CONFIG);
    expect(shell('mkfifo .gitignore package.json; $butane check')).toMatchObject({ status: 0, stderr: '' });
    expect(shell('mkfifo .butanerc.json; $butane check')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^butane check: \S+\.butanerc\.json: it is a pipe or a device, not a regular file\n$/),
    });
  });
});

it('an output that the command line names may be a device, which is not read', () => {
  write('a.bu', CONFIG);
  write('a.ign', OUTPUT);
  for (const args of ['decompile -o /dev/full a.ign', 'build -o /dev/full a.bu'])
    expect(shell(`$butane ${args}`), args).toEqual({
      status: 1,
      stdout: '',
      stderr: 'Failed to write config to /dev/full: write /dev/full: no space left on device\n',
    });
});
