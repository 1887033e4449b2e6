import { describe, expect, it } from 'vitest';
import { inEmptyFolder, run } from './run-subcommand.ts';

const { write } = inEmptyFolder();

describe('a local file that is not there', () => {
  const config = (local: string): string =>
    `variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: /a\n      contents:\n        local: ${local}\n`;
  const commands = ['check', 'build', 'inspect', 'flatten', 'apply --root tree --dry-run', 'diff hosts/b.bu'];

  it.each(commands)('butane %s names the folder to pass, and then it is found', async (line) => {
    write('files/motd', 'x');
    write('hosts/b.bu', 'variant: fcos\nversion: 1.5.0\n');
    write('hosts/a.bu', config('files/motd'));
    const { stdout, stderr } = await run([...line.split(' '), 'hosts/a.bu']);
    expect(stdout + stderr).toContain('= help: files/motd exists: pass --files-dir .\n');
    const passed = await run([...line.split(' '), '--files-dir', '.', 'hosts/a.bu']);
    expect(passed.stdout + passed.stderr).not.toContain('no such file');
  });

  it.each(commands.slice(1))('butane %s names the config that makes it', async (line) => {
    write('hosts/b.bu', 'variant: fcos\nversion: 1.5.0\n');
    write('hosts/a.bu', config('b.ign'));
    const { stdout, stderr } = await run([...line.split(' '), 'hosts/a.bu']);
    expect(stdout + stderr).toContain('= help: `butane build hosts/b.bu` makes it\n');
    expect((await run(['build', 'hosts/b.bu'])).exit).toBe(0);
    const after = await run([...line.split(' '), 'hosts/a.bu']);
    expect(after.stdout + after.stderr).not.toContain('no such file');
  });
});
