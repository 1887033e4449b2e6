import { describe, expect, it } from 'vitest';
import type { SourceNode } from '../../../src/syntax/source-tree.ts';
import { Layouts } from '../../../src/syntax/yaml/layout.ts';
import { readYaml } from '../../../src/syntax/yaml/read-yaml.ts';
import { recoverYaml } from '../../../src/syntax/yaml/recover-yaml.ts';
import type { Span } from '../../../src/text/source.ts';
import { some } from '../../depth.ts';
import { breakText, kinds, numbers } from '../../service/check/breaking.ts';
import { sourceOf } from '../../source-of.ts';
import { yamlTexts } from './yaml-texts.ts';

const texts = yamlTexts();
const withBreaks = (end: string): string[] => some(texts).map((text) => text.replaceAll('\n', end));

/** The tree of a text, or what can be read of it. */
function treeOf(text: string): SourceNode | undefined {
  const source = sourceOf(text);
  const { root, fault } = readYaml(source);
  return fault ? recoverYaml(source, fault)?.root : root;
}

const BLANK = /^[\s\x85]*$/;
const COMMENTS = /^(?:[ \t]*#[^\n\r\x85\u2028\u2029]*(?:\r\n|[\n\r\x85\u2028\u2029]|$))+$/;
/** Lines of comments, and the indentation of what follows. */
const HEAD = /^(?:[ \t]*#[^\n\r\x85\u2028\u2029]*(?:\r\n|[\n\r\x85\u2028\u2029]))*[ \t]*$/;

/** What is wrong with the layouts of a text: a hole, an overlap, a part that holds something else than it says. */
function problemsOf(text: string, root: SourceNode): string[] {
  const layouts = new Layouts(text, root);
  const problems: string[] = [];
  const demand = (holds: boolean, what: string, { start, end }: Span): void => {
    if (!holds) problems.push(`${what}: ${JSON.stringify(text.slice(start, end))} at ${start} of ${JSON.stringify(text)}`);
  };
  const visit = (node: SourceNode, within: Span): void => {
    if (node.kind !== 'map' && node.kind !== 'list') return;
    const { region, extents, gaps } = layouts.of(node);
    demand(isWithin(region, within), 'the region is within the entry', region);
    const children = node.kind === 'list' ? node.items.map((item) => [item]) : node.entries.map(({ key, value }) => [key, value]);
    demand(extents.length === children.length, 'there is an extent for each child', region);
    if (children.length === 0) return;
    const spans = [...extents.map(({ span }) => span), ...gaps.map(({ span }) => span)].toSorted(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    let end = region.start;
    for (const span of spans) {
      demand(span.start === end, 'a part begins where the one before ends', span);
      end = span.end;
    }
    demand(region.end === end, 'the last part ends with the region', region);
    for (const { kind, span } of gaps) demand((kind === 'blank' ? BLANK : COMMENTS).test(text.slice(span.start, span.end)), kind, span);
    extents.forEach(({ span, start }, i) => {
      for (const child of children[i]!) demand(isWithin(child.span, { start, end: span.end }), 'an extent has its nodes', child.span);
      if (!node.flow)
        demand(HEAD.test(text.slice(span.start, start)), 'only comments are before an entry', { start: span.start, end: start });
      for (const child of children[i]!) visit(child, span);
    });
  };
  visit(root, { start: 0, end: text.length });
  return problems;
}

function isWithin({ start, end }: Span, around: Span): boolean {
  return around.start <= start && end <= around.end;
}

function expectCovered(all: readonly string[]): void {
  const trees = all.flatMap((text) => {
    const root = treeOf(text);
    return root && root.kind !== 'scalar' ? [{ text, root }] : [];
  });
  expect(trees.length).toBeGreaterThan(all.length / 2);
  expect(trees.flatMap(({ text, root }) => problemsOf(text, root))).toEqual([]);
}

describe('extents and gaps cover exactly', () => {
  it('all configs', () => expectCovered(texts));

  it.each(['\r\n', '\r', '\u0085', '\u2028'])('configs with line ends %j', (end) => expectCovered(withBreaks(end)));

  it('damaged configs, as far as they are read', () => {
    const next = numbers(11);
    expectCovered(texts.flatMap((text) => some(kinds).flatMap((kind) => breakText(text, kind, next)?.text ?? [])));
  });
});
