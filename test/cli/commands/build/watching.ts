import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach } from 'vitest';
import { WAIT_LIMIT } from '../../../limits.ts';

const butane = fileURLToPath(new URL('../../../../bin/butane.js', import.meta.url));

/** A config that embeds a local file. */
export const config = (name: string): string =>
  `variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: /${name}\n      contents:\n        local: ${name}\n`;
/** A config that embeds the folder `tree`. */
export const tree = 'variant: fcos\nversion: 1.5.0\nstorage:\n  trees:\n    - local: tree\n';

/**
 * Every test of a file gets an empty folder, in which it may start `butane build --watch` once.
 *
 * @param command the script of the command
 */
export function inWatchedFolder(command: string = butane) {
  /** The working directory of the command. */
  let folder = '';
  let child: ChildProcess | undefined;
  let said = '';

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'butane-watch-')));
    said = '';
  });
  afterEach(() => {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const path = (file: string): string => join(folder, file);

  function write(file: string, text: string): void {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
  }

  /** The contents of an output. */
  const made = (file: string): string => readFileSync(path(file), 'utf8');

  /** Starts `butane build --watch` with these arguments. */
  function watch(...args: string[]): void {
    watchWith('', ...args);
  }

  /** Starts it with this text on stdin. */
  function watchWith(stdin: string, ...args: string[]): void {
    child = spawn(process.execPath, [command, 'build', '--watch', ...args], { cwd: folder, stdio: 'pipe' });
    child.stdin!.end(stdin);
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (data) => (said += data));
  }

  /** Waits until the command has said this, and forgets all that it said. */
  async function heard(what: RegExp): Promise<string> {
    const begun = Date.now();
    while (!what.test(said)) {
      if (Date.now() - begun > WAIT_LIMIT) throw new Error(`${what} was never said, but ${said}`);
      await new Promise((done) => setTimeout(done, 20));
    }
    const all = said;
    said = '';
    return all;
  }

  /** Waits until the command has said nothing for a second, and returns what it said until then. */
  async function quiet(): Promise<string> {
    const begun = Date.now();
    for (let before = ''; before !== said || before === ''; ) {
      if (Date.now() - begun > WAIT_LIMIT) throw new Error(`it goes on and on: ${said}`);
      before = said;
      await new Promise((done) => setTimeout(done, 1000));
    }
    return said;
  }

  /** Sends a signal; resolves to the exit status, or to the signal that ended the command. */
  async function end(signal: NodeJS.Signals): Promise<unknown> {
    const ended = new Promise((done, fail) => {
      child!.once('exit', (code, by) => done(by ?? code));
      setTimeout(() => fail(new Error(`${signal} did not end it; it said ${said}`)), WAIT_LIMIT).unref();
    });
    child!.kill(signal);
    return ended;
  }

  return { path, write, made, watch, watchWith, heard, quiet, end };
}
