import { chmodSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inEmptyFolder, run } from './run-subcommand.ts';

const { write } = inEmptyFolder();

const GOOD = 'variant: fcos\nversion: 1.5.0\n';
const BAD = `${GOOD}storage:\n  files:\n    - path: a\n`;
const WARNED = `${GOOD}storage:\n  files:\n    - path: /a\n      mode: 644\n`;

const check = (...args: string[]) => run(['check', '--no-config', '--format', 'raw', ...args]);

describe('which configs', () => {
  it('are all below the working directory where none is named', async () => {
    write('b.bu', BAD);
    write('deep/er/c.butane', BAD);
    write('a.fcc', BAD);
    write('a.ign', 'nonsense');
    write('node_modules/x/d.bu', BAD);
    write('.hidden/e.bu', BAD);
    const { exit, stdout } = await check();
    expect(stdout.trimEnd().split('\n')).toEqual([
      'a.fcc:5:13: error: path not absolute [path/relative]',
      'b.bu:5:13: error: path not absolute [path/relative]',
      'deep/er/c.butane:5:13: error: path not absolute [path/relative]',
    ]);
    expect(exit).toBe(1);
  });

  it('are files, folders and globs, each once', async () => {
    write('x/a.bu', BAD);
    write('x/b.bu', BAD);
    write('y.txt', BAD);
    const { stdout } = await check('x', './x/a.bu', 'x/*.bu', 'y.txt');
    expect(stdout.match(/^[^:]+/gm)).toEqual(['x/a.bu', 'x/b.bu', 'y.txt']);
  });

  it('are not those that git ignores, unless they are named', async () => {
    write('.gitignore', 'out/\n/a.bu\n');
    write('a.bu', BAD);
    write('sub/a.bu', BAD);
    write('sub/.gitignore', '*.bu\n!keep.bu\n');
    write('sub/keep.bu', BAD);
    write('out/a.bu', BAD);
    write('b.bu', GOOD);
    expect((await check()).stdout.match(/^[^:]+/gm)).toEqual(['sub/keep.bu']);
    expect((await check('a.bu', 'out/a.bu')).stdout.match(/^[^:]+/gm)).toEqual(['a.bu', 'out/a.bu']);
    expect((await check('--no-gitignore')).stdout.match(/^[^:]+/gm)).toEqual(['a.bu', 'out/a.bu', 'sub/a.bu', 'sub/keep.bu']);
  });

  it('have to be there', async () => {
    expect(await check()).toEqual({ exit: 2, stdout: '', stderr: 'butane check: no configs found: **/*.{bu,butane,fcc}\n' });
    write('a.bu', GOOD);
    expect(await check('a.bu', 'b.bu')).toEqual({ exit: 2, stdout: '', stderr: 'butane check: no configs found: b.bu\n' });
  });

  it.skipIf(process.getuid?.() === 0)('have to be readable', async () => {
    write('a.bu', GOOD);
    chmodSync('a.bu', 0);
    expect((await check()).stdout).toBe('a.bu:1:1: error: cannot be read: permission denied [file/unreadable]\n');
  });

  it('may come from stdin, under a name', async () => {
    expect(await run(['check', '--no-config', '--format', 'raw', '-'], BAD)).toMatchObject({
      exit: 1,
      stdout: '<stdin>:5:13: error: path not absolute [path/relative]\n',
    });
    const { stdout } = await run(['check', '--no-config', '--format', 'raw', '--stdin-filename', 'a/b.ign', '-'], '{}');
    expect(stdout).toMatch(/^a\/b\.ign:1:1: error: .* \[version\/unparsable\]\n$/);
  });
});

describe('local files', () => {
  const LOCAL = `${GOOD}storage:\n  files:\n    - path: /a\n      contents:\n        local: f\n`;

  it('are beside their config, or in the directory that is named', async () => {
    write('x/a.bu', LOCAL);
    write('x/f', '');
    expect(await check('x')).toMatchObject({ exit: 0, stdout: '' });
    expect((await check('-d', '.', 'x')).stdout).toMatch(/^x\/a\.bu:7:16: error: .*no such file or directory \[local\/unreadable\]\n$/);
  });
});

