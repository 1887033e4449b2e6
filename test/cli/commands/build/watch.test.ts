import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WAIT_LIMIT } from '../../../limits.ts';

const butane = fileURLToPath(new URL('../../../../bin/butane.js', import.meta.url));

const config = (name: string): string =>
  `variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: /${name}\n      contents:\n        local: ${name}\n`;
const tree = 'variant: fcos\nversion: 1.5.0\nstorage:\n  trees:\n    - local: tree\n';

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

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const made = (path: string): string => readFileSync(join(folder, path), 'utf8');

function watch(...args: string[]): void {
  child = spawn(process.execPath, [butane, 'build', '--watch', ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
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

async function end(signal: NodeJS.Signals): Promise<unknown> {
  const ended = new Promise((done, fail) => {
    child!.once('exit', (code, by) => done(by ?? code));
    setTimeout(() => fail(new Error(`${signal} did not end it; it said ${said}`)), WAIT_LIMIT).unref();
  });
  child!.kill(signal);
  return ended;
}

it('builds again what changes: a config, a local file, a tree, a file that was missing', async () => {
  write('a.bu', config('one'));
  write('b.bu', config('two'));
  write('sub/c.bu', tree);
  write('files/one', '1');
  write('files/tree/x', 'x');
  watch('-d', 'files');
  expect(await heard(/watching/)).toMatch(
    /b\.bu: Error translating config.*^\d\d:\d\d:\d\d a\.bu, b\.bu, sub\/c\.bu: 2 written, 1 failed \(\d+ ms\)\nwatching 3 configs, until interrupted\n$/ms,
  );

  write('files/one', '2');
  await heard(/^\S+ a\.bu: 1 written/m);
  expect(made('a.ign')).toContain('data:,2');

  write('files/two', '3');
  await heard(/^\S+ b\.bu: 1 written/m);

  write('files/tree/deep/y', 'why');
  await heard(/^\S+ sub\/c\.bu: 1 written/m);
  await vi.waitFor(() => expect(made('sub/c.ign')).toContain('/deep/y'), WAIT_LIMIT);
  write('files/tree/deep/y', 'because');
  await vi.waitFor(() => expect(made('sub/c.ign')).toContain('because'), WAIT_LIMIT);

  write('a.bu', `${config('one')}nonsense`);
  await heard(/^\S+ a\.bu: 0 written, 1 failed/m);
  write('a.bu.new', config('two'));
  renameSync(join(folder, 'a.bu.new'), join(folder, 'a.bu'));
  await heard(/^\S+ a\.bu: 1 written/m);

  expect(await end('SIGTERM')).toBe(0);
});

it('finds new configs, forgets those that are gone, and local files outside of the folder', async () => {
  write('configs/a.bu', config('one'));
  write('elsewhere/one', '1');
  watch('-d', 'elsewhere', '--out-dir', 'out', 'configs');
  await heard(/watching 1 config,/);
  write('elsewhere/one', '2');
  await heard(/^\S+ configs\/a\.bu: 1 written/m);
  expect(made('out/configs/a.ign')).toContain('data:,2');

  write('configs/new/b.bu', config('one'));
  await heard(/^\S+ configs\/new\/b\.bu: 1 written/m);

  write('configs/a.butane', config('one'));
  await heard(/^\S+ configs\/a\.butane: configs\/a\.bu and configs\/a\.butane would both be written to out\/configs\/a\.ign/m);
  rmSync(join(folder, 'configs/a.butane'));
  write('elsewhere/one', '3');
  await heard(/^\S+ configs\/a\.bu, configs\/new\/b\.bu: 2 written/m);
  expect(await end('SIGINT')).toBe(0);
});

it('watches a single file by its name', async () => {
  write('a.bu', config('one'));
  write('b.bu', config('one'));
  write('one', '1');
  watch('-d', '.', 'a.bu');
  await heard(/watching 1 config,/);
  write('b.bu', 'nonsense');
  write('one', '2');
  expect(await heard(/^\S+ a\.bu: 1 written/m)).not.toContain('b.bu');
  expect(await end('SIGINT')).toBe(0);
});

it('builds what could not be planned once that is mended', async () => {
  write('a.bu', config('one'));
  write('a.butane', config('one'));
  write('one', '1');
  watch('-d', '.');
  await heard(/^\S+ a\.bu, a\.butane: a\.bu and a\.butane would both be written to a\.ign.*watching/ms);
  rmSync(join(folder, 'a.butane'));
  await heard(/^\S+ a\.bu: 1 written/m);
  expect(await end('SIGINT')).toBe(0);
});

it('does not build because of what it wrote, in a tree that holds outputs', async () => {
  const HEADER = 'variant: fcos\nversion: 1.5.0\n';
  write('a.bu', `${HEADER}storage:\n  trees:\n    - local: .\n`);
  write('b.bu', HEADER);
  write('out/b.ign', 'old');
  watch('-d', '.', '-O', 'out');
  const text = await quiet();
  expect(text.match(/left out: .*/g)).toEqual(['left out: out/b.ign']);
  expect(text.match(/^\d.* written/gm)).toHaveLength(1);
  write('note', 'x');
  await heard(/^\S+ a\.bu: 1 written/m);
  expect(made('out/a.ign')).toContain('"/note"');
  expect(made('out/a.ign')).not.toContain('/out');
  expect(await end('SIGTERM')).toBe(0);
});

it('builds what embeds an output when what makes it changes', async () => {
  const HEADER = 'variant: fcos\nversion: 1.5.0\n';
  write('a.bu', `${HEADER}ignition:\n  config:\n    merge:\n      - local: b.ign\n`);
  write('b.bu', config('one'));
  write('one', '1');
  watch('-d', '.');
  await heard(/^\S+ a\.bu, b\.bu: 2 written.*watching/ms);
  const before = made('a.ign');
  write('one', '2');
  await heard(/^\S+ a\.bu, b\.bu: 2 written/m);
  expect(made('a.ign')).not.toBe(before);
  write('b.bu', 'nonsense');
  expect(await heard(/^\S+ a\.bu, b\.bu: 0 written, 2 failed/m)).toContain('a.bu: cannot embed b.ign: b.bu, which makes it, failed\n');
  write('one', '1');
  write('b.bu', config('one'));
  await vi.waitFor(() => expect(made('a.ign')).toBe(before), WAIT_LIMIT);
  expect(await end('SIGTERM')).toBe(0);
});
