import { chmodSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { butaneProgram } from '../../../src/cli/commands/butane-program.ts';
import { commandTable } from '../../../src/cli/commands/command-table.ts';
import { action, blocks, hooks, page, runStep, type Step } from './ci-files.ts';
import { inEmptyFolder, SILENT } from './run-subcommand.ts';

/* ci.deep.test.ts runs the action, the hooks and the examples. */

const { write } = inEmptyFolder();

const table = commandTable(await butaneProgram({ streams: SILENT, exit() {} }, ''));

function expectKnown(command: string): void {
  const [, name, rest] = /\bbutane (check|build)\b(.*)/.exec(command)!;
  const options = table.subcommands.find((entry) => entry.name === name)!.options.map(({ long }) => long);
  for (const [, option] of rest!.matchAll(/(?<=[\s(])(--[a-z-]+)/g)) expect(options, command).toContain(option);
}

describe('the action', () => {
  const [build, check] = action.runs.steps as [Step, Step];

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
    const env = { ...process.env, PATH: `${process.cwd()}/bin:${process.env.PATH}`, GITHUB_ACTION_PATH: place };
    expect(runStep(build, {}, env).status).toBe(0);
    expect(runStep(check, {}, env).status).toBe(0);
    // the lock file of the checkout says with integrity what is installed
    expect(readFileSync('the action/asked', 'utf8')).toBe(
      `npm ci --ignore-scripts --no-audit --no-fund, ${place}\nnode scripts/build.js, ${place}\n`,
    );
    expect(readFileSync('asked', 'utf8')).toBe(`node ${place}/bin/butane.js check --format github --, ${process.cwd()}\n`);
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
});
