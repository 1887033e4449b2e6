import { expect, it } from 'vitest';
import { contextAt } from '../../src/service/context-at.ts';
import { keyName, type SourceNode } from '../../src/syntax/source-tree.ts';
import { readYaml } from '../../src/syntax/yaml/read-yaml.ts';
import type { Step } from '../../src/text/path.ts';
import { runs } from '../depth.ts';
import { sourceOf } from '../source-of.ts';
import { cases, inputOf } from '../upstream/cases.ts';
import { numbers } from './check/breaking.ts';

/** A place in a config, and what its tree has there. */
interface Position {
  readonly offset: number;
  /** `kind` and path; two where a word can be either while it is written. */
  readonly contexts: readonly string[];
}

/** The numbers of items are left out: a context does not have them. */
const shown = (kind: string, path: readonly Step[]): string =>
  `${kind} ${JSON.stringify(path.map((step) => (typeof step === 'number' ? 0 : step)))}`;

/** Every offset within a word of a tree or at its end, and those in front of the values on the lines of their keys. */
function positionsIn(text: string, root: SourceNode): Position[] {
  const positions: Position[] = [];
  const cover = (from: number, to: number, contexts: readonly string[]): void => {
    for (let offset = from; offset <= to; offset++) positions.push({ offset, contexts });
  };
  const visit = (node: SourceNode, path: readonly Step[], kind: string, behindDash: boolean): void => {
    if (node.kind === 'scalar') cover(node.span.start, node.span.end, [shown(kind, path)]);
    if (node.kind === 'list') for (const [index, item] of node.items.entries()) visit(item, [...path, index], 'item', !node.flow);
    if (node.kind !== 'map') return;
    for (const [index, { key, value }] of node.entries.entries()) {
      const { start, end } = key.span;
      // the first word behind a dash can be an item
      cover(start + 1, end, [shown('key', path), ...(behindDash && index === 0 ? [shown('item', path)] : [])]);
      const below = [...path, keyName(key) ?? ''];
      if (value.span.start > end + 1 && !text.slice(end, value.span.start).includes('\n')) cover(end + 2, end + 2, [shown('value', below)]);
      visit(value, below, 'value', false);
    }
  };
  visit(root, [], 'key', false);
  return positions;
}

it('knows what is being written in a config of which only the text before the place is written', () => {
  const configs = ['valid', 'sugar', 'combined']
    .flatMap((group) => cases(group).map((kase) => inputOf(kase).toString()))
    .filter((text) => text.length < 6000 && !/\r|[&*]\w/.test(text) && readYaml(sourceOf(text)).root?.kind === 'map');
  const next = numbers(77);
  const missed: string[] = [];
  const count = runs(2000);
  for (let i = 0; i < count; i++) {
    const text = configs[next(configs.length)]!;
    const positions = positionsIn(text, readYaml(sourceOf(text)).root!);
    const { offset, contexts } = positions[next(positions.length)]!;
    const context = contextAt(text.slice(0, offset), offset);
    const found = context ? shown(context.kind, context.path) : 'nothing';
    if (!contexts.includes(found))
      missed.push(`${JSON.stringify(text.slice(Math.max(offset - 80, 0), offset))}\n  ${found}, not ${contexts.join(' or ')}`);
    // what stands behind the place makes no difference
    expect(contextAt(text, offset)).toEqual(context);
  }
  expect(1 - missed.length / count, missed.slice(0, 15).join('\n')).toBeGreaterThanOrEqual(0.95);
});
