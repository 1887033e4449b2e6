import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { runSubcommand } from '../../../src/cli/commands/subcommands.ts';
import type { CommandStreams } from '../../../src/cli/drop-in/butane.ts';

export interface Run {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Streams that have nothing to read and lose what is written. */
export const SILENT: CommandStreams = {
  stdin: () => Buffer.of(),
  stdinType: () => 'other',
  stdout() {},
  stderr() {},
  result() {},
  stderrIsTerminal: () => false,
  stdoutIsTerminal: () => false,
};

/** Runs a subcommand in this process. */
export async function run(args: readonly string[], stdin = '', more: Partial<CommandStreams> = {}): Promise<Run> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const exit = await runSubcommand(args, {
    ...SILENT,
    stdin: () => Buffer.from(stdin),
    stdout: (data) => void out.push(Buffer.from(data)),
    stderr: (data) => void err.push(Buffer.from(data)),
    result: (data) => void out.push(Buffer.from(data)),
    ...more,
  });
  return { exit, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}

/** Every test of a file gets an empty folder to work in. */
export function inEmptyFolder(): { readonly write: (path: string, text: string) => void } {
  const cwd = process.cwd();
  let folder = '';
  beforeEach(() => {
    vi.stubGlobal('BUTANE_VERSION', '0.29.0');
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'butane-cli-')));
    process.chdir(folder);
  });
  afterEach(() => {
    process.chdir(cwd);
    rmSync(folder, { recursive: true, force: true });
    vi.unstubAllGlobals();
  });
  return {
    write(path, text) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    },
  };
}
