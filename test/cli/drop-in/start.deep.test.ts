import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { joinCodes } from '../../../src/cli/drop-in/chunk-codes.ts';
import { keepCompiled, readCompiled } from '../../../src/cli/drop-in/compiled-code.ts';
import { WAIT_LIMIT } from '../../limits.ts';

const butane = fileURLToPath(new URL('../../../bin/butane.js', import.meta.url));
const bundle = fileURLToPath(new URL('../../../dist/butane.cjs', import.meta.url));
const config = 'variant: fcos\nversion: 1.5.0\n';
const translated = { status: 0, stdout: '{"ignition":{"version":"3.4.0"}}\n', stderr: '' };
const OWNED = { status: 0, stdout: 'owned\n', stderr: '' };
const NOBODY = 65_534;

/** Folders of the working directory that a cache could be in, with the variables that would lead there. */
const PLACES_IN_WORK: readonly (readonly [string, NodeJS.ProcessEnv])[] = [
  ['.cache/butane', { HOME: '' }],
  ['.cache/butane', { HOME: '.' }],
  ['butane', { HOME: '', XDG_CACHE_HOME: '' }],
  ['butane', { XDG_CACHE_HOME: '.' }],
  ['.', { HOME: '', XDG_CACHE_HOME: '' }],
];

let home = '';
/** The working directory: nothing may ever be written into it. */
let work = '';
const folder = (): string => join(home, '.cache', 'butane');
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'butane-home-'));
  work = mkdtempSync(join(tmpdir(), 'butane-work-'));
  mkdirSync(join(home, '.cache'), { mode: 0o700 });
});
afterEach(() => {
  for (const path of [home, work]) rmSync(path, { recursive: true, force: true });
});

function run(env: NodeJS.ProcessEnv = {}, args: readonly string[] = []) {
  const { XDG_CACHE_HOME: _, NODE_DISABLE_COMPILE_CACHE: __, NODE_COMPILE_CACHE: ___, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [butane, ...args], {
    input: config,
    cwd: work,
    encoding: 'utf8',
    timeout: WAIT_LIMIT,
    env: { ...rest, HOME: home, ...env },
  });
  return { status, stdout, stderr };
}

const kept = (): string[] => (existsSync(folder()) ? readdirSync(folder()) : []);
const nameOfKept = (): string => {
  run();
  const [name, ...others] = kept();
  expect(others).toEqual([]);
  return name!;
};
/** A file that may be run, and was made by this version. */
const expectKept = (name: string): void => {
  const { mode } = lstatSync(join(folder(), name));
  expect(mode & 0o777).toBe(0o600);
  expect(readCompiled(folder(), name)!.length).toBeGreaterThan(100_000);
};

