import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commandTable } from '../../../src/cli/commands/command-table.ts';
import { butaneProgram } from '../../../src/cli/commands/subcommands.ts';
import { inEmptyFolder } from './run-subcommand.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const page = readFileSync(`${root}/docs/ci.md`, 'utf8');
const { write } = inEmptyFolder();

const GOOD = 'variant: fcos\nversion: 1.5.0\n';
const BAD = `${GOOD}storage:\n  files:\n    - path: a\n`;
const WARNED = `${GOOD}storage:\n  files:\n    - path: /a\n      mode: 644\n`;

interface Step {
  readonly name: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run: string;
}
interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly args: readonly string[];
  readonly language: string;
  readonly files: string;
}

const action = parse(readFileSync(`${root}/action.yml`, 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
};
const hooks = parse(readFileSync(`${root}/.pre-commit-hooks.yaml`, 'utf8')) as readonly Hook[];
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map((found) => found[1]!);

/** `butane` on the PATH, and the place of the action. */
let env: NodeJS.ProcessEnv = {};
beforeEach(() => {
  write('bin/.keep', '');
  symlinkSync(`${root}/bin/butane.js`, 'bin/butane');
  env = { ...process.env, PATH: `${process.cwd()}/bin:${process.env.PATH}`, NO_COLOR: '1', GITHUB_ACTION_PATH: root };
});

const silent = {
  stdin: () => Buffer.of(),
  stdout() {},
  stderr() {},
  result() {},
  stdinType: () => 'other' as const,
  stderrIsTerminal: () => false,
  stdoutIsTerminal: () => false,
};
const table = commandTable(butaneProgram({ streams: silent, exit() {} }, ''));

function expectKnown(command: string): void {
  const [, name, rest] = /\bbutane (check|build)\b(.*)/.exec(command)!;
  const options = table.subcommands.find((entry) => entry.name === name)!.options.map(({ long }) => long);
  for (const [, option] of rest!.matchAll(/(?<=[\s(])(--[a-z-]+)/g)) expect(options, command).toContain(option);
}

describe('the action', () => {
  const [build, check] = action.runs.steps as [Step, Step];
  const runStep = ({ run, env: given }: Step, inputs: Readonly<Record<string, string>>) => {
    const all = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, inputs[name] ?? input.default]));
    const filled = Object.fromEntries(
      Object.entries(given ?? {}).map(([name, value]) => [
        name,
        value.replace(/\$\{\{ inputs\.([a-z-]+) \}\}/g, (_, input: string) => all[input]!),
      ]),
    );
    // what GitHub runs for `shell: bash`
    return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], { env: { ...env, ...filled }, encoding: 'utf8' });
  };

  it('puts no input into a script', () => {
    expect(action.runs.using).toBe('composite');
    for (const step of action.runs.steps) {
      expect(step.shell).toBe('bash');
      expect(step.run).not.toContain('${{');
    }
    const used = JSON.stringify(action.runs).match(/(?<=inputs\.)[a-z-]+/g);
    expect([...new Set(used)].sort()).toEqual(Object.keys(action.inputs).sort());
    for (const name of Object.keys(action.inputs)) expect(page).toContain(`| \`${name}\` |`);
  });

  it('runs its own checkout, and fetches nothing by the name of a package that is not there', () => {
    write('bin/npm', '#!/bin/sh\necho "npm $*, $PWD" >> asked\n');
    write('bin/node', '#!/bin/sh\necho "node $*, $PWD" >> asked\n');
    for (const name of ['npm', 'node']) chmodSync(`bin/${name}`, 0o755);
    write('the action/.keep', '');
    const place = `${process.cwd()}/the action`;
    env = { ...env, GITHUB_ACTION_PATH: place };
    expect(runStep(build, {}).status).toBe(0);
    expect(runStep(check, {}).status).toBe(0);
    // the lock file of the checkout says with integrity what is installed
    expect(readFileSync('the action/asked', 'utf8')).toBe(
      `npm ci --ignore-scripts --no-audit --no-fund, ${place}\nnode scripts/build.js, ${place}\n`,
    );
    expect(readFileSync('asked', 'utf8')).toBe(`node ${place}/bin/butane.js check --format github --, ${process.cwd()}\n`);
  });

  it('checks all configs, and annotates', () => {
    write('a.bu', BAD);
    write('b.bu', GOOD);
    const { status, stdout } = runStep(check, {});
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error .*file=a\.bu,.*line=5/m);
    write('a.bu', GOOD);
    expect(runStep(check, {}).status).toBe(0);
  });

  it('takes files, strictness, options, and a place for SARIF', () => {
    write('a b.bu', WARNED);
    write('$(touch owned).bu', BAD);
    write('-x.bu', GOOD);
    expect(runStep(check, { files: 'a b.bu\n-x.bu\n' }).status).toBe(0);
    expect(runStep(check, { files: 'a b.bu', strict: 'true', sarif: 'out it.sarif', format: 'raw' }).status).toBe(1);
    expect(JSON.parse(readFileSync('out it.sarif', 'utf8')).runs[0].results).toHaveLength(1);
    expect(runStep(check, { files: '$(touch owned).bu' }).status).toBe(1);
    expect(runStep(check, { files: 'a b.bu', strict: 'true', args: '--files-dir\n.\n--no-config' }).status).toBe(1);
    // a name that is not there, and no command
    expect(runStep(check, { args: '; touch owned' }).status).toBe(1);
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
  const yamls = blocks('yaml').map((text) => parse(text));

  it('has examples of YAML that name what there is', () => {
    const [github, , preCommit] = yamls;
    const uses = github.jobs.check.steps.find((step: { uses: string }) => step.uses.includes('butane'));
    for (const input of Object.keys(uses.with)) expect(Object.keys(action.inputs)).toContain(input);
    for (const { id, args } of preCommit.repos[0].hooks as readonly { id: string; args?: string[] }[]) {
      expect(hooks.map((hook) => hook.id)).toContain(id);
      expect(args?.at(-1) ?? '--').toBe('--');
    }
    expect(yamls).toHaveLength(4);
  });

  it('names options that there are', () => {
    const commands = page.match(/\bbutane (?:check|build) .*/g)!;
    expect(commands.length).toBeGreaterThan(5);
    commands.forEach(expectKnown);
    for (const { entry } of hooks) expectKnown(`${entry} `);
    for (const { run } of action.runs.steps.slice(1)) {
      const options = table.subcommands.find(({ name }) => name === 'check')!.options.map(({ long }) => long);
      for (const [option] of run.matchAll(/(?<=\()--[a-z]+/g)) expect(options).toContain(option);
    }
  });

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
