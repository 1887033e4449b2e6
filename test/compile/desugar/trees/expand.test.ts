import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Expanded, expanded, testExamples, testRecorded } from '../expanded.ts';

testExamples('trees');

testRecorded({
  'a tree over files that the config has': 'tree-over-files/fcos-1.3.0',
  'the mode that the config has is kept': 'tree-mode-kept/fcos-1.1.0',
  'what the config says of a file is kept': 'tree-file-overwrite/fcos-1.3.0',
  'a tree beside all other sugar': 'tree-everything/fcos-1.5.0',
});

const filesDir = mkdtempSync(join(tmpdir(), 'butane-trees-'));
afterAll(() => rmSync(filesDir, { recursive: true }));
mkdirSync(join(filesDir, 'tree', 'sub', 'empty'), { recursive: true });
writeFileSync(join(filesDir, 'tree', 'a'), 'a');
writeFileSync(join(filesDir, 'tree', 'sub', 'run'), 'b');
chmodSync(join(filesDir, 'tree', 'sub', 'run'), 0o700);
symlinkSync('../none', join(filesDir, 'tree', 'sub', 'link'));

const treesOf = (trees: string, more = '', version = 'fcos 1.7.0'): Expanded =>
  expanded(version, `storage: { trees: [${trees}]${more} }`, { filesDir });

const A = { path: '/a', contents: { compression: '', source: 'data:,a' }, mode: 0o644 };
const RUN = { path: '/sub/run', contents: { compression: '', source: 'data:,b' }, mode: 0o755 };
const LINK = { path: '/sub/link', target: '../none' };

describe('a tree', () => {
  test('is its files and links: directories come into being with them, and empty ones do not', () => {
    expect(treesOf('{ local: tree }').output.storage).toEqual({ files: [A, RUN], links: [LINK] });
  });

  test('stands where `path` says', () => {
    const { files, links } = treesOf('{ local: tree, path: /opt/x }').output.storage;
    expect([...files, ...links].map(({ path }) => path)).toEqual(['/opt/x/a', '/opt/x/sub/run', '/opt/x/sub/link']);
  });

  test('has directories with an owner or a mode, empty ones too', () => {
    const { directories, files } = treesOf('{ local: tree, path: /x, user: { id: 5 }, dir_mode: 0700, file_mode: 0600 }').output.storage;
    const user = { id: 5 };
    expect(directories).toEqual(['/x', '/x/sub', '/x/sub/empty'].map((path) => ({ path, user, mode: 0o700 })));
    expect(files.map(({ mode }: { mode: number }) => mode)).toEqual([0o600, 0o600]);
    expect(files[0].user).toEqual(user);
  });

  test('has directories of mode 0755 where only an owner is given', () => {
    expect(treesOf('{ local: tree/sub, path: /x, group: { name: wheel } }').output.storage.directories[0]).toEqual({
      path: '/x',
      group: { name: 'wheel' },
      mode: 0o755,
    });
  });
});

describe('where the config has the same path', () => {
  const EXISTS = 'matching filesystem node has existing contents or different type';

  test('a file without contents gets those of the tree, and keeps its mode and owner', () => {
    const { output } = treesOf('{ local: tree }', ', files: [{ path: /sub/run, mode: 0600, user: { name: core } }]');
    expect(output.storage.files).toEqual([{ ...RUN, mode: 0o600, user: { name: 'core' } }, A]);
  });

  test('a link without a target gets that of the tree, and stays the kind of link that it is', () => {
    const { output } = treesOf('{ local: tree }', ', links: [{ path: /sub/link, hard: true }]');
    expect(output.storage.links).toEqual([{ ...LINK, hard: true }]);
  });

  test.each([
    ['a file with contents', 'files: [{ path: /a, contents: { inline: x } }]'],
    ['a directory in place of a file', 'directories: [{ path: /a }]'],
    ['a link in place of a file', 'links: [{ path: /a, target: /b }]'],
    ['a file in place of a link', 'files: [{ path: /sub/link }]'],
    ['a link with a target', 'links: [{ path: /sub/link, target: /b }]'],
  ])('%s is refused', (_, node) => {
    const { output, messages } = treesOf('{ local: tree }', `, ${node}`);
    expect(output).toBeUndefined();
    expect(messages).toEqual([EXISTS]);
  });

  test('a directory is refused only where the tree makes directories', () => {
    expect(treesOf('{ local: tree }', ', directories: [{ path: /sub }]').messages).toEqual([]);
    expect(treesOf('{ local: tree, dir_mode: 0700 }', ', directories: [{ path: /sub }]').messages).toEqual([EXISTS]);
  });

  test('two trees are refused, file by file', () => {
    expect(treesOf('{ local: tree }, { local: tree }').messages).toEqual(Array(3).fill(EXISTS));
  });
});

describe('is refused', () => {
  test.each([
    ['a file', 'tree/a', 'root of tree must be a directory'],
    ['nothing', 'none', 'none: no such file or directory'],
    ['what is outside of the files directory', '..', 'local file path traverses outside the files directory'],
  ])('%s', (_, local, message) => {
    const { output, messages } = treesOf(`{ local: ${local} }`);
    expect(output).toBeUndefined();
    expect(messages).toEqual([expect.stringContaining(message)]);
  });

  test('a tree without a files directory, once for all trees', () => {
    const { messages } = expanded('fcos 1.7.0', 'storage: { trees: [{ local: a }, { local: b }] }');
    expect(messages).toEqual(['local file paths are relative to a files directory that must be specified with -d/--files-dir']);
  });
});
