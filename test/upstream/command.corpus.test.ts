import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { some } from '../depth.ts';
import { WAIT_LIMIT } from '../limits.ts';
import { type Case, cases, inputOf, type Setup, stageFiles } from './cases.ts';
import { comparable, withoutGzip } from './compare.ts';

const bin = fileURLToPath(new URL('../../bin/butane.js', import.meta.url));
const files = stageFiles();

/** Runs a recorded command line in a directory of its own. */
function run(kase: Case): { exit: number | null; stdout: string; stderr: string; out?: string } {
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
    places.reduce((done, [name, path]) => done.replaceAll(path, name), text).replaceAll(bin, '{prog}');
  const done = spawnSync(process.execPath, [bin, ...kase.args.map(filled)], {
    cwd: tmp,
    encoding: 'utf8',
    timeout: WAIT_LIMIT,
    input: kase.args.some((arg) => arg.includes('{input}')) ? '' : inputOf(kase),
  });
  const left = kase.out !== undefined && existsSync(join(tmp, 'out.ign')) ? { out: readFileSync(join(tmp, 'out.ign'), 'utf8') } : {};
  rmSync(base, { recursive: true, force: true });
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

describe('upstream: cli', () => {
  // each is a process
  it.each(some(cases('cli')))('$id', (kase) => {
    const got = run(kase);
    const version = (text: string): string => text.replace(/^Butane \S+$/m, 'Butane {version}');
    // the usage text is followed by a list of our subcommands
    const usage = (text: string): string => text.replace(/\nSubcommands, with options of their own.*$/s, '');
    expect(comparable(got.stderr, kase)).toBe(comparable(kase.stderr, kase));
    expect(version(usage(withoutGzip(got.stdout)))).toBe(version(withoutGzip(kase.stdout)));
    expect(got.out).toBe(kase.out);
    expect(got.exit).toBe(kase.exit);
  });
});
