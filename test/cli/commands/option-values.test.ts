import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { subcommandNames } from '../../../src/cli/commands/subcommand-names.ts';
import { butaneFlags } from '../../../src/cli/drop-in/butane-flags.ts';
import { newestIgnition } from '../../versions-by-layer.ts';
import { inEmptyFolder, run } from './run-subcommand.ts';

const { write } = inEmptyFolder();
const CONFIG = 'variant: fcos\nversion: 1.5.0\n';

beforeEach(() => {
  write('x.bu', CONFIG);
  write('folder/y.bu', CONFIG);
});

/*
 * `x.bu` stands for the config that an option without its value would take. Taken silently, another set of files would be
 * worked on than the one that was named.
 */
describe('a value that cannot be meant is a wrong command line', () => {
  it.each([
    ['check --color x.bu', 'It takes auto, always, never. x.bu is a file: write one of these between --color and x.bu.'],
    ['check --color --strict x.bu', 'It takes auto, always, never.'],
    ['check --color=', 'It takes auto, always, never.'],
    ['build --color x.bu', 'x.bu is a file: write one of these between --color and x.bu.'],
    ['flatten --color x.bu', 'x.bu is a file: write one of these between --color and x.bu.'],
    ['upgrade --color x.bu', 'x.bu is a file: write one of these between --color and x.bu.'],
    ['apply --root out --color x.bu', 'x.bu is a file: write one of these between --color and x.bu.'],
    ['diff --color x.bu folder/y.bu', 'x.bu is a file: write one of these between --color and x.bu.'],
    ['inspect --format x.bu', 'It takes text, json. x.bu is a file: write one of these between --format and x.bu.'],
    ['decompile --variant x.bu', 'x.bu is a file: write one of these between --variant and x.bu.'],
    ['decompile --files-dir x.bu x.bu', 'It is a file, not a directory.'],
    ['decompile -o -d x.bu', 'It looks like an option; if it is a name, write ./-d.'],
    ['apply --root x.bu x.bu', 'It is a file, not a directory.'],
    ['apply --root= x.bu', 'It is empty.'],
    ['apply --root out --cache x.bu x.bu', 'It is a file, not a directory.'],
    ['apply --root out --ownership x.bu x.bu', '--ownership would overwrite the config x.bu; name another file'],
    ['decompile -o x.bu x.bu', 'the output would overwrite the config x.bu; name another file'],
    ['upgrade --to= x.bu', 'It is empty.'],
    ['check --files-dir x.bu', 'It is a file, not a directory.'],
    ['check --files-dir=', 'It is empty.'],
    ['check --files-dir nowhere x.bu', 'There is no such directory.'],
    ['check -d --strict x.bu', 'There is no such directory.'],
    ['check --config=', 'It is empty.'],
    ['check --config --strict', 'It looks like an option; if it is a name, write ./--strict.'],
    ['check --config x.bu', 'x.bu: not JSON'],
    ['check --format=', "argument '' is invalid. The formats are pretty"],
    ['check --format x.bu', "argument 'x.bu' is invalid. The formats are pretty"],
    ['check --report=', "argument '' is invalid. The formats are pretty"],
    ['check --report x.bu', "argument 'x.bu' is invalid. The formats are pretty"],
    ['check --report json=x.bu x.bu', '--report would overwrite the config x.bu'],
    ['check --report json=./x.bu', '--report would overwrite the config ./x.bu'],
    ['check --report json=a --report raw=./a x.bu', 'Another report is written to ./a'],
    ['check --stdin-filename= -', 'It is empty.'],
    ['check --stdin-filename x.bu', '--stdin-filename requires a config on stdin: add - to the arguments'],
    ['check --error x.bu', 'There is no such code'],
    ['check --warn=', 'There is no such code'],
    ['check --off -s', 'There is no such code'],
    ['check --off mode/decimel x.bu', 'There is no such code; did you mean mode/decimal?'],
    ['check --off mode x.bu', 'There is no such code; did you mean mode/*?'],
    ['build --out-dir x.bu', 'It is a file, not a directory.'],
    ['build --out-dir=', 'It is empty.'],
    ['build -O -s x.bu', 'It looks like an option; if it is a name, write ./-s.'],
    ['build --root-dir x.bu', 'It is a file, not a directory.'],
    ['build --root-dir=', 'It is empty.'],
    ['build --files-dir x.bu', 'It is a file, not a directory.'],
    ['build --output= x.bu', 'It is empty.'],
    ['build --output folder x.bu', 'It is a directory, not a file.'],
    ['build -o -s x.bu', 'It looks like an option; if it is a name, write ./-s.'],
    ['explain --variant storage.files', 'It takes fcos, flatcar, openshift, r4e, fiot.'],
    ['explain --version storage.files', 'It is not a version such as 1.5.0; `butane --version` prints the version of the program.'],
    ['explain --field-version=', 'It is not a version such as 1.5.0'],
    ['explain --list storage.files', '--list lists all codes: leave out the other arguments'],
    ['schema --ignition=', 'It is empty.'],
    ['schema --ignition fcos', 'no Ignition version fcos'],
    ['schema fcos 1.5', 'fcos has no version 1.5: write it as 1.5.0'],
    [`schema ignition ${newestIgnition.replace('-experimental', '')}`, `did you mean ${newestIgnition}?`],
    ['completion x.bu', 'Allowed choices are bash, fish, zsh.'],
    ['man x.bu', 'too many arguments'],
  ])('butane %s', async (line, message) => {
    const { exit, stdout, stderr } = await run(line.split(' '));
    expect(stderr).toContain(message);
    expect([exit, stdout]).toEqual([2, '']);
    expect(readFileSync('x.bu', 'utf8')).toBe(CONFIG);
    expect([existsSync('x.ign'), existsSync('folder/y.ign')]).toEqual([false, false]);
  });
});

