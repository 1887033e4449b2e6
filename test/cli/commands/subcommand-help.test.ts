import { describe, expect, it } from 'vitest';
import { subcommandNames, subcommands } from '../../../src/cli/commands/subcommand-names.ts';
import { inEmptyFolder, run } from './run-subcommand.ts';

inEmptyFolder();

const others = subcommandNames.filter((name) => name !== 'help');

describe.each(others)('the help of %s', (name) => {
  it('is the same however it is asked for, and goes to stdout', async () => {
    const asked = await run([name, '--help']);
    // ignition-validate is upstream's command, whose help goes to stderr
    const [text, other] = name === 'ignition-validate' ? [asked.stderr, asked.stdout] : [asked.stdout, asked.stderr];
    expect(asked.exit).toBe(0);
    expect(other).toBe('');
    expect(text).toMatch(new RegExp(`^Usage:\\s+butane ${name}\\b`));
    expect(await run([name, '-h'])).toEqual(asked);
    expect(await run(['help', name])).toEqual(asked);
  });
});

describe('butane help', () => {
  it('lists every subcommand with its summary', async () => {
    const asked = await run(['help']);
    expect(asked).toMatchObject({ exit: 0, stderr: '' });
    // long summaries are broken
    const text = asked.stdout.replace(/\n\s+/g, ' ');
    for (const [name, summary] of Object.entries(subcommands)) expect(text).toMatch(new RegExp(` ${name} .*${summary}`));
    for (const args of [
      ['help', 'help'],
      ['help', '--help'],
      ['help', '-h'],
    ])
      expect(await run(args)).toEqual(asked);
  });

  it.each([
    [['help', 'nonsense'], 'there is no subcommand nonsense; the subcommands are apply, build, check, '],
    [['help', ''], "there is no subcommand ''; the subcommands are apply, build, check, "],
    [['help', 'chekc'], 'there is no subcommand chekc; did you mean check?\n'],
    [['help', 'a\u001b[31m'], 'there is no subcommand a␛[31m; '],
    [['help', 'check', 'build'], 'name one subcommand\n'],
  ])('%j is a wrong command line', async (args, message) => {
    const { exit, stdout, stderr } = await run(args);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr.startsWith(`butane help: ${message}`), stderr).toBe(true);
  });
});

describe('a command line without the operand', () => {
  it.each([
    ['inspect', 'butane inspect [options] <files...>: configs; - for stdin; REVISION:PATH for a file of a git revision'],
    ['flatten', 'butane flatten [options] <files...>: configs; - for stdin'],
    ['decompile', 'butane decompile [options] <files...>: Ignition configs, or MachineConfigs in YAML or JSON; - for stdin'],
    ['upgrade', 'butane upgrade [options] <files...>: files, folders and globs; - for stdin'],
    ['diff', 'butane diff [options] <configs...>: two files; - for stdin; REVISION:PATH for a file of a git revision'],
    ['completion', 'butane completion [options] <shell>: bash, fish, zsh'],
  ])('of %s says what is missing, and how stdin is read', async (name, help) => {
    const { exit, stdout, stderr } = await run([name]);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: missing required argument /);
    expect(stderr.split('\n')[1]).toBe(`  = help: ${help}`);
  });
});

describe('an empty name', () => {
  it.each(['apply --root out', 'build', 'check', 'decompile', 'diff a.bu', 'explain', 'flatten', 'inspect', 'schema', 'upgrade'])(
    'is a wrong command line of %s',
    async (line) => {
      const { exit, stdout, stderr } = await run([...line.split(' '), '']);
      expect([exit, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/: (?:a name is empty: name |no variant '';)/);
    },
  );
});

it('the version of the program is told by every subcommand', async () => {
  for (const name of others.filter((other) => other !== 'ignition-validate'))
    expect(await run([name, '--version'])).toMatchObject({ exit: 0, stdout: expect.stringMatching(/^Butane v\d/) });
});
