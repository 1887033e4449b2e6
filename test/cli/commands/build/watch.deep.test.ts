import { lstatSync, rmSync, symlinkSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { WAIT_LIMIT } from '../../../limits.ts';
import { config, inWatchedFolder } from './watching.ts';

const { end, heard, made, path, quiet, watch, write } = inWatchedFolder();

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
  rmSync(path('configs/a.butane'));
  write('elsewhere/one', '3');
  await heard(/^\S+ configs\/a\.bu, configs\/new\/b\.bu: 2 written/m);
  expect(await end('SIGINT')).toBe(0);
});

it('reports a folder without configs, and builds a config that appears in it', async () => {
  write('a.bu', config('one'));
  write('one', '1');
  write('later/note.txt', '');
  watch('-d', '.', 'later', 'a.bu');
  expect(await heard(/watching 1 config,/)).toContain('butane build: no configs found in later: ');
  write('later/b.bu', config('one'));
  await heard(/^\S+ later\/b\.bu: 1 written/m);
  expect(await end('SIGINT')).toBe(0);
});

it('builds a config that is a link when the file changes that it leads to, and the link stays', async () => {
  write('real/config', config('one'));
  write('one', '1');
  symlinkSync('real/config', path('a.bu'));
  watch('-d', '.', 'a.bu');
  await heard(/watching 1 config,/);
  write('real/config', config('one').replace('/one', '/other'));
  await heard(/^\S+ a\.bu: 1 written/m);
  await vi.waitFor(() => expect(made('a.ign')).toContain('/other'), WAIT_LIMIT);
  expect(lstatSync(path('a.bu')).isSymbolicLink()).toBe(true);
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
  rmSync(path('a.butane'));
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
  expect(await heard(/^\S+ a\.bu, b\.bu: 0 written, 2 failed/m)).toContain('a.bu: cannot embed b.ign: b.bu, which generates it, failed\n');
  write('one', '1');
  write('b.bu', config('one'));
  await vi.waitFor(() => expect(made('a.ign')).toBe(before), WAIT_LIMIT);
  expect(await end('SIGTERM')).toBe(0);
});