it('an output that is the config by another name would overwrite it too', async () => {
  symlinkSync('x.bu', 'link.bu');
  for (const line of ['build -o', 'decompile -o', 'apply --root out --ownership', 'check --report json=']) {
    const option = line.endsWith('=') ? [`${line}link.bu`] : [line, 'link.bu'];
    const { exit, stderr } = await run([...option.join(' ').split(' '), 'x.bu']);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('would overwrite the config')]);
    expect(readFileSync('x.bu', 'utf8')).toBe(CONFIG);
  }
});

describe('a value that is meant is taken', () => {
  it.each([
    'check --color always x.bu',
    'check --color=never x.bu',
    'check --files-dir folder x.bu',
    'check --stdin-filename a.bu -',
    'build --out-dir out --root-dir . x.bu',
    'build -O folder x.bu',
    'explain --variant r4e --version 1.0.0 storage.files',
  ])('butane %s', async (line) => {
    expect(await run(line.split(' '), CONFIG)).toMatchObject({ exit: 0, stderr: '' });
  });
});

/** An option that upstream's command has gets an answer from a subcommand that lacks it. */
describe('an option of another command', () => {
  it.each([
    ['check --pretty x.bu', '`butane check` writes no config; `butane build --pretty` does'],
    ['check -r x.bu', '`butane check` writes no config; `butane build --raw` does'],
    ['check --output=a x.bu', '`butane check` writes no config; `--report FORMAT=FILE` writes a report to a file'],
    ['check -o a x.bu', '`butane check` writes no config; `--report FORMAT=FILE` writes a report to a file'],
    ['check -c x.bu', '`butane check` writes no config; leave the option out'],
    ['check --raw-errors x.bu', '`--format raw` prints one line for each problem'],
    ['check --out-dir a x.bu', '--out-dir is an option of `butane build`, `butane decompile`'],
    ['build --check x.bu', '`butane check` checks configs without writing outputs'],
    ['build --format raw x.bu', '--format is an option of `butane check`, `butane diff`, `butane inspect`'],
    ['check --input x.bu', 'name the file without an option'],
    ['inspect --input x.bu', 'name the file without an option'],
    ['flatten -o a x.bu', 'the config goes to stdout: butane flatten … > FILE'],
    ['decompile --pretty x.bu', 'the config is YAML; leave the option out'],
    ['diff --output a x.bu folder/y.bu', 'the text goes to stdout: butane diff … > FILE'],
    ['inspect -o a x.bu', 'the text goes to stdout: butane inspect … > FILE'],
    ['upgrade -o a x.bu', 'the config goes to stdout: butane upgrade … > FILE; `--in-place` writes several'],
    ['upgrade -c x.bu', '`--dry-run` shows the changes without writing them'],
    ['apply --root out -o a x.bu', '`--root DIR` names the directory to write to'],
    ['apply --root out -c x.bu', '`--dry-run` prints the steps, and writes nothing'],
    ['flatten --strict x.bu', '--strict is an option of `butane FILE`, `butane build`, `butane check`'],
    ['schema -o a', 'the schema goes to stdout: butane schema … > FILE'],
    ['man --output a', 'the page goes to stdout: butane man > FILE'],
    ['explain -s', '-s is an option of `butane FILE`, `butane build`, `butane check`'],
  ])('butane %s', async (line, hint) => {
    const { exit, stdout, stderr } = await run(line.split(' '));
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: unknown option '/);
    // a name that resembles another option's gets a suggestion before it
    expect(stderr.trimEnd().split('\n').at(-1)).toBe(`  = help: ${hint}`);
  });

  it('is an option of each subcommand too, or gets an answer from it', async () => {
    const options = butaneFlags
      .filter(({ hidden }) => !hidden)
      .flatMap(({ name, short }) => [`--${name}`, ...(short ? [`-${short}`] : [])]);
    let unknown = 0;
    for (const name of subcommandNames.filter((one) => !['help', 'ignition-validate'].includes(one)))
      for (const option of options) {
        const { stderr } = await run([name, ...(name === 'apply' ? ['--root', 'tree'] : []), option]);
        if (!stderr.startsWith('error: unknown option')) continue;
        unknown++;
        expect(stderr, `${name} ${option}`).toMatch(/\n {2}= help: .*\n$/);
      }
    expect(unknown).toBeGreaterThan(50);
  });

  it('that nobody has gets none', async () => {
    expect((await run(['check', '--nonsense'])).stderr).toBe("error: unknown option '--nonsense'\n");
  });

  it('-s is the short form of --strict in check, as it is upstream', async () => {
    write('w.bu', `${CONFIG}storage:\n  files:\n    - path: /a\n      mode: 644\n`);
    expect((await run(['check', 'w.bu'])).exit).toBe(0);
    expect((await run(['check', '-s', 'w.bu'])).exit).toBe(1);
  });
});
