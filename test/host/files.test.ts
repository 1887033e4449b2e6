import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/cli/io/node-host.ts';
import { translate } from '../../src/compile/translate.ts';
import { type FileFault, type Files, isFault } from '../../src/host/files.ts';

/* What a host hands in is all that the core knows of files, and the words of its faults go into the report. */

const fault = (errno: FileFault['fault']['errno'], operation: string, path?: string): FileFault => ({
  fault: { errno, operation, ...(path === undefined ? {} : { path }) },
});

/** A host with the folder `/cwd/d`: the file `a`, and the folder `tree` with a file and a link. */
const memory: Files = {
  absolute: (path) => (path.startsWith('/') ? path : `/cwd/${path}`),
  read: (path) => (/\/(?:a|tool)$/.test(path) ? new TextEncoder().encode(path) : fault('ENOENT', 'open', path)),
  stat: (path) => (path.endsWith('/tree') ? { type: 'directory', executable: true } : { type: 'file', executable: false }),
  lstat: (path) =>
    path.endsWith('/tree')
      ? { type: 'directory', executable: true }
      : path.endsWith('/link')
        ? { type: 'symlink', executable: true }
        : { type: 'file', executable: path.endsWith('/tool') },
  list: (path) => (path.endsWith('/tree') ? ['link', 'tool'] : fault('ENOTDIR', 'open', path)),
  readlink: () => 'tool',
};

const LOCAL = 'variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: /a\n      contents:\n        local: a\n';
const TREE = 'variant: fcos\nversion: 1.5.0\nstorage:\n  trees:\n    - local: tree\n';
const messages = (config: string, files: Files): string[] =>
  translate(config, { files, filesDir: 'd' }).report.map(({ message }) => message);

describe('the port of files', () => {
  it('gives the contents of a local file', () => {
    expect(translate(LOCAL, { files: memory, filesDir: 'd' }).output).toContain('"source":"data:,');
  });

  it('gives a tree: its files, who may execute them, and its links', () => {
    const { output } = translate(TREE, { files: memory, filesDir: 'd' });
    const { files, links } = JSON.parse(output!).storage;
    expect(files).toMatchObject([{ path: '/tool', mode: 0o755 }]);
    expect(links).toMatchObject([{ path: '/link', target: 'tool' }]);
  });

  it.each<[string, string, Partial<Files>, RegExp]>([
    ['read', LOCAL, { read: (path) => fault('EACCES', 'open', path) }, /^open .*a: permission denied$/],
    ['absolute', LOCAL, { absolute: () => fault('ENOENT', 'getwd') }, /^getwd: no such file or directory$/],
    ['stat', TREE, { stat: (path) => fault('EIO', 'stat', path) }, /^stat .*tree: input\/output error$/],
    ['list', TREE, { list: (path) => fault('EACCES', 'open', path) }, /open .*tree: permission denied$/],
    [
      'lstat',
      TREE,
      { lstat: (path) => (path.endsWith('/link') ? fault('EIO', 'lstat', path) : memory.lstat(path)) },
      /lstat .*: input\/output error$/,
    ],
    ['readlink', TREE, { readlink: (path) => fault('EINVAL', 'readlink', path) }, /readlink .*link: invalid argument$/],
  ])('has the fault of `%s` in the report', (_, config, part, message) => {
    expect(messages(config, { ...memory, ...part })).toEqual([expect.stringMatching(message)]);
  });
});

describe('isFault', () => {
  it('tells a fault from every result', () => {
    expect(isFault(fault('ENOENT', 'open', 'x'))).toBe(true);
    for (const result of ['fault', Uint8Array.of(1), { type: 'file', executable: false }, ['fault'], null, undefined])
      expect(isFault(result)).toBe(false);
  });

  it('holds for what Node`s files give', () => {
    expect(isFault(nodeFiles.read('/nowhere/a'))).toBe(true);
    expect(isFault(nodeFiles.stat('/'))).toBe(false);
  });
});