describe.skipIf(process.getuid === undefined)('compiled code', () => {
  it('is kept for the user alone, and used', () => {
    expect(run()).toEqual(translated);
    const [name] = kept();
    expect(kept()).toEqual([expect.stringMatching(/^butane-[0-9a-f]{16}-v\d+\.\d+\.\d+-\w+\.bin$/)]);
    expect(statSync(folder()).mode & 0o777).toBe(0o700);
    expectKept(name!);
    const { mtimeMs } = statSync(join(folder(), name!));
    expect(run()).toEqual(translated);
    expect(statSync(join(folder(), name!)).mtimeMs).toBe(mtimeMs);
  });

  it('of another version and of the other command stays, and half written files are removed', () => {
    const name = nameOfKept();
    rmSync(join(folder(), name));
    const staying = ['butane-0-v20.0.0-x64.bin', 'ignition-validate-0-v20.0.0-x64.bin', 'butane-notes'];
    for (const old of [...staying, '.butane-0-v20.0.0-x64.bin.17']) writeFileSync(join(folder(), old), 'old');
    run();
    expect(kept().sort()).toEqual([...staying, name].sort());
  });

  it('that is damaged is not run, and is replaced', () => {
    const name = nameOfKept();
    const path = join(folder(), name);
    const good = readFileSync(path);
    const flipped = (at: number, bit: number): Buffer => {
      const bytes = Buffer.from(good);
      bytes[at]! ^= 1 << bit;
      return bytes;
    };
    const zeroed = (at: number): Buffer => Buffer.from(good).fill(0, at, at + 4096);
    const damaged = [
      Buffer.from('no code'),
      Buffer.alloc(0),
      good.subarray(0, 100),
      good.subarray(0, -1),
      Buffer.concat([good, Buffer.of(0)]),
      ...[0, 40, 5_000, 50_000, 150_000, good.length - 1].map((at, i) => flipped(at, i)),
      ...[0, 4096, 20 * 4096].map(zeroed),
    ];
    for (const bytes of damaged) {
      writeFileSync(path, bytes);
      expect(run()).toEqual(translated);
      expectKept(name);
    }
  });

  it('of another name is not run', () => {
    const name = nameOfKept();
    cpSync(join(folder(), name), join(folder(), 'other'));
    expect(readCompiled(folder(), name)).toBeDefined();
    expect(readCompiled(folder(), 'other')).toBeUndefined();
  });

  it('does not wait for a FIFO, and takes its place', () => {
    const name = nameOfKept();
    const path = join(folder(), name);
    rmSync(path);
    execFileSync('mkfifo', ['-m', '600', path]);
    expect(run()).toEqual(translated);
    expectKept(name);
  });

  it('is not kept where nobody wants it, or where a run compiles little', () => {
    expect(run({ NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(translated);
    expect(run({}, ['--version'])).toMatchObject({ status: 0 });
    expect(kept()).toEqual([]);
  });

  it('is kept in $XDG_CACHE_HOME, which may be a link', () => {
    mkdirSync(join(home, 'disk'), { mode: 0o700 });
    symlinkSync('disk', join(home, 'x'));
    expect(run({ XDG_CACHE_HOME: join(home, 'x') })).toEqual(translated);
    expect(readdirSync(join(home, 'disk/butane'))).toHaveLength(1);
    expect(kept()).toEqual([]);
  });

  it('is not kept where the user has no cache folder', () => {
    rmSync(join(home, '.cache'), { recursive: true });
    writeFileSync(join(home, 'file'), '');
    expect(run()).toEqual(translated);
    for (const place of [join(home, 'none'), join(home, 'file'), '/proc/nowhere', '/proc/self'])
      expect(run({ XDG_CACHE_HOME: place })).toEqual(translated);
    expect(readdirSync(home)).toEqual(['file']);
  });

  it.each([
    ['an empty home', { HOME: '' }],
    ['a relative home', { HOME: '.' }],
    ['an empty cache home', { XDG_CACHE_HOME: '' }],
    ['a relative cache home', { XDG_CACHE_HOME: '.' }],
  ])('is not kept in the working directory: %s', (_, env) => {
    mkdirSync(join(work, '.cache'), { mode: 0o700 });
    expect(run(env)).toEqual(translated);
    expect(readdirSync(work)).toEqual(['.cache']);
    expect(readdirSync(join(work, '.cache'))).toEqual([]);
  });
});

/**
 * Code that prints `owned`, compiled of a text that is as long as a bundle: V8 takes it for the bundle's. Where it runs, whoever
 * could write it there could do anything.
 */
function preparedFor(file: string): Buffer {
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const script = `
    const { Script } = require('node:vm');
    const script = new Script('(function () { console.log("owned"); })'.padEnd(${wrapped.length}));
    console.log = () => {};
    script.runInThisContext()();
    process.stdout.write(script.createCachedData());`;
  return execFileSync(process.execPath, ['-e', script]);
}

describe.skipIf(process.getuid === undefined)('compiled code that somebody prepared', () => {
  const store = mkdtempSync(join(tmpdir(), 'butane-prepared-'));
  let name = '';
  let prepared = '';
  beforeAll(() => {
    prepared = join(store, 'code');
    writeFileSync(prepared, preparedFor(bundle));
  });
  afterAll(() => rmSync(store, { recursive: true, force: true }));

  /** Puts it where the command looks, as a file that the command would have written. */
  const prepare = (place: string): void => {
    name ||= nameOfKept();
    mkdirSync(place, { recursive: true, mode: 0o700 });
    keepCompiled(place, name, readFileSync(prepared));
  };

  it('would run from the user`s own folder', () => {
    prepare(folder());
    expect(run()).toEqual(OWNED);
  });

  it.each(PLACES_IN_WORK)('is not run from the working directory: %s, %j', (place, env) => {
    prepare(join(work, place));
    expect(run(env)).toEqual(translated);
    expect(readdirSync(join(work, place)).filter((entry) => entry.endsWith('.bin'))).toEqual([name]);
  });

  it.each<[string, () => void]>([
    [
      'is a link',
      () => {
        renameSync(join(folder(), name), join(home, 'elsewhere'));
        symlinkSync(join(home, 'elsewhere'), join(folder(), name));
      },
    ],
    ['is open to others', () => chmodSync(join(folder(), name), 0o640)],
  ])('is not run where it %s, and is replaced', (_, change) => {
    prepare(folder());
    change();
    expect(run()).toEqual(translated);
    expectKept(name);
  });

  it.each<[string, () => void]>([
    [
      'the folder is a link',
      () => {
        renameSync(folder(), join(home, 'elsewhere'));
        symlinkSync(join(home, 'elsewhere'), folder());
      },
    ],
    ['others may enter the folder', () => chmodSync(folder(), 0o755)],
    ['others may write beside the folder', () => chmodSync(dirname(folder()), 0o777)],
  ])('is not run where %s', (_, change) => {
    prepare(folder());
    change();
    expect(run()).toEqual(translated);
    expect(kept()).toEqual([name]);
  });

  describe.skipIf(process.getuid?.() !== 0)('by another user', () => {
    it.each<[string, () => string]>([
      ['the file', () => join(folder(), name)],
      ['the folder', folder],
      ['the cache folder', () => dirname(folder())],
    ])('is not run where that user owns %s', (_, place) => {
      prepare(folder());
      chownSync(place(), NOBODY, NOBODY);
      expect(run()).toEqual(translated);
    });

    it('root leaves nothing in the home of another user', () => {
      chownSync(join(home, '.cache'), NOBODY, NOBODY);
      expect(run()).toEqual(translated);
      expect(readdirSync(join(home, '.cache'))).toEqual([]);
    });
  });
});

describe.skipIf(process.getuid === undefined)('compiled code of a subcommand that somebody prepared', () => {
  const asVersion = ['version'];
  let version: ReturnType<typeof run>;
  let code: Buffer;
  let name = '';
  beforeAll(() => {
    code = joinCodes(new Map([['subcommands.cjs', preparedFor(join(dirname(bundle), 'subcommands.cjs'))]]));
  });
  beforeEach(() => {
    version = run({}, asVersion);
    name = kept()[0]!;
    rmSync(folder(), { recursive: true });
  });
  const prepare = (place: string): void => {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    keepCompiled(place, name, code);
  };

  it('would run from the user`s own folder', () => {
    prepare(folder());
    expect(run({}, asVersion)).toEqual(OWNED);
  });

  it.each(PLACES_IN_WORK)('is not run from the working directory: %s, %j', (place, env) => {
    prepare(join(work, place));
    expect(run(env, asVersion)).toEqual(version);
  });

  it('is not run where the file is open to others, and is replaced', () => {
    prepare(folder());
    chmodSync(join(folder(), name), 0o640);
    expect(run({}, asVersion)).toEqual(version);
    expectKept(name);
  });

  it('is not run where others may enter the folder', () => {
    prepare(folder());
    chmodSync(folder(), 0o755);
    expect(run({}, asVersion)).toEqual(version);
  });

  it('is not run for another subcommand', () => {
    prepare(folder());
    renameSync(join(folder(), name), join(folder(), name.replace('version', 'schema')));
    expect(run({}, ['schema', '--ignition', '3.4.0'])).toMatchObject({ status: 0, stdout: expect.stringContaining('"$schema"') });
  });
});
