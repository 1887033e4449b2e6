import { isShared } from '../fix/written-node.ts';
import {
  isInBrackets,
  keyName,
  type ListNode,
  type MapNode,
  type ScalarNode,
  type SourceNode,
  scalarText,
  step,
} from '../syntax/source-tree.ts';
import { commentsOf } from '../syntax/yaml/comments.ts';
import { type Change, removeEntry } from '../syntax/yaml/edit-entries.ts';
import type { Layouts } from '../syntax/yaml/layout.ts';
import type { Source, Span } from '../text/source.ts';
import { overlap } from '../text/spans.ts';
import { united } from '../text/united.ts';

/** A file of a config as it is written: with a path, contents, and nothing else that a sugar for it would not set too. */
export interface PlainFile {
  readonly index: number;
  readonly map: MapNode;
  readonly path: string;
  /** The field of `contents`: `inline` or `local`. There is no other. */
  readonly field: string;
  readonly value: ScalarNode;
}

/** Modes that mean 0644, which units and quadlets have. */
const DEFAULT_MODES: readonly string[] = ['0644', '0o644', '420'];

/** The list `storage.files`, if it is in lines of its own and nothing refers to it. */
export function fileList(root: SourceNode, source: Source): ListNode | undefined {
  const storage = step(root, 'storage');
  const files = storage && step(storage, 'files');
  const isPlain = storage?.kind === 'map' && !isInBrackets(storage) && files?.kind === 'list' && !isInBrackets(files);
  return isPlain && !isShared(root, storage.span, { source, root }) ? files : undefined;
}

/** The files of a list that can be written otherwise: without comments, which would lose their place, and without an owner. */
export function plainFiles(root: SourceNode, files: ListNode, source: Source, layouts: Layouts): PlainFile[] {
  const isShort = overlap(commentsOf(source.text, root).map(({ span }) => span));
  const known = new Map<string, unknown>();
  const { extents } = layouts.of(files);
  return files.items.flatMap((map, index): PlainFile[] => {
    const contents = step(map, 'contents');
    if (map.kind !== 'map' || contents?.kind !== 'map' || contents.entries.length !== 1) return [];
    const { span } = extents[index]!;
    if (isShort({ start: span.start, end: span.end - 1 }) || isShared(root, map.span, { source, root, known })) return [];
    const names = map.entries.map(({ key }) => keyName(key) ?? '');
    const mode = step(map, 'mode');
    const path = textOf(step(map, 'path'));
    const { key, value } = contents.entries[0]!;
    const field = keyName(key) ?? '';
    const isPlain =
      names.every((name) => ['path', 'contents', 'mode', 'overwrite'].includes(name)) &&
      (mode === undefined || DEFAULT_MODES.includes(textOf(mode) ?? ''));
    if (!isPlain || path === undefined || value.kind !== 'scalar' || value.properties || !['inline', 'local'].includes(field)) return [];
    return [{ index, map, path, field, value }];
  });
}

function textOf(node: SourceNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? scalarText(node) : undefined;
}

/** A scalar as it is written, if that is on one line. */
export function onOneLine({ span, style }: ScalarNode, text: string): string | undefined {
  const written = text.slice(span.start, span.end);
  return /[\r\n]/.test(written) || style === 'literal' || style === 'folded' ? undefined : written;
}

/** The changes that remove files from their list, and the list and its section too if nothing is left in them. */
export function removeFiles(root: MapNode, files: ListNode, removed: readonly PlainFile[], layouts: Layouts): Change[] | undefined {
  if (removed.length < files.items.length) {
    const changes = removed.map(({ index }) => removeEntry(files, index, layouts));
    if (changes.includes(undefined)) return undefined;
    const { gaps } = layouts.of(files);
    const gapFrom = new Map(gaps.map(({ kind, span }) => [span.start, kind === 'blank' ? span : undefined]));
    const gapTo = new Map(gaps.map(({ kind, span }) => [span.end, kind === 'blank' ? span : undefined]));
    // of the blank lines before and after files that are removed together, those after them go too
    const withBlank = (span: Span): Span => ({
      start: span.start,
      end: (gapTo.has(span.start) && gapFrom.get(span.end)?.end) || span.end,
    });
    const spans: readonly Span[] = united((changes as Change[]).map(({ span }) => span));
    return spans.map((span) => ({ span: withBlank(span), text: '' }));
  }
  const storage = step(root, 'storage') as MapNode;
  const [parent, name] = storage.entries.length > 1 ? ([storage, 'files'] as const) : ([root, 'storage'] as const);
  const index = parent.entries.findIndex(({ key }) => keyName(key) === name);
  const { span } = layouts.of(parent).extents[index]!;
  if (commentsOf(layouts.text, root).some((comment) => comment.span.start >= span.start && comment.span.end <= span.end)) return undefined;
  const change = removeEntry(parent, index, layouts);
  return change && [change];
}
