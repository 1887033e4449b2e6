import { secretLooks } from '../../grammar/secret-looks.ts';
import { type SecretField, secretField } from '../../spec/secret-fields.ts';
import { type ErrorNode, type ScalarNode, type SourceNode, scalarText } from '../../syntax/source-tree.ts';
import { commentsOf } from '../../syntax/yaml/comments.ts';
import type { Span } from '../../text/source.ts';
import { united } from '../../text/united.ts';
import { secretLines } from './secret-lines.ts';

/** The secrets of a config, which reports mask. */
export interface Secrets {
  /** The spans of the secrets in the text: sorted, and none touches another. */
  readonly spans: readonly Span[];
  /** The values of the secrets that are scalars, by the start of the span. */
  readonly values: ReadonlyMap<number, string>;
}

/** Finds the secrets of a config: the values of secret fields, in the tree if there is one, and all texts that look like secrets. */
export function findSecrets(text: string, root: SourceNode | undefined): Secrets {
  if (!root) return { spans: united([...secretLines(text), ...secretLooks(text)]), values: new Map() };
  const { secrets, blocks, unread, lost } = partsOf(root);
  const spans = [
    ...secrets.map((node) => contentSpan(node, text)),
    ...lost.map(({ span }) => span),
    // The tree does not cover configs inside texts, comments, and further documents.
    ...blocks.flatMap(({ span }) => secretLines(text, span.start, span.end)),
    ...commentsOf(text, root).flatMap(({ span }) => secretLines(text, span.start, span.end)),
    ...unread.flatMap(({ span }) => secretLines(text, span.start, span.end)),
    ...secretLines(text, root.span.end),
    ...secretLooks(text),
  ];
  return { spans: united(spans), values: new Map(secrets.map((node) => [contentSpan(node, text).start, node.text])) };
}

/** A node, the name of its field, and the secret field that contains it, if any. */
interface Step {
  readonly node: SourceNode;
  readonly name: string | undefined;
  readonly field: SecretField | undefined;
}

/** The parts of a config that hold secrets, or may. */
interface Parts {
  readonly secrets: readonly ScalarNode[];
  /** Other scalars that have lines of their own. */
  readonly blocks: readonly ScalarNode[];
  /** What could not be read in a field of secrets. */
  readonly lost: readonly ErrorNode[];
  /** What could not be read elsewhere. */
  readonly unread: readonly ErrorNode[];
}

function partsOf(root: SourceNode): Parts {
  const secrets = new Set<ScalarNode>();
  const blocks: ScalarNode[] = [];
  const [lost, unread]: [ErrorNode[], ErrorNode[]] = [[], []];
  // The target of an alias in a secret field is a secret too. Each target is visited once.
  const followed = new Set<SourceNode>();
  const pending: Step[] = [{ node: root, name: undefined, field: undefined }];
  for (let step = pending.pop(); step; step = pending.pop()) {
    const { node, name, field } = step;
    if (node.kind === 'scalar') {
      if (field && node.text !== '') secrets.add(node);
      else if (node.style === 'literal' || node.style === 'folded') blocks.push(node);
    } else if (node.kind === 'error') {
      (field ? lost : unread).push(node);
    } else if (node.kind === 'alias') {
      if (field && !followed.has(node.target)) pending.push({ node: node.target, name, field });
      if (field) followed.add(node.target);
    } else if (node.kind === 'list') {
      for (const item of node.items) pending.push({ node: item, name, field });
    } else if (node.kind === 'map') {
      for (const { key, value } of node.entries) {
        const named = scalarText(key);
        if (named !== undefined && field?.shown.includes(named)) continue;
        pending.push({ node: value, name: named, field: field ?? (named === undefined ? undefined : secretField(named, name)) });
      }
    }
  }
  return { secrets: [...secrets], blocks, lost, unread };
}

/** The span of a scalar; for a block scalar, that of its lines without the indicator. */
function contentSpan({ span, style }: ScalarNode, text: string): Span {
  const feed = style === 'literal' || style === 'folded' ? text.indexOf('\n', span.start) : -1;
  return feed >= 0 && feed < span.end ? { start: feed + 1, end: span.end } : span;
}
