import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { action, BAD, blocks, GOOD, hooks, root, runStep, type Step, WARNED } from './ci-files.ts';
import { inEmptyFolder } from './run-subcommand.ts';

const { write } = inEmptyFolder();

/** `butane` on the PATH, and the place of the action. */
let env: NodeJS.ProcessEnv = {};
beforeEach(() => {
  write('bin/.keep', '');
  symlinkSync(`${root}/bin/butane.js`, 'bin/butane');
  env = { ...process.env, PATH: `${process.cwd()}/bin:${process.env.PATH}`, NO_COLOR: '1', GITHUB_ACTION_PATH: root };
});

describe('the action', () => {
  const [, check] = action.runs.steps as [Step, Step];

  it('checks all configs, and annotates', () => {
    write('a.bu', BAD);
    write('b.bu', GOOD);
    const { status, stdout } = runStep(check, {}, env);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error .*file=a\.bu,.*line=5/m);
    write('a.bu', GOOD);
    expect(runStep(check, {}, env).status).toBe(0);
  });

  it('takes files, strictness, options, and a place for SARIF', () => {
    write('a b.bu', WARNED);
    write('$(touch owned).bu', BAD);
    write('-x.bu', GOOD);
    expect(runStep(check, { files: 'a b.bu\n-x.bu\n' }, env).status).toBe(0);
    expect(runStep(check, { files: 'a b.bu', strict: 'true', sarif: 'out it.sarif', format: 'raw' }, env).status).toBe(1);
    expect(JSON.parse(readFileSync('out it.sarif', 'utf8')).runs[0].results).toHaveLength(1);
    expect(runStep(check, { files: '$(touch owned).bu' }, env).status).toBe(1);
    expect(runStep(check, { files: 'a b.bu', strict: 'true', args: '--files-dir\n.\n--no-config' }, env).status).toBe(1);
    // a name that is not there, and no command
    expect(runStep(check, { args: '; touch owned' }, env).status).toBe(1);
    expect(existsSync('owned')).toBe(false);
  });
});

describe('pre-commit', () => {
  it.each(hooks)('$id: takes the files of a commit', ({ id, entry, args, language, files }) => {
    expect(language).toBe('node');
    const wanted = new RegExp(files);
    const good = id.startsWith('ignition') ? 'x/good.ign' : 'x/good.bu';
    write(good, id.startsWith('ignition') ? '{"ignition":{"version":"3.4.0"}}' : GOOD);
    write('bad.bu', BAD);
    write('bad.ign', '{"ignition":{"version":"9.9.9"}}');
    expect(wanted.test(good)).toBe(true);
    expect(wanted.test('notes.but')).toBe(false);
    const bad = ['bad.bu', 'bad.ign'].filter((file) => wanted.test(file));
    // pre-commit appends `args` and then the names of files
    const commit = (...names: string[]) => spawnSync('sh', ['-c', `${entry} "$@"`, 'sh', ...args, ...names], { env }).status;
    expect(bad).toHaveLength(1);
    expect(commit(good)).toBe(0);
    expect(commit(good, ...bad)).toBe(1);
  });

  it.each(hooks)('$id: takes no name for an option', ({ id, entry, args, files }) => {
    const extension = id.startsWith('ignition') ? 'ign' : 'bu';
    const option = `--report=raw=owned.${extension}`;
    write(option, extension === 'bu' ? GOOD : '{"ignition":{"version":"3.4.0"}}');
    expect(spawnSync('sh', ['-c', `${entry} "$@"`, 'sh', ...args, option], { env }).status).toBe(0);
    expect(existsSync(`owned.${extension}`)).toBe(false);
    // for who sets `args` without `--`
    for (const name of [option, `-x.${extension}`, `--/x.${extension}`]) expect(new RegExp(files).test(name)).toBe(false);
    for (const name of [`a-b.${extension}`, `a/-x.${extension}`]) expect(new RegExp(files).test(name)).toBe(true);
  });
});

describe('docs/ci.md', () => {
  it('has a package.json whose scripts work', () => {
    write('package.json', blocks('json')[0]!);
    write('configs/sets/a.bu', `${GOOD}storage:\n  files:\n    - path: /a\n      mode: 0644\n      contents:\n        local: a\n`);
    write('configs/sets/a', 'a');
    write('files/a', 'a');
    execFileSync('npm', ['test', '--silent'], { env, stdio: 'pipe' });
    expect(existsSync('dist/sets/a.ign')).toBe(true);
    write('configs/b.bu', WARNED);
    expect(spawnSync('npm', ['test', '--silent'], { env }).status).toBe(1);
  });

  it.skipIf(spawnSync('make', ['--version']).error !== undefined)('has a Makefile that builds when there is something to do', () => {
    write('Makefile', blocks('make')[0]!);
    write('configs/a.bu', GOOD);
    write('files/a', 'a');
    const make = () => execFileSync('make', { env, encoding: 'utf8' });
    expect(make()).toContain('1 config: 1 written');
    expect(existsSync('dist/a.ign')).toBe(true);
    expect(make()).toContain('up to date');
  });
});
