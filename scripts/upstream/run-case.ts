import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Case, inputOf, type Setup } from './cases.ts';

/** What a program did with a case; `exit` is null where a signal ended it. */
export interface Outcome {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly out?: string;
}

/**
 * Runs the command line of a case in a directory of its own.
 *
 * @param command the program and the arguments before those of the case; its last item is what `{prog}` stands for
 * @param files the staged local files, which `{files}` stands for
 * @param limit milliseconds after which a program that hangs is ended
 */
export function runCase(kase: Case, command: readonly [string, ...string[]], files: string, limit: number): Outcome {
  const base = mkdtempSync(join(realpathSync(tmpdir()), 'butane-case-'));
  const tmp = join(base, 'w');
  mkdirSync(tmp);
  const input = join(base, 'config.bu');
  writeFileSync(input, inputOf(kase));
  for (const one of kase.setup ?? []) prepare(tmp, one);
  const places: readonly (readonly [string, string])[] = [
    ['{input}', input],
    ['{out}', join(tmp, 'out.ign')],
    ['{tmp}', tmp],
    ['{files}', files],
  ];
  const filled = (text: string): string => places.reduce((done, [name, path]) => done.replaceAll(name, path), text);
  const named = (text: string): string =>
    places.reduce((done, [name, path]) => done.replaceAll(path, name), text).replaceAll(command.at(-1)!, '{prog}');
  const done = spawnSync(command[0], [...command.slice(1), ...kase.args.map(filled)], {
    cwd: tmp,
    encoding: 'utf8',
    timeout: limit,
    maxBuffer: Number.POSITIVE_INFINITY,
    input: kase.args.some((arg) => arg.includes('{input}')) ? '' : inputOf(kase),
  });
  const left = kase.out !== undefined && existsSync(join(tmp, 'out.ign')) ? { out: readFileSync(join(tmp, 'out.ign'), 'utf8') } : {};
  rmSync(base, { recursive: true, force: true });
  // a program may end without having read its input
  const fault = done.error as NodeJS.ErrnoException | undefined;
  if (fault && fault.code !== 'EPIPE' && fault.code !== 'ETIMEDOUT') throw new Error(`${kase.id}: ${fault.message}`);
  return { exit: done.status, stdout: named(done.stdout), stderr: named(done.stderr), ...left };
}

function prepare(tmp: string, setup: Setup): void {
  const at = (name: string): string => {
    mkdirSync(dirname(join(tmp, name)), { recursive: true });
    return join(tmp, name);
  };
  if ('file' in setup) {
    writeFileSync(at(setup.file), setup.text);
    chmodSync(join(tmp, setup.file), setup.exec ? 0o755 : 0o644);
  } else if ('dir' in setup) mkdirSync(at(setup.dir), { recursive: true });
  else if ('link' in setup) symlinkSync(setup.target, at(setup.link));
  else execFileSync('mkfifo', [at(setup.fifo)]);
}
