import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Case, inputOf, type Setup } from './cases.ts';

/** The outcome of a case. `exit` is null if a signal ended the program. */
export interface Outcome {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly out?: string;
}

/**
 * Runs the command line of a case in a new directory.
 *
 * @param command the program and the arguments before those of the case; `{prog}` stands for its last item
 * @param files the folder of the staged local files; `{files}` stands for it
 * @param limit the time in milliseconds after which the program is killed
 */
export function runCase(kase: Case, command: readonly [string, ...string[]], files: string, limit: number): Outcome {
  const base = mkdtempSync(join(realpathSync(tmpdir()), 'butane-case-'));
  const tmp = join(base, 'w');
  mkdirSync(tmp);
  const input = join(base, 'config.bu');
  writeFileSync(input, inputOf(kase));
  for (const setup of kase.setup ?? []) prepare(tmp, setup);
  const places: readonly (readonly [string, string])[] = [
    ['{input}', input],
    ['{out}', join(tmp, 'out.ign')],
    ['{tmp}', tmp],
    ['{files}', files],
  ];
  const withPaths = (text: string): string => places.reduce((result, [name, path]) => result.replaceAll(name, path), text);
  const withNames = (text: string): string =>
    places.reduce((result, [name, path]) => result.replaceAll(path, name), text).replaceAll(command.at(-1)!, '{prog}');
  const ended = spawnSync(command[0], [...command.slice(1), ...kase.args.map(withPaths)], {
    cwd: tmp,
    encoding: 'utf8',
    timeout: limit,
    maxBuffer: Number.POSITIVE_INFINITY,
    input: kase.args.some((arg) => arg.includes('{input}')) ? '' : inputOf(kase),
  });
  const output = kase.out !== undefined && existsSync(join(tmp, 'out.ign')) ? { out: readFileSync(join(tmp, 'out.ign'), 'utf8') } : {};
  rmSync(base, { recursive: true, force: true });
  // EPIPE: the program may end without reading its input.
  const fault = ended.error as NodeJS.ErrnoException | undefined;
  if (fault && fault.code !== 'EPIPE' && fault.code !== 'ETIMEDOUT') throw new Error(`${kase.id}: ${fault.message}`);
  return { exit: ended.status, stdout: withNames(ended.stdout), stderr: withNames(ended.stderr), ...output };
}

function prepare(tmp: string, setup: Setup): void {
  const pathOf = (name: string): string => {
    mkdirSync(dirname(join(tmp, name)), { recursive: true });
    return join(tmp, name);
  };
  if ('file' in setup) {
    writeFileSync(pathOf(setup.file), setup.text);
    chmodSync(join(tmp, setup.file), setup.exec ? 0o755 : 0o644);
  } else if ('dir' in setup) mkdirSync(pathOf(setup.dir), { recursive: true });
  else if ('link' in setup) symlinkSync(setup.target, pathOf(setup.link));
  else execFileSync('mkfifo', [pathOf(setup.fifo)]);
}
