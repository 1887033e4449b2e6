import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inEmptyFolder } from './run-subcommand.ts';
import { shell } from './shell.ts';

const { write } = inEmptyFolder();
const CONFIG = 'variant: fcos\nversion: 1.5.0\n';
const WARNED = `${CONFIG}storage:\n  files:\n    - path: /a\n      mode: 644\n`;
/** What upstream makes of `CONFIG`. */
const OUTPUT = '{"ignition":{"version":"3.4.0"}}\n';

describe.skipIf(!existsSync('/dev/full'))('stdout on a full disk', () => {
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
    'schema',
    'help',
    'check --help',
    'ignition-validate -version',
  ])('butane %s says so, and fails', (args) => {
    write('a.bu', CONFIG);
    write('w.bu', WARNED);
    const { status, stderr } = shell(`$butane ${args} > /dev/full`);
    expect(stderr).toContain(`butane ${args.split(' ')[0]}: failed to write to stdout: no space left on device\n`);
    expect(status).toBe(1);
  });
});

describe('a reader that goes away', () => {
  // more than a pipe holds
  const many = `${CONFIG}storage:\n  files:\n${Array.from({ length: 2000 }, (_, i) => `    - path: a${i}\n`).join('')}`;

  it.each(['', '--fix --dry-run'])('takes no report from a file: check %s', (options) => {
    write('a.bu', many);
    write('w.bu', WARNED);
    expect(shell(`$butane check ${options} --report sarif=f --report json=g a.bu w.bu | head -c 1`).stdout).toHaveLength(1);
    expect(JSON.parse(readFileSync('f', 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(JSON.parse(readFileSync('g', 'utf8'))).toMatchObject({ summary: { files: 2, errors: 2000, warnings: 1 } });
  });
});

describe.skipIf(!existsSync('/proc/self/cmdline'))('names that are not UTF-8', () => {
  const ls = (): string[] => shell('ls').stdout.split('\n').filter(Boolean);

  it('are read and written under their bytes by the drop-in commands', () => {
    write('a.bu', CONFIG);
    const made = shell(`cp a.bu $'in\\xe9.bu'; $butane -o $'out\\xe9.ign' $'in\\xe9.bu' && $validate $'out\\xe9.ign'`);
    expect(made).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(ls()).toEqual(['a.bu', 'in\xe9.bu', 'out\xe9.ign']);
    expect(shell(`cat $'out\\xe9.ign'`).stdout).toBe(OUTPUT);
    expect(shell(`$butane ignition-validate $'out\\xe9.ign'`)).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('are said as they are: upstream prints the bytes', () => {
    expect(shell(`$butane $'no\\xe9'`).stderr).toBe('failed to open no\xe9: open no\xe9: no such file or directory\n');
    expect(shell(`$validate $'no\\xe9'`).stderr).toBe("couldn't read config: open no\xe9: no such file or directory\n");
  });

  it('are refused by the subcommands, which would use another name', () => {
    for (const args of [`check $'no\\xe9'`, `check --report json=$'no\\xe9'`, `build -O $'no\\xe9'`, `build -o $'no\\xe9' a.bu`]) {
      const { status, stderr } = shell(`$butane ${args}`);
      expect([status, stderr], args).toEqual([1, expect.stringMatching(/^butane \w+: .*\\xe9: the name is not UTF-8, /)]);
    }
    expect(ls()).toEqual([]);
  });

  it('may hold the character that stands for such bytes', () => {
    write('a.bu', CONFIG);
    expect(shell(`$butane -o $'out\\ufffd.ign' a.bu; cat $'out\\ufffd.ign'`)).toEqual({ status: 0, stdout: OUTPUT, stderr: '' });
  });
});
