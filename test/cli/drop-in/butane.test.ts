import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { subcommandNames, subcommandTable } from '../../../src/cli/commands/subcommand-names.ts';
import { butane, type CommandStreams } from '../../../src/cli/drop-in/butane.ts';
import { type Case, cases, inputOf, stageFiles } from '../../upstream/cases.ts';
import { comparable, withoutGzip } from '../../upstream/compare.ts';

const files = stageFiles();
const cwd = process.cwd();
let tmp = '';

beforeEach(() => {
  vi.stubGlobal('BUTANE_VERSION', '0.29.0');
  tmp = realpathSync(mkdtempSync(join(tmpdir(), 'butane-cli-')));
  process.chdir(tmp);
});
afterEach(() => {
  process.chdir(cwd);
  rmSync(tmp, { recursive: true, force: true });
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

interface Run {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], stdin: Uint8Array | string = '', more: Partial<CommandStreams> = {}): Run {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const exit = butane('{prog}', args, {
    stdin: () => Buffer.from(stdin),
    stdinType: () => 'other',
    stdout: (data) => void out.push(Buffer.from(data)),
    stderr: (data) => void err.push(Buffer.from(data)),
    result: (data) => void out.push(Buffer.from(data)),
    stderrIsTerminal: () => false,
    stdoutIsTerminal: () => false,
    ...more,
  });
  return { exit, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}

function materialise(kase: Case): { input: string; out: string } {
  const input = join(tmp, 'in', 'config.bu');
  mkdirSync(dirname(input));
  writeFileSync(input, inputOf(kase));
  for (const made of kase.setup ?? []) {
    const path = join(tmp, 'file' in made ? made.file : 'dir' in made ? made.dir : 'link' in made ? made.link : made.fifo);
    mkdirSync(dirname(path), { recursive: true });
    if ('file' in made) {
      writeFileSync(path, made.text);
      chmodSync(path, made.exec ? 0o755 : 0o644);
    } else if ('dir' in made) mkdirSync(path, { recursive: true });
    else if ('link' in made) symlinkSync(made.target, path);
    else execFileSync('mkfifo', [path]);
  }
  return { input, out: join(tmp, 'out.ign') };
}

describe('upstream: cli', () => {
  it.each(cases('cli'))('$id', (kase) => {
    const where = materialise(kase);
    const places: [string, string][] = [
      ['{input}', where.input],
      ['{out}', where.out],
      ['{tmp}', tmp],
      ['{files}', files],
    ];
    const args = kase.args.map((arg) => places.reduce((text, [name, path]) => text.replaceAll(name, path), arg));
    const placed = (text: string): string => places.reduce((shown, [name, path]) => shown.replaceAll(path, name), text);
    const got = run(args, kase.args.some((arg) => arg.includes('{input}')) ? '' : inputOf(kase));
    expect(comparable(placed(got.stderr), kase)).toBe(comparable(kase.stderr, kase));
    const version = (text: string): string => text.replace(/^Butane v?\S+$/m, 'Butane {version}');
    // upstream has no subcommands to list
    const stdout = got.stdout.startsWith('Usage:') ? got.stdout.replace(subcommandTable(), '') : got.stdout;
    expect(version(withoutGzip(placed(stdout)))).toBe(version(withoutGzip(kase.stdout)));
    expect(got.exit).toBe(kase.exit);
    if (kase.args.some((arg) => arg.includes('{out}')))
      expect(existsSync(where.out) ? readFileSync(where.out, 'utf8') : undefined).toBe(kase.out);
  });
});

const warns = 'variant: fcos\nversion: 1.5.0\nextra: 1\n';
const RED_OR_YELLOW = '\u001b[1;33m';

describe('colors', () => {
  beforeEach(() => vi.stubEnv('NO_COLOR', undefined));
  const colored = (args: string[], terminal: boolean): boolean =>
    run(args, warns, { stderrIsTerminal: () => terminal }).stderr.includes(RED_OR_YELLOW);

  it('are for terminals', () => {
    expect(colored([], true)).toBe(true);
    expect(colored([], false)).toBe(false);
    expect(colored(['--color=auto'], true)).toBe(true);
    expect(colored(['--color=never'], true)).toBe(false);
    expect(colored(['--color=always'], false)).toBe(true);
  });

  it('are off for a word that is none of them, an empty one too', () => {
    expect(colored(['--color=rainbow'], true)).toBe(false);
    expect(colored(['--color='], true)).toBe(false);
  });

  it('give way to NO_COLOR, even if empty, unless asked for', () => {
    vi.stubEnv('NO_COLOR', '');
    expect(colored([], true)).toBe(false);
    expect(colored(['--color'], true)).toBe(true);
  });
});

describe('subcommands', () => {
  const usage = /^Usage: \{prog\} \[options\] \[input-file\]\nOptions:\n(?: .*\n)+$/;
  const help = (stderr: string): string | undefined => /^ {2}= help: (.*)\n$/m.exec(stderr)?.[1];
  const withoutHelp = (stderr: string): string => stderr.replace(/^ {2}= help: .*\n/m, '');

  it('are listed behind the usage text that is asked for', () => {
    const { stdout, exit } = run(['--help']);
    expect(exit).toBe(0);
    const [upstreams, ours] = stdout.split('\n\n');
    expect(`${upstreams}\n`).toMatch(usage);
    for (const name of subcommandNames) expect(ours).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
  });

  it.each([
    [['chekc', 'x.bu'], 'did you mean `butane check`?'],
    [['Build', 'a.bu', 'b.bu'], 'did you mean `butane build`?'],
    [['verify', 'x.bu'], 'there is no subcommand verify, and no such file; `butane help` lists the subcommands'],
    [['a.bu', 'b.bu'], 'butane translates one config; `butane build` translates several'],
  ])('%j gets help behind the usage text', (args, said) => {
    const { exit, stdout, stderr } = run(args);
    expect([exit, stdout, help(stderr)]).toEqual([2, '', said]);
    expect(withoutHelp(stderr)).toMatch(usage);
  });

  it('may be meant where there is no such file', () => {
    const { exit, stderr } = run(['chekc']);
    expect([exit, help(stderr)]).toEqual([1, 'did you mean `butane check`?']);
    expect(withoutHelp(stderr)).toBe('failed to open chekc: open chekc: no such file or directory\n');
    expect(help(run(['chekc', '--fix', 'x.bu']).stderr)).toBe('did you mean `butane check`?');
  });

  it('are not meant by a file that is there, nor by what looks like one', () => {
    writeFileSync('chekc', warns);
    expect(run(['chekc'])).toMatchObject({ exit: 0, stderr: expect.not.stringContaining('did you mean') });
    for (const name of ['check.bu', './chekc2', 'config', '--nonsense']) expect(run([name]).stderr, name).not.toContain('= help:');
    expect(run(['--raw-errors', 'chekk']).stderr).not.toContain('= help:');
  });
});

it.each([
  [['--prety', 'a.bu'], 'unknown flag: --prety\n  = help: did you mean --pretty?\n'],
  [['-version'], "unknown shorthand flag: 'v' in -version\n  = help: did you mean --version?\n"],
  [['a.bu', '-v'], "unknown shorthand flag: 'v' in -v\n  = help: did you mean -V?\n"],
  [['--fix', 'a.bu'], 'unknown flag: --fix\n'],
  [['--output'], 'flag needs an argument: --output\n'],
])('%j: what was meant is said behind the message', (args, expected) => {
  const { exit, stderr } = run(args);
  expect(exit).toBe(2);
  expect(stderr.slice(stderr.indexOf('print the version and exit\n') + 27)).toBe(expected);
});

describe('help lines', () => {
  it('show invisible characters; the lines of upstream stay as they are', () => {
    const { stderr } = run([], '\ufeff\ufeffvariant: fcos\nversion: 1.5.0\n');
    expect(stderr).toBe('Error translating config: error parsing variant; must be specified\n  = help: write <U+FEFF>variant as variant\n');
  });
});

describe('streams that fail', () => {
  const failure = (code: string, syscall: string): Error => Object.assign(new Error(code), { code, syscall });

  it('says what became of the output', () => {
    const full = run([], 'variant: fcos\nversion: 1.5.0\n', { result: () => failure('ENOSPC', 'write') });
    expect(full).toEqual({
      exit: 1,
      stdout: '',
      stderr: 'Failed to write config to /dev/stdout: write /dev/stdout: no space left on device\n',
    });
  });

  it('says why stdin cannot be read', () => {
    const stdin = (): never => {
      throw failure('EISDIR', 'read');
    };
    expect(run([], '', { stdin }).stderr).toBe('failed to read /dev/stdin: read /dev/stdin: is a directory\n');
  });

  it.runIf(existsSync('/proc/self/mem'))('says why a file that opens cannot be read', () => {
    expect(run(['/proc/self/mem'])).toMatchObject({
      exit: 1,
      stderr: 'failed to read /proc/self/mem: read /proc/self/mem: input/output error\n',
    });
  });
});
