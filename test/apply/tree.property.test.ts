import { existsSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Tree } from '../../src/apply/tree.ts';
import { nodeFiles } from '../../src/cli/io/node-host.ts';
import { isFault } from '../../src/host/files.ts';
import { runs } from '../depth.ts';

/* Trees full of links, on a real disk: what the system says of a place must agree. */

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'butane-tree-')));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let trees = 0;

const step = fc.constantFrom('a', 'b', 'c', '..', '.', '');
const path = fc.array(step, { minLength: 1, maxLength: 6 }).map((steps) => steps.join('/'));
const target = fc.oneof(
  path,
  path.map((to) => `/${to}`),
  fc.constantFrom('/', '/etc', '../../../../../../..', scratch, dirname(scratch)),
);
const name = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 }).map((steps) => steps.join('/'));
const node = fc.record({
  name,
  what: fc.oneof(
    fc.constant('file'),
    fc.constant('folder'),
    target.map((to) => ({ to })),
  ),
});

/** True if there is anything at a path, even a link that leads nowhere. */
function existsNoFollow(at: string): boolean {
  try {
    return lstatSync(at, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Makes what can be made: a name that is below a file or a link is left out. */
function makeTree(
  nodes: readonly { readonly name: string; readonly what: 'file' | 'folder' | { readonly to: string } | string }[],
): string {
  const root = join(scratch, String(++trees), 'tree');
  mkdirSync(root, { recursive: true });
  for (const { name: at, what } of nodes) {
    const full = join(root, at);
    const folders = at.split('/').map((_, i, steps) => join(root, ...steps.slice(0, i)));
    const isHindered = folders.some((folder) => existsNoFollow(folder) && !lstatSync(folder).isDirectory());
    if (isHindered || existsNoFollow(full)) continue;
    mkdirSync(dirname(full), { recursive: true });
    if (what === 'folder') mkdirSync(full);
    else if (what === 'file') writeFileSync(full, '');
    else if (typeof what === 'object' && what.to !== '') symlinkSync(what.to, full);
  }
  return root;
}

describe('a place in any tree', () => {
  it('is in the tree, and no link leads to it', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 12 }), fc.array(path, { minLength: 1, maxLength: 8 }), (nodes, paths) => {
        const root = makeTree(nodes);
        const tree = new Tree(root, nodeFiles);
        for (const wanted of paths) {
          const place = tree.place(`/${wanted}`);
          if (isFault(place)) {
            expect(['ELOOP', 'ENOTDIR']).toContain(place.fault.errno);
            continue;
          }
          const folder = dirname(tree.onMachine(place === '/' ? '/x' : place));
          expect(`${folder}/`.startsWith(`${root}/`)).toBe(true);
          // the system finds no link in the folders of the place, nor `..`
          let existing = folder;
          while (!existsSync(existing)) {
            expect(existsNoFollow(existing)).toBe(false);
            existing = dirname(existing);
          }
          expect(realpathSync(existing)).toBe(existing);
          expect(place).not.toMatch(/\/\.{0,2}(?:\/|$)(?=.)/);
        }
        rmSync(dirname(root), { recursive: true });
      }),
      { numRuns: runs(1000) },
    );
  });
});
