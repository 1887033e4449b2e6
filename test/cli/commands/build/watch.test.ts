import { renameSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { WAIT_LIMIT } from '../../../limits.ts';
import { config, inWatchedFolder, tree } from './watching.ts';

const { end, heard, made, path, watch, write } = inWatchedFolder();

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
  renameSync(path('a.bu.new'), path('a.bu'));
  await heard(/^\S+ a\.bu: 1 written/m);

  expect(await end('SIGTERM')).toBe(0);
});
