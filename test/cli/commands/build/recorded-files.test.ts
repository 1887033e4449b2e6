import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { recordFiles } from '../../../../src/cli/commands/build/recorded-files.ts';
import { nodeFiles } from '../../../../src/cli/io/node-host.ts';
import { Confinement } from '../../../../src/compose/confine.ts';
import { inEmptyFolder } from '../run-subcommand.ts';

const { write } = inEmptyFolder();

it('a config depends on the files that it reads, not on the folders above them', () => {
  write('d/a.txt', 'a');
  const { files, used } = recordFiles(nodeFiles);
  expect(new Confinement(files, '.').file('d/a.txt')).toEqual({ real: resolve('d/a.txt') });
  expect(files.read('d/a.txt')).toBeInstanceOf(Uint8Array);
  expect([...used]).toEqual([resolve('d/a.txt')]);
  // a missing file may appear, and the names in a folder may change
  expect(new Confinement(files, '.').file('d/b.txt')).toEqual({ missing: true });
  files.list('d');
  expect([...used]).toEqual([resolve('d/a.txt'), resolve('d/b.txt'), resolve('d')]);
});
