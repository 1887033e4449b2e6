import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newestStableOf } from '../../versions-by-layer.ts';
import { inEmptyFolder, run } from './run-subcommand.ts';

const { write } = inEmptyFolder();
const newest = newestStableOf('fcos');

const OLD = `# my machine
variant: fcos
version: "1.4.0" # the version

storage:
  files:
    - {path: /etc/motd, contents: {inline: hello}}
`;
const NEW = OLD.replace('1.4.0', newest);

const SPECIAL = `variant: fcos
version: 1.4.0
storage:
  files:
    - path: /usr/local/bin/tool
      mode: 04755
      contents:
        source: https://example.com/tool
        verification:
          hash: sha512-${'0'.repeat(128)}
`;

describe('butane upgrade', () => {
  it('prints a config in the newest stable version, and changes nothing else', async () => {
    write('a.bu', OLD);
    const { exit, stdout, stderr } = await run(['upgrade', 'a.bu']);
    expect([exit, stdout, stderr]).toEqual([0, NEW, `a.bu: fcos 1.4.0 becomes ${newest}\n`]);
    expect(readFileSync('a.bu', 'utf8')).toBe(OLD);
  });

  it('keeps the line ends, the byte order mark and the encoding', async () => {
    const crlf = `\ufeff${OLD.replaceAll('\n', '\r\n')}`;
    writeFileSync('a.bu', Buffer.from(crlf, 'utf16le'));
    expect((await run(['upgrade', '--in-place', 'a.bu'])).exit).toBe(0);
    expect(readFileSync('a.bu').toString('utf16le')).toBe(crlf.replace('1.4.0', newest));
  });

  it('writes several configs in place, and leaves those alone that have the version already', async () => {
    write('configs/a.bu', OLD);
    write('configs/b.bu', NEW);
    const { exit, stdout, stderr } = await run(['upgrade', '--in-place', 'configs']);
    expect([exit, stdout]).toEqual([0, '']);
    expect(stderr).toBe(`configs/a.bu: fcos 1.4.0 becomes ${newest}\nconfigs/b.bu: has fcos ${newest} already\n`);
    expect(readFileSync('configs/a.bu', 'utf8')).toBe(NEW);
  });

  it('shows the change as a patch', async () => {
    write('a.bu', OLD);
    const { exit, stdout } = await run(['upgrade', '--dry-run', 'a.bu']);
    expect(exit).toBe(0);
    expect(stdout).toBe(
      `--- a/a.bu\n+++ b/a.bu\n@@ -1,6 +1,6 @@\n # my machine\n variant: fcos\n-version: "1.4.0" # the version\n+version: "${newest}" # the version\n \n storage:\n   files:\n`,
    );
    expect(readFileSync('a.bu', 'utf8')).toBe(OLD);
  });

  it('reads a config on stdin', async () => {
    expect(await run(['upgrade', '-'], OLD)).toEqual({ exit: 0, stdout: NEW, stderr: `<stdin>: fcos 1.4.0 becomes ${newest}\n` });
  });

  it('asks before a machine gets something else', async () => {
    write('a.bu', SPECIAL);
    const { exit, stdout, stderr } = await run(['upgrade', '--to', '1.7.0', 'a.bu']);
    expect([exit, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`a.bu:6:13: from fcos 1.7.0 on, the setuid, setgid and sticky bits of modes are set; before, Ignition left them out
  https://coreos.github.io/ignition/migrating-configs/#special-mode-bits-supported
a machine gets something else:
  storage.files[/usr/local/bin/tool].mode is 04755 instead of 0755
a.bu: stays at fcos 1.4.0
  = help: pass --accept if that is meant
`);
    expect((await run(['upgrade', '--to', '1.7.0', '--in-place', 'a.bu'])).exit).toBe(1);
    expect(readFileSync('a.bu', 'utf8')).toBe(SPECIAL);
    const accepted = await run(['upgrade', '--to', '1.7.0', '--accept', 'a.bu']);
    expect([accepted.exit, accepted.stdout]).toEqual([0, SPECIAL.replace('1.4.0', '1.7.0')]);
  });

  it('says so if a mode has special bits only because it is not octal', async () => {
    write('a.bu', 'variant: fcos\nversion: 1.6.0\nstorage:\n  files:\n    - path: /etc/motd\n      mode: 644\n');
    const { exit, stderr } = await run(['upgrade', '--to', '1.7.0', 'a.bu']);
    expect(exit).toBe(1);
    expect(stderr).toContain('Ignition left them out\n  = help: write it as 0644\n');
  });

  it('names what stands in the way, and the nearest version', async () => {
    write('a.bu', 'variant: fcos\nversion: 1.5.0\nkernel_arguments:\n  should_exist: [quiet]\n');
    expect(await run(['upgrade', '--to', '1.1.0', '--in-place', 'a.bu'])).toEqual({
      exit: 1,
      stdout: '',
      stderr: `a.bu:3:1: fcos 1.1.0 does not have kernel_arguments; it needs fcos 1.4.0 or newer
a.bu: stays at fcos 1.5.0
  = help: nothing is in the way of --to 1.4.0
`,
    });
  });

  it('shows the errors of a config that has some', async () => {
    write('a.bu', 'variant: rhcos\nversion: 0.1.0\n');
    const { exit, stdout, stderr } = await run(['upgrade', 'a.bu']);
    expect([exit, stdout]).toEqual([1, '']);
    expect(stderr).toContain('error[header/removed-variant]');
    expect(stderr).toContain('write `variant: openshift` with the version of the cluster, and add `metadata`');
  });

  it('says of another file what it is', async () => {
    write('a.ign', '{"ignition":{"version":"3.4.0"}}');
    const { exit, stderr } = await run(['upgrade', 'a.ign']);
    expect(exit).toBe(1);
    expect(stderr).toContain('= help: this is an Ignition config: ');
  });

  it.each([
    { args: ['--in-place', '--dry-run', 'a.bu'], says: '--dry-run writes nothing: leave out --in-place' },
    { args: ['-', '--in-place'], says: 'a config on stdin is upgraded alone, to stdout' },
    { args: ['a.bu', 'b.bu'], says: '2 configs do not fit on stdout: pass --in-place, or --dry-run to look first' },
  ])('refuses $args', async ({ args, says }) => {
    write('a.bu', OLD);
    write('b.bu', OLD);
    expect(await run(['upgrade', ...args], OLD)).toEqual({ exit: 2, stdout: '', stderr: `butane upgrade: ${says}\n` });
  });

  it('says that a file is missing', async () => {
    expect(await run(['upgrade', 'none.bu'])).toEqual({
      exit: 1,
      stdout: '',
      stderr: 'butane upgrade: failed to read none.bu: no such file or directory\n',
    });
  });

  it('masks passwords in the patch on a terminal', async () => {
    const hash = '$y$j9T$salt$hashhashhashhashhashhashhashhashhash';
    write('a.bu', `variant: fcos\nversion: 1.4.0\npasswd:\n  users:\n    - {name: core, password_hash: ${hash}}\n`);
    const { stdout } = await run(['upgrade', '--dry-run', 'a.bu'], '', { stdoutIsTerminal: () => true });
    expect(stdout).toContain(`+version: ${newest}`);
    expect(stdout).not.toContain(hash);
  });
});

describe('butane upgrade of composed configs', () => {
  const part = (version: string): string => `variant: fcos\nversion: ${version}\nstorage:\n  directories: [{path: /opt/data}]\n`;
  const root = (version: string): string => `compose:
  vars:
    name: {}
  include: [part.bu]
---
variant: fcos
version: ${version} # of the root
storage:
  files: [{path: /etc/hostname, overwrite: true, contents: {inline: "\${var.name}"}}]
`;

  it('writes the root and the parts that are named', async () => {
    write('root.bu', root('1.4.0'));
    write('part.bu', part('1.3.0'));
    const { exit, stderr } = await run(['upgrade', '--in-place', 'root.bu', 'part.bu']);
    expect([exit, stderr]).toEqual([0, `part.bu: fcos 1.3.0 becomes ${newest}\nroot.bu: fcos 1.4.0 becomes ${newest}\n`]);
    expect([readFileSync('root.bu', 'utf8'), readFileSync('part.bu', 'utf8')]).toEqual([root(newest), part(newest)]);
  });

  it('leaves parts alone that are not named: they may be older', async () => {
    write('root.bu', root('1.4.0'));
    write('part.bu', part('1.3.0'));
    expect((await run(['upgrade', 'root.bu'])).stdout).toBe(root(newest));
    expect(readFileSync('part.bu', 'utf8')).toBe(part('1.3.0'));
  });

  it('does not write a root that would be older than its part', async () => {
    write('root.bu', root('1.4.0'));
    write('part.bu', part('1.3.0'));
    const { exit, stderr } = await run(['upgrade', '--to', '1.2.0', '--in-place', 'root.bu']);
    expect(exit).toBe(1);
    expect(stderr).toContain('part.bu:2:10: part.bu is of fcos 1.3.0, root.bu of fcos 1.2.0; it needs fcos 1.3.0 or newer');
    expect(readFileSync('root.bu', 'utf8')).toBe(root('1.4.0'));
  });
});
