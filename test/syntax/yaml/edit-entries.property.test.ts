import { describe, expect, it } from 'vitest';
import type { ListNode, MapNode, SourceNode } from '../../../src/syntax/source-tree.ts';
import { commentsOf } from '../../../src/syntax/yaml/comments.ts';
import { type Change, insertEntry, removeEntry } from '../../../src/syntax/yaml/edit-entries.ts';
import { Layouts } from '../../../src/syntax/yaml/layout.ts';
import { readYaml } from '../../../src/syntax/yaml/read-yaml.ts';
import { some } from '../../depth.ts';
import { sourceOf } from '../../source-of.ts';
import { yamlTexts } from './yaml-texts.ts';

/** Texts whose entries can be removed one by one: an anchor may be needed elsewhere. */
const texts = some(yamlTexts()).filter((text) => !/[&*]\w/.test(text) && readYaml(sourceOf(text)).root?.kind === 'map');

function collectionsOf(root: SourceNode): (MapNode | ListNode)[] {
  if (root.kind === 'list') return [root, ...root.items.flatMap(collectionsOf)];
  return root.kind === 'map' ? [root, ...root.entries.flatMap(({ value }) => collectionsOf(value))] : [];
}

/** What a tree says, without places. */
function plain(node: SourceNode, changed: ReadonlyMap<SourceNode, (children: unknown[]) => unknown[]> = new Map()): unknown {
  const change = changed.get(node) ?? ((children: unknown[]) => children);
  if (node.kind === 'map') return { map: change(node.entries.map(({ key, value }) => [plain(key, changed), plain(value, changed)])) };
  if (node.kind === 'list') return { list: change(node.items.map((item) => plain(item, changed))) };
  return node.kind === 'scalar' ? `${node.tag ?? ''} ${node.text}` : node.kind;
}

function changedText(text: string, { span, text: put }: Change): string {
  return text.slice(0, span.start) + put + text.slice(span.end);
}

function wordsOfComments(text: string, root: SourceNode): string[] {
  return commentsOf(text, root).map(({ span }) => text.slice(span.start, span.end));
}

/** Applies a change at each place of each text, and returns the texts that then say something else than they should. */
function wrong(
  change: (
    node: MapNode | ListNode,
    index: number,
    layouts: Layouts,
  ) => { change: Change; children: (of: unknown[]) => unknown[] } | undefined,
): string[] {
  let count = 0;
  const faults = texts.flatMap((text) => {
    const root = readYaml(sourceOf(text)).root!;
    const layouts = new Layouts(text, root);
    return collectionsOf(root).flatMap((node) =>
      Array.from({ length: layouts.of(node).extents.length + 1 }, (_, index) => index).flatMap((index) => {
        const done = change(node, index, layouts);
        if (!done) return [];
        count++;
        const after = changedText(text, done.change);
        const { root: treeAfter } = readYaml(sourceOf(after));
        const isRight = treeAfter && JSON.stringify(plain(treeAfter)) === JSON.stringify(plain(root, new Map([[node, done.children]])));
        const own = layouts.of(node).extents[index]?.span ?? { start: 0, end: 0 };
        const kept = commentsOf(text, root)
          .filter(({ span }) => done.change.text !== '' || span.start < own.start || span.start >= own.end)
          .map(({ span }) => text.slice(span.start, span.end));
        const isKept = treeAfter && JSON.stringify(wordsOfComments(after, treeAfter)) === JSON.stringify(kept);
        return isRight && isKept ? [] : [`${isRight ? 'comments' : 'tree'} ${JSON.stringify(text)} became ${JSON.stringify(after)}`];
      }),
    );
  });
  expect(count).toBeGreaterThan(texts.length);
  return faults;
}

describe('in any config', () => {
  it('an entry is removed with its comments, and nothing else', () => {
    expect(
      wrong((node, index, layouts) => {
        const change = removeEntry(node, index, layouts);
        return change && { change, children: (of) => of.filter((_, i) => i !== index) };
      }),
    ).toEqual([]);
  });

  it('an entry is added at any place', () => {
    expect(
      wrong((node, index, layouts) => {
        const lines = node.kind === 'map' ? ['"new key": value'] : ['new item'];
        const added = node.kind === 'map' ? [' new key', ' value'] : ' new item';
        const change = insertEntry(node, index, lines, layouts);
        return change && { change, children: (of) => of.toSpliced(index, 0, added) };
      }),
    ).toEqual([]);
  });
});
