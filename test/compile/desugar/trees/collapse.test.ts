import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { decompiled, thereAndBack, translated } from '../collapsed.ts';

const TREES = { localFiles: '', trees: true };
const file = (path: string, more = 'mode: 0644'): string => `{ path: ${path}, contents: { inline: "a" }, ${more} }`;
const storage = (...files: string[]): string => `storage: { files: [${files.join(', ')}] }\n`;

it('makes a tree of the files that one can hold, and leaves the others', () => {
  const body = storage(file('/etc/x', 'mode: 0600'), file('/etc/a'), file('/etc/b/c', 'mode: 0755'), file('/etc/b0'));
  const { config, files, tree } = decompiled(translated(`variant: fcos\nversion: 1.5.0\n${body}`), TREES);
  expect(parse(config!, { version: '1.1' }).storage).toEqual({
    files: [{ path: '/etc/x', mode: 0o600, contents: { inline: 'a' } }],
    trees: [{ local: 'tree' }],
  });
  expect([...files].map(([path, { executable }]) => [path, executable])).toEqual([
    ['tree/etc/a', false],
    ['tree/etc/b/c', true],
    ['tree/etc/b0', false],
  ]);
  expect(tree).toBe('tree');
});

it('keeps the order of what this program wrote: only the last files become a tree', () => {
  expect(thereAndBack('fcos 1.5.0', storage(file('/etc/b'), file('/etc/a'), file('/etc/c')), TREES).storage.files).toHaveLength(1);
});

it('makes a tree of all files of another program, in whatever order', () => {
  const files = ['/b', '/a'].map((path) => ({ path, mode: 0o644, contents: { source: 'data:,x' } }));
  const { config, files: stored } = decompiled(JSON.stringify({ ignition: { version: '3.4.0' }, storage: { files } }), TREES);
  expect(config).toContain('trees:\n    - local: tree\n');
  expect([...stored.keys()].sort()).toEqual(['tree/a', 'tree/b']);
});

it.each([
  ['an owner', 'mode: 0644, user: { name: a }'],
  ['another mode', 'mode: 0640'],
  ['no mode', 'overwrite: false'],
  ['overwrite', 'mode: 0644, overwrite: true'],
])('leaves a file with %s alone', (_, more) => {
  expect(thereAndBack('fcos 1.5.0', storage(file('/etc/a', more)), TREES).storage).not.toHaveProperty('trees');
});

it('keeps other local files out of the tree', () => {
  const contents = { source: 'data:;base64,/w==' };
  const files = [
    { path: '/tree/a', contents },
    { path: '/b', mode: 0o644, contents: { source: 'data:,x' } },
  ];
  const { files: stored } = decompiled(JSON.stringify({ ignition: { version: '3.4.0' }, storage: { files } }), TREES);
  expect([...stored.keys()].sort()).toEqual(['_tree/a', 'tree/b']);
});

it('makes none where nobody asks for one', () => {
  expect(thereAndBack('fcos 1.5.0', storage(file('/etc/a')), { localFiles: '' }).storage).not.toHaveProperty('trees');
});
