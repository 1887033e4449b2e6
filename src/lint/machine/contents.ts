import { decodeDataUrl } from '../../grammar/decode-data-url.ts';
import { joinPath } from '../../grammar/posix-path.ts';
import type { Leaf, Struct } from '../../schema/placed.ts';
import { nodeAt, type ScalarNode, type SourceNode } from '../../syntax/source-tree.ts';
import { mapScalar, type ScalarMap } from '../../syntax/yaml/scalar-map.ts';
import { byteText } from '../../text/byte-text.ts';
import { onceForEach } from '../../text/once.ts';
import type { Location, Origin, Source, Span } from '../../text/source.ts';

/** The text that a file, a unit or a drop-in holds, and where its characters stand. */
export interface Contents {
  readonly text: string;
  /** The bytes, where they are known: those of a unit are those of its text. */
  readonly bytes?: Uint8Array | undefined;
  /**
   * Where a stretch of the text stands: within the scalar of the config, or in the local file. Where that is not known, such as
   * for base64, the place is the whole value.
   */
  locate(span: Span): Location;
  /** The place in the config that embeds the local file; undefined for what stands in the config itself. */
  readonly embeddedAt?: Location | undefined;
}

/** What was encoded while the document was made: the bytes of a data URL, and the local file that they were read from. */
export interface Encoded {
  readonly bytes: Uint8Array;
  /** As the host was asked for it. */
  readonly path: string | undefined;
}

/** What is needed to find the contents of a value of the document. */
export interface ContentsSource {
  /** The source of what has no origin. */
  readonly main: Source;
  readonly trees: ReadonlyMap<Source, SourceNode>;
  /** What the data URLs of the document were made from, by the URL. */
  readonly encoded: ReadonlyMap<string, readonly Encoded[]>;
  /** The directory that local files are in. */
  readonly filesDir: string | undefined;
  /** A local file as a source. One file is one source, however often it is embedded. */
  readonly localSource: (path: string, bytes: Uint8Array) => Source;
  /** The bytes of a resource that the config compresses. Without it they are not known. */
  readonly unpack?: ((resource: Struct) => Uint8Array | undefined) | undefined;
}

/** Fields that name a local file. */
const LOCAL = /^(?:local|contents_local)$/;

/** The contents that a unit or a drop-in has as a text. */
export function textContents({ value, origin }: Leaf, at: ContentsSource): Contents {
  const text = String(value);
  return isLocal(origin) ? localContents(text, undefined, origin, at) : inlineContents(text, undefined, origin, at);
}

/**
 * The contents behind the `source` of a resource; undefined for what is fetched, and for data that cannot be decoded.
 *
 * @param destination the path on the machine, to tell files of a tree apart that have the same contents
 */
export function sourceContents({ value, origin }: Leaf, destination: string, at: ContentsSource): Contents | undefined {
  const url = String(value);
  const encodings = at.encoded.get(url) ?? [];
  const one = encodings.find(({ path }) => path !== undefined && destination.endsWith(path.slice(path.lastIndexOf('/')))) ?? encodings[0];
  const bytes = one?.bytes ?? decodeDataUrl(url);
  if (!bytes) return undefined;
  const text = textOf(bytes);
  if (one?.path !== undefined) return localContents(text, bytes, origin, at, one.path);
  // what someone wrote as a data URL is not found again in it
  return one || origin?.path.at(-1) === 'inline'
    ? inlineContents(text, bytes, origin, at)
    : { text, bytes, locate: () => wholeValue(origin, at) };
}

/** The text of bytes. Many files may have the same. */
const textOf = onceForEach(byteText);

/** The contents of a resource that the config compresses. */
export function unpackedContents(resource: Struct, at: ContentsSource): Contents | undefined {
  const bytes = at.unpack?.(resource);
  return bytes && { text: byteText(bytes), bytes, locate: () => wholeValue(resource.fields.get('source')?.origin, at) };
}

function isLocal(origin: Origin | undefined): boolean {
  return LOCAL.test(String(origin?.path.at(-1)));
}

function localContents(
  text: string,
  bytes: Uint8Array | undefined,
  origin: Origin | undefined,
  at: ContentsSource,
  path: string | undefined = localName(origin, at),
): Contents {
  if (path === undefined) return { text, bytes, locate: () => wholeValue(origin, at), embeddedAt: origin };
  const source = at.localSource(path, bytes ?? new TextEncoder().encode(text));
  return { text, bytes, locate: (span) => ({ source, span }), embeddedAt: origin };
}

/** The path of the local file that the config names at an origin. */
function localName(origin: Origin | undefined, { trees, filesDir }: ContentsSource): string | undefined {
  const node = origin && scalarAt(origin, trees);
  return node && filesDir !== undefined ? joinPath(filesDir, node.text) : undefined;
}

function inlineContents(text: string, bytes: Uint8Array | undefined, origin: Origin | undefined, at: ContentsSource): Contents {
  let map: ScalarMap | undefined;
  const locate = (span: Span): Location => {
    const node = origin && scalarAt(origin, at.trees);
    if (!origin || node?.text !== text) return wholeValue(origin, at);
    map ??= mapScalar(node, origin.source.text);
    return { source: origin.source, span: map.spanOf(span), path: origin.path };
  };
  return { text, bytes, locate };
}

function wholeValue(origin: Origin | undefined, { main }: ContentsSource): Location {
  return origin ?? { source: main, span: { start: 0, end: 0 } };
}

/** The scalar that a value was read from, even through an alias. */
function scalarAt({ source, span, path }: Origin, trees: ReadonlyMap<Source, SourceNode>): ScalarNode | undefined {
  const root = trees.get(source);
  const node = root && nodeAt(root, path);
  // items of a list that are null do not count in paths
  if (node?.span.start !== span.start) return undefined;
  return node.kind === 'scalar' ? node : node.kind === 'alias' && node.target.kind === 'scalar' ? node.target : undefined;
}
