import { chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
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
    expect(await check()).toEqual({
      exit: 2,
      stdout: '',
      stderr:
        'butane check: no configs found in .: there is no file like *.bu, *.butane, *.fcc, or *.yaml or *.yml with a top-level variant\n',
    });
    write('a.bu', BAD);
    mkdirSync('empty');
    const { exit, stdout, stderr } = await check('a.bu', 'empty', 'x/*.bu');
    expect(stdout).toBe('a.bu:5:13: error: path not absolute [path/relative]\n');
    expect(stderr).toMatch(/^butane check: no configs found in empty: .*\nbutane check: no configs found: x\/\*\.bu: no file matches\n$/);
    expect(exit).toBe(2);
  });

  it('are errors of their own where a file that is named cannot be read, and the rest is checked', async () => {
    write('hosts/web.bu', BAD);
    write('hosts/db.yaml', GOOD);
    symlinkSync('nowhere', 'dangling.bu');
    symlinkSync('loop.bu', 'loop.bu');
    const named = ['hosts/wbe.bu', 'dangling.bu', 'loop.bu', 'hosts/web.bu', 'hosts/web.bu/x'];
    const { exit, stdout } = await check(...named);
    expect(await check('--fix', ...named)).toMatchObject({ exit, stdout });
    expect(exit).toBe(1);
    expect(stdout.trimEnd().split('\n')).toEqual([
      'dangling.bu:1:1: error: cannot be read: no such file or directory [file/unreadable]',
      'hosts/wbe.bu:1:1: error: cannot be read: no such file or directory [file/unreadable]',
      'hosts/web.bu:5:13: error: path not absolute [path/relative]',
      'hosts/web.bu/x:1:1: error: cannot be read: not a directory [file/unreadable]',
      'loop.bu:1:1: error: cannot be read: too many levels of symbolic links [file/unreadable]',
    ]);
    const help = async (name: string) => /= help: (.*)/.exec((await run(['check', '--no-config', name])).stdout)?.[1];
    expect(await help('hosts/wbe.bu')).toBe('did you mean "hosts/web.bu"?');
    expect(await help('hosts/db.bu')).toBe('did you mean "hosts/db.yaml"?');
    expect(await help('host/web.bu')).toBe('there is no folder "host"');
    expect(await help('dangling.bu')).toBe('it is a symbolic link to "nowhere", which does not exist');
  });

  it('have names', async () => {
    write('a.bu', BAD);
    const empty = { exit: 2, stdout: '', stderr: 'butane check: a name is empty: name a file, a folder or a glob\n' };
    expect(await check('')).toEqual(empty);
    expect(await check('a.bu', '')).toEqual(empty);
    expect(await check('*'.repeat(5000))).toMatchObject({ exit: 2, stderr: expect.stringContaining('the limit is 4096') });
  });

  it('stay where they are: `--fix` of a name with backslashes changes that file', async () => {
    write('repo/x\\..\\..\\victim.bu', WARNED);
    write('victim.bu', WARNED);
    process.chdir('repo');
    expect((await check('--fix')).stderr).toBe('fixed 1 problem in 1 file\n');
    process.chdir('..');
    expect(readFileSync('victim.bu', 'utf8')).toBe(WARNED);
    expect(readFileSync('repo/x\\..\\..\\victim.bu', 'utf8')).toContain('mode: 0644');
  });

  it('are skipped in folders whose names are not UTF-8, and that is told', async () => {
    write('a.bu', GOOD);
    mkdirSync(Buffer.from('x\xff', 'latin1'));
    expect(await check()).toEqual({ exit: 0, stdout: '', stderr: 'butane check: skipped x\ufffd: its name is not UTF-8\n' });
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

describe('local files that are not there', () => {
  const local = (path: string): string => `${GOOD}storage:\n  files:\n    - path: /a\n      contents:\n        local: ${path}\n`;
  const help = async (...args: string[]) => /= help: (.*)/.exec((await run(['check', '--no-config', ...args])).stdout)?.[1];

  it('and are below another folder: that one is to be passed, and then all is well', async () => {
    mkdirSync('.git');
    write('shared/motd', '');
    write('sets/hosts/a.bu', local('shared/motd'));
    write('sets/b.bu', local('hosts/x'));
    write('sets/hosts/x', '');
    write('sets/hosts/deep/c.bu', local('hosts/x'));
    expect(await help('sets/hosts/a.bu')).toBe('shared/motd exists: pass --files-dir .');
    expect((await check('-d', '.', 'sets/hosts/a.bu')).stdout).toBe('');
    expect(await help('sets/hosts/deep/c.bu')).toBe('sets/hosts/x exists: pass --files-dir sets');
    process.chdir('sets/hosts');
    expect(await help('a.bu')).toBe('../../shared/motd exists: pass --files-dir ../..');
    expect((await check('-d', '../..', 'a.bu')).stdout).toBe('');
    process.chdir('../..');
  });

  it('and are outside of the folder: the help says how to write them from another one', async () => {
    write('shared/motd', '');
    write('hosts/a.bu', local('"../shared/motd"'));
    expect(await help('hosts/a.bu')).toBe('pass --files-dir ., and write shared/motd');
    write('hosts/a.bu', local('shared/motd'));
    expect((await check('-d', '.', 'hosts/a.bu')).stdout).toBe('');
  });

  it('are not missing where a config beside them makes them', async () => {
    write('hosts/a.bu', local('b.ign'));
    expect((await check('hosts')).stdout).toContain('[local/unreadable]');
    write('hosts/b.bu', GOOD);
    expect(await check('hosts')).toMatchObject({ exit: 0, stdout: '' });
  });

  it('are findings where they are too large, and the rest is checked', async () => {
    write('a.bu', local('big'));
    write('big', '');
    truncateSync('big', 3 * 2 ** 30);
    write('b.bu', BAD);
    expect((await check()).stdout.trimEnd().split('\n')).toEqual([
      'a.bu:7:16: error: open big: file too large [local/unreadable]',
      'b.bu:5:13: error: path not absolute [path/relative]',
    ]);
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
    expect(await check('--format', 'sarf')).toMatchObject({ exit: 2, stderr: expect.stringContaining('Did you mean sarif?') });
    expect(await check('--dry-run')).toMatchObject({ exit: 2, stderr: 'butane check: --dry-run requires --fix\n' });
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
      ['[]', /the settings must be an object/],
      ['{"strct": true}', /unknown setting "strct"; did you mean "strict"\?/],
      ['{"__proto__": 1}', /unknown setting "__proto__"/],
      ['{"files": [""]}', /files: expected a list of globs that are not empty/],
      [`{"exclude": ["${'{a,b}'.repeat(20)}"]}`, /exclude: the braces of .* stand for more than 1000 globs/],
      [`{"filesDir": [{ "files": "${'*'.repeat(2000)}", "dir": "x" }]}`, /filesDir: a glob of 2000 characters is too long/],
      ['{"strict": 1}', /strict: expected true or false/],
      ['{"severity": {"mode/x": "error"}}', /severity: there is no code mode\/x/],
      ['{"severity": {"mode/decimel": "off"}}', /severity: there is no code mode\/decimel; did you mean mode\/decimal\?/],
      ['{"severity": {"mode": "off"}}', /severity: there is no code mode; did you mean mode\/\*\?/],
      ['{"files": ["x/*.bu"]}', /no configs found: x\/\*\.bu: no file matches \("files" of \.butanerc\.json\)\n$/],
      ['{"severity": {"mode/*": "warn"}}', /severity: mode\/\*: expected "error", "warning" or "off"/],
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
