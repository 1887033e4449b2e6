import { describe, expect, it } from 'vitest';
import type { StdinType } from '../../../src/cli/io/stdin-type.ts';
import { inEmptyFolder, run } from '../commands/run-subcommand.ts';

const { write } = inEmptyFolder();
const CONFIG = 'variant: fcos\nversion: 1.5.0\n';

const CHECK_NOTE = 'butane check: stdin is not read; run `butane check -` to check a config on stdin\n';
const BUILD_NOTE = 'butane build: stdin is not read; run `butane < CONFIG` to translate a config on stdin\n';
const unreadable = (): never => {
  throw new Error('stdin is not to be read');
};

/** stderr of a run that names no files, where a config is there to be found or not. */
async function said(command: string, found: boolean, type: StdinType, terminal: boolean, ...args: string[]): Promise<string> {
  if (found) write('a.bu', CONFIG);
  const streams = { stdin: unreadable, stdinType: () => type, stderrIsTerminal: () => terminal };
  return (await run([command, ...args], '', streams)).stderr;
}

describe('that stdin is not read', () => {
  it.each([
    ['file', true, false],
    ['file', false, false],
    ['pipe', true, true],
    ['pipe', false, false],
  ] as const)('is said of a %s (a config is found: %s, stderr is a terminal: %s)', async (type, found, terminal) => {
    expect(await said('check', found, type, terminal)).toContain(CHECK_NOTE);
    expect(await said('build', found, type, terminal)).toContain(BUILD_NOTE);
  });

  it.each([
    // CI systems, hooks and task runners start commands so
    ['pipe', true, false],
    ['other', true, true],
    ['other', false, true],
    ['terminal', true, true],
    ['terminal', false, true],
  ] as const)('is not said of a %s (a config is found: %s, stderr is a terminal: %s)', async (type, found, terminal) => {
    expect(await said('check', found, type, terminal)).not.toContain('stdin');
    expect(await said('build', found, type, terminal)).not.toContain('stdin');
  });

  it('is not said where files are named', async () => {
    expect(await said('check', true, 'file', true, 'a.bu')).toBe('');
    expect(await said('build', true, 'pipe', true, 'a.bu')).toBe('');
  });
});

it('waiting for a person to type is said in one line', async () => {
  const terminal = { stdinType: () => 'terminal' as const };
  const { exit, stderr } = await run(['check', '-'], CONFIG, terminal);
  expect([exit, stderr]).toEqual([0, 'butane check: reading a config from the terminal; end it with Ctrl-D\n']);
  expect((await run(['ignition-validate', '-'], '{"ignition":{"version":"3.4.0"}}', terminal)).stderr).toContain('end it with Ctrl-D');
  expect((await run(['check', '-'], CONFIG)).stderr).toBe('');
  for (const line of [
    'inspect -',
    'flatten -',
    'decompile -',
    'upgrade -',
    'diff - -',
    'diff - /dev/null',
    'apply --root tree --dry-run -',
  ])
    expect((await run(line.split(' '), CONFIG, terminal)).stderr, line).toMatch(
      line === 'diff - -' ? /stdin can be read once/ : /^butane \w+: reading a config from the terminal; end it with Ctrl-D\n/,
    );
});
