import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isSubcommand } from '../src/cli/commands/subcommand-names.ts';
import { runSubcommand } from '../src/cli/commands/subcommands.ts';
import { butane, type CommandStreams } from '../src/cli/drop-in/butane.ts';
import { ignitionValidate } from '../src/cli/drop-in/ignition-validate.ts';
import { consoleExamples, type PlainCommand, pages, plainCommand, root } from './console-examples.ts';

/*
 * The commands of the docs that need no shell are run here, in this process; docs.deep.test.ts runs all of them, in a shell.
 */

afterEach(() => {
  process.chdir(root);
  vi.unstubAllGlobals();
});

/** All that a command prints, in order. */
async function printed({ folder, name, args }: PlainCommand): Promise<string> {
  const parts: Buffer[] = [];
  const print = (data: string | Uint8Array): void => void parts.push(Buffer.from(data));
  const streams: CommandStreams = {
    stdin: () => Buffer.of(),
    stdinType: () => 'other',
    stdout: print,
    stderr: print,
    result: print,
    stderrIsTerminal: () => false,
    stdoutIsTerminal: () => false,
  };
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  vi.stubGlobal('BUTANE_VERSION', version);
  vi.stubEnv('NO_COLOR', '1');
  process.chdir(join(root, folder));
  if (name === 'ignition-validate') ignitionValidate(`/usr/local/bin/${name}`, args, streams);
  else if (isSubcommand(args[0])) await runSubcommand(args, streams);
  else butane(`/usr/local/bin/${name}`, args, streams);
  return Buffer.concat(parts).toString();
}

const plain = pages.flatMap((page) =>
  consoleExamples(page).flatMap(({ command, output }) => {
    const parsed = plainCommand(command);
    return parsed === undefined ? [] : [{ page, command, output, parsed }];
  }),
);

describe('what the docs say that a command prints', () => {
  it('is mostly said of commands that need no shell', () => expect(plain.length).toBeGreaterThan(15));

  it.each(plain)('$page: $command', async ({ parsed, output }) => {
    expect((await printed(parsed)).trimEnd()).toBe(output);
  });
});

it('keeps the promise of README`s first command', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  // dist/ is built before the tests; it prints, so that a clone stays as it was
  const line = /^ {4}npm ci && npm run build && (node bin\/butane\.js [^>\n]*)$/m.exec(readme)?.[1];
  const output = execFileSync('sh', ['-c', line!], { cwd: root, encoding: 'utf8' });
  expect(JSON.parse(output)).toMatchObject({ ignition: { version: '3.1.0' }, systemd: { units: [{ name: 'var.mount' }] } });
  expect(readme).toMatch(/^ {4}npm ci && npm run check$/m);
});
