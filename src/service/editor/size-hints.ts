import { items, type Placed, type Struct, struct, structs, text } from '../../schema/placed.ts';
import { bytesWords } from '../../text/bytes-words.ts';
import { pushAll } from '../../text/push-all.ts';
import type { Origin } from '../../text/source.ts';
import type { Built } from '../check/built.ts';

/** An inlay hint: what an editor shows behind a line of a config. */
export interface Hint {
  /** As an offset in the config. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/** Shorter contents, in bytes of the output, have no hint where they stand in the config. */
const SHORT = 1000;

/** Fields with contents that Butane encodes. */
const CONTENTS: ReadonlySet<string> = new Set(['inline', 'local']);

/** What a config's sugar becomes: the size of encoded contents, and the names of generated units. */
export function hintsOf({ document }: Built, path: string): readonly Hint[] {
  const hints: Hint[] = [];
  const visit = (value: Placed): void => {
    if (value.kind === 'list') for (const item of value.items) visit(item);
    if (value.kind !== 'struct') return;
    pushAll(hints, sizeHint(value, path));
    for (const field of value.fields.values()) visit(field);
  };
  visit(document);
  return [...hints, ...unitHints(document, path)].sort((a, b) => a.offset - b.offset);
}

function sizeHint(resource: Struct, path: string): Hint[] {
  const source = text(resource, 'source');
  const origin = resource.fields.get('source')?.origin;
  const field = String(origin?.path.at(-1));
  if (source === undefined || !origin || origin.source.name !== path || !CONTENTS.has(field)) return [];
  const isGzip = text(resource, 'compression') === 'gzip';
  if (field === 'inline' && !isGzip && source.length < SHORT) return [];
  const encoding = isGzip ? 'gzip' : source.startsWith('data:;base64,') ? 'base64' : 'escaped';
  const label = `→ ${bytesWords(source.length)} ${encoding}`;
  return [
    { offset: firstLineEnd(origin), label, tooltip: 'The size of these contents in the generated config, as the URL that holds them' },
  ];
}

function unitHints(document: Struct, path: string): Hint[] {
  return structs(struct(document, 'systemd'), 'units').flatMap((unit): Hint[] => {
    const { origin } = unit;
    const name = text(unit, 'name');
    if (origin?.path.at(-1) !== 'with_mount_unit' || origin.source.name !== path || name === undefined) return [];
    return [{ offset: firstLineEnd(origin), label: `generated: ${name}`, tooltip: 'The unit that mounts the filesystem' }];
  });
}

/** The end of the first line of a value: a block has its text below. */
function firstLineEnd({ source, span }: Origin): number {
  const lineEnd = source.text.indexOf('\n', span.start);
  const end = lineEnd < 0 ? span.end : Math.min(lineEnd, span.end);
  return source.text[end - 1] === '\r' ? end - 1 : end;
}

/** How many files and units an output has. */
export function countsOf({ document }: Built): { readonly files: number; readonly units: number } {
  return {
    files: items(struct(document, 'storage'), 'files').length,
    units: items(struct(document, 'systemd'), 'units').length,
  };
}