describe('what fails', () => {
  it('is an error, and with --strict a warning', async () => {
    write('a.bu', WARNED);
    expect((await check()).exit).toBe(0);
    expect((await check('--strict')).exit).toBe(1);
    write('a.bu', GOOD);
    expect((await check('--strict')).exit).toBe(0);
  });

  it('can be said by code', async () => {
    write('a.bu', WARNED);
    expect(await check('--error', 'mode/decimal')).toMatchObject({ exit: 1, stdout: expect.stringContaining(': error: ') });
    expect(await check('--error', 'mode/*', '--off', 'mode/decimal')).toMatchObject({ exit: 0, stdout: '' });
    expect(await check('--off', 'mode/*', '--error', 'mode/decimal')).toMatchObject({ exit: 1 });
    write('a.bu', BAD);
    expect(await check('--warn', '*')).toMatchObject({ exit: 0, stdout: expect.stringContaining(': warning: ') });
    const unknown = await check('--off', 'mode/decimals');
    expect(unknown).toMatchObject({ exit: 2, stdout: '' });
    expect(unknown.stderr).toContain('There is no such code');
  });

  it('is a wrong command line', async () => {
    expect(await check('--stric')).toMatchObject({ exit: 2, stderr: expect.stringContaining('(Did you mean --strict?)') });
    expect(await check('--format', 'sarf')).toMatchObject({ exit: 2, stderr: expect.stringContaining('did you mean "sarif"?') });
    expect(await check('--dry-run')).toMatchObject({ exit: 2, stderr: 'butane check: --dry-run is for --fix\n' });
    expect(await check('--fix', '-')).toMatchObject({ exit: 2, stderr: expect.stringContaining('stdin') });
    expect(await check('--report', 'json')).toMatchObject({ exit: 2, stderr: expect.stringContaining('--report json=FILE') });
  });
});

describe('settings', () => {
  it('are the nearest, from the working directory upwards', async () => {
    write('.butanerc.json', '{"severity": {"mode/decimal": "error"}, "exclude": ["old/**"], "files": ["conf/*.txt"], "filesDir": "local"}');
    write('conf/a.txt', WARNED);
    write('old/b.bu', BAD);
    write('sub/c.bu', `${GOOD}storage:\n  files:\n    - path: /a\n      contents:\n        local: f\n`);
    write('local/f', '');
    const raw = ['check', '--format', 'raw'];
    expect(await run(raw)).toMatchObject({ exit: 1, stdout: expect.stringMatching(/^conf\/a\.txt:6:13: error: .*\n$/) });
    expect(await run([...raw, '.'])).toMatchObject({ exit: 0, stdout: '' });
    process.chdir('sub');
    expect(await run(raw)).toMatchObject({ exit: 1, stdout: expect.stringMatching(/^\.\.\/conf\/a\.txt:6:13: error: .*\n$/) });
    expect(await run([...raw, '..'])).toMatchObject({ exit: 0, stdout: '' });
    process.chdir('..');
  });

  it('may stand in package.json, and be left aside', async () => {
    write('package.json', '{"name": "x", "butane": {"strict": true}}');
    write('a.bu', WARNED);
    expect((await run(['check'])).exit).toBe(1);
    expect((await run(['check', '--no-config'])).exit).toBe(0);
    write('other.json', '{}');
    expect((await run(['check', '--config', 'other.json'])).exit).toBe(0);
    expect(await run(['check', '--config', 'none.json'])).toMatchObject({ exit: 2, stderr: 'butane check: none.json: no such file\n' });
  });

  it('that are wrong are a usage error', async () => {
    write('a.bu', GOOD);
    for (const [json, fault] of [
      ['{', /\.butanerc\.json: not JSON: /],
      ['[]', /settings are an object/],
      ['{"strct": true}', /unknown setting "strct"; did you mean "strict"\?/],
      ['{"strict": 1}', /strict: true or false is expected/],
      ['{"severity": {"mode/x": "error"}}', /severity: there is no code mode\/x/],
      ['{"severity": {"mode/*": "warn"}}', /severity: mode\/\*: "error", "warning" or "off" is expected/],
    ] as const) {
      write('.butanerc.json', json);
      expect(await run(['check'])).toMatchObject({ exit: 2, stdout: '', stderr: expect.stringMatching(fault) });
    }
  });
});

describe('reports', () => {
  it('are for people by default, with a summary', async () => {
    write('a.bu', BAD);
    const { stdout } = await run(['check', '--no-config']);
    expect(stdout).toContain('error[path/relative]: path not absolute\n');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('checked 1 file: 1 error in 1 file');
    expect((await run(['check', '--no-config', '--color', 'always'])).stdout).toContain('\u001b[');
  });

  it('go to files too', async () => {
    write('a.bu', BAD);
    const { stdout } = await check('--report', 'json=r.json', '--report', 'sarif=r.sarif');
    expect(stdout).toBe('a.bu:5:13: error: path not absolute [path/relative]\n');
    expect(JSON.parse(readFileSync('r.json', 'utf8'))).toMatchObject({ version: 1, summary: { files: 1, errors: 1, warnings: 0 } });
    expect(JSON.parse(readFileSync('r.sarif', 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(await check('--report', 'json=gone/r.json')).toMatchObject({ exit: 2, stderr: expect.stringContaining('gone/r.json') });
  });
});
