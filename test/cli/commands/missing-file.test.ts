import { symlinkSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { inEmptyFolder, run } from './run-subcommand.ts';

const { write } = inEmptyFolder();
const CONFIG = 'variant: fcos\nversion: 1.5.0\n';

beforeEach(() => {
  write('web.bu', CONFIG);
  write('other.bu', CONFIG);
  symlinkSync('gone.bu', 'dangling.bu');
  symlinkSync('loop.bu', 'loop.bu');
});

/** Subcommands that read the files which arguments name, each with another file that is there. */
const commands: readonly (readonly string[])[] = [
  ['check', 'other.bu'],
  ['build', 'other.bu'],
  ['inspect', 'other.bu'],
  ['diff', 'other.bu'],
  ['flatten', 'other.bu'],
  ['decompile'],
  ['upgrade', '--dry-run', 'other.bu'],
  ['apply', '--root', 'tree', '--dry-run'],
];

describe.each(commands)('butane %s: a file that cannot be read', (...command) => {
  it.each([
    ['wep.bu', /no such file or directory.*did you mean "web\.bu"\?/s],
    ['web.ign', /no such file or directory.*did you mean "web\.bu"\?/s],
    ['nowhere/web.bu', /no such file or directory.*there is no folder "nowhere"/s],
    ['dangling.bu', /no such file or directory.*it is a symbolic link to "gone\.bu", which does not exist/s],
    ['loop.bu', /too many levels of symbolic links/],
  ])('%s', async (name, message) => {
    const { exit, stdout, stderr } = await run([...command, name]);
    expect(exit).toBe(command[0] === 'diff' ? 2 : 1);
    expect(stdout + stderr).toMatch(message);
    expect(stdout + stderr).toContain(name);
  });
});

it('of two files that cannot be read, both are named', async () => {
  for (const command of ['check', 'build', 'inspect', 'diff', 'flatten', 'upgrade --dry-run'].map((line) => line.split(' '))) {
    const { stdout, stderr } = await run([...command, 'dangling.bu', 'nowhere/a.bu']);
    expect(stdout + stderr, command[0]).toContain('symbolic link to "gone.bu"');
    expect(stdout + stderr, command[0]).toContain('no folder "nowhere"');
  }
});

it('an upgrade goes on with the other files', async () => {
  const { exit, stdout, stderr } = await run(['upgrade', '--to', '1.6.0', '--dry-run', 'nowhere/a.bu', 'web.bu']);
  expect(exit).toBe(1);
  expect(stdout).toContain('-version: 1.5.0\n+version: 1.6.0\n');
  expect(stderr).toContain('failed to read nowhere/a.bu');
});
