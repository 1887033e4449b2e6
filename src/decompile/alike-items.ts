import { textsApart } from '../compile/decode/regular-json.ts';
import { withField, withoutField } from '../compile/desugar/collapsing.ts';
import { isReadable, looksBinary } from '../compile/desugar/readable.ts';
import { resourceBytes } from '../document/resource-bytes.ts';
import { base64Of } from '../grammar/decode-data-url.ts';
import type { Encoded } from '../host/ahead.ts';
import type { Gunzip } from '../host/gzip.ts';
import { leaf, type Struct, struct, text } from '../schema/placed.ts';
import { byteText, textBytes } from '../text/byte-text.ts';
import type { ByteWriter } from '../text/byte-writer.ts';
import { linesSay, literalLines } from './block-literal.ts';
import { type LongList, lengthOf } from './long-lists.ts';
import type { StoredFiles } from './stored-files.ts';
import { endsWithBreak, LONG, textPieces } from './text-pieces.ts';
import type { TextFrame } from './write-config.ts';
import { type ScalarWriter, simpleTextSays } from './write-scalar.ts';

/** What the items of a long list are written with. */
export interface AlikeItemsOptions {
  readonly list: LongList;
  /** Longer items, in characters of the input, are written in this way even if no other one is like them. */
  readonly portion: number;
  readonly scalars: ScalarWriter;
  readonly stored: StoredFiles;
  readonly gunzip: Gunzip | undefined;
  /** What this program writes for contents. Present for a document that it wrote: its URLs have to become the same URLs. */
  readonly encode: ((contents: Uint8Array) => Encoded) | undefined;
  /** Proves an item, and returns the text around its key and its contents in the config; undefined if it is not proved. */
  readonly prove: (item: Struct, index: number, key: string, contents: string) => TextFrame | undefined;
}

/** What stands in a config for the contents of an item: a text, or the URL that the document has. */
type ContentsKind = 'text' | 'url';

/** Contents of an item that is proved for others. They are no other value of the item, and the URL never becomes a text or a local file. */
const STAND_INS: Readonly<Record<ContentsKind, string>> = {
  text: 'the contents\nof an item\n',
  url: 'https://the-contents-of-an-item.invalid/',
};

/** With more kinds of items than these, items are not alike. */
const MOST_FRAMES = 1000;

/**
 * Writes items of a document that differ from one that is proved in their keys and their contents only. Of such an item only these two
 * are proved: a reader gets them from what is written. The rest is the same text as in the item that is proved, in the input and in the
 * config. What a key or contents become does not depend on what they are: a text becomes `inline`, anything else stays
 * a URL, and the rules for keys, URLs and contents hold in the document that was read.
 */
export class AlikeItems {
  /** By the kind of the contents, and the text of an item in the input around its key and its contents. */
  readonly #frames = new Map<string, TextFrame | 'met once' | 'none'>();

  constructor(readonly options: AlikeItemsOptions) {}

  /**
   * Writes an item of the document; false for one that has to be proved as it is.
   *
   * @param index where it is in the list
   */
  write(item: Struct, index: number, output: ByteWriter): boolean {
    const { list, scalars, stored, gunzip, encode } = this.options;
    const apart = textsApart(item, [[list.key], list.contents]);
    if (!apart) return false;
    const [key = '', value = ''] = apart.texts;
    if (!scalars.isPlain(key)) return false;
    const write = (kind: ContentsKind, contents: string): boolean => {
      const frame = this.#frameOf(kind, apart.around, item, index, key);
      const written = frame && scalars.simpleText(contents, frame.indents[1]);
      if (!frame || written === undefined || !simpleTextSays(written, frame.indents[1], contents)) return false;
      const [before, between, behind] = frame.texts;
      for (const part of [before, key, between, written, behind]) output.add(part);
      return true;
    };
    if (list.contents.length === 1) return !stored.isLong(textBytes(value)) && write('text', value);
    const resource = struct(item, list.contents[0]!);
    const isPlain = !encode && stored.folder === undefined && !text(resource, 'compression');
    const data = isPlain && value.length > LONG ? base64Of(value) : undefined;
    if (data !== undefined && this.#writeInPieces(this.#frameOf('text', apart.around, item, index, key), key, data, output)) return true;
    const bytes = resourceBytes(resource, gunzip);
    if (!bytes) return write('url', value);
    if (stored.isLong(bytes)) return false;
    const contents = looksBinary(bytes) ? undefined : byteText(bytes);
    if (contents !== undefined && this.#isWrittenSo(bytes, resource) && write('text', contents)) return true;
    return stored.folder === undefined && !(contents !== undefined && isReadable(contents)) && write('url', value);
  }

  /** Writes an item with a long text, without the whole text in memory. False, and nothing is written, where it is no simple literal. */
  #writeInPieces(frame: TextFrame | undefined, key: string, data: string, output: ByteWriter): boolean {
    if (!frame) return false;
    const indent = frame.indents[1];
    const [before, between, behind] = frame.texts;
    const start = output.mark();
    for (const part of [before, key, between, endsWithBreak(data) ? '|' : '|-']) output.add(part);
    for (const piece of textPieces(data)) {
      const lines = piece && literalLines(piece, indent);
      if (!lines || !linesSay(lines, indent, piece)) {
        output.rewind(start);
        return false;
      }
      output.add('\n');
      output.add(lines);
    }
    output.add(behind);
    return true;
  }

  /** False where this program would write something else for contents than the resource that it seems to have written. */
  #isWrittenSo(contents: Uint8Array, resource: Struct): boolean {
    const encoded = this.options.encode?.(contents);
    return !encoded || (encoded.source === text(resource, 'source') && encoded.compression === text(resource, 'compression'));
  }

  #frameOf(kind: ContentsKind, around: string, item: Struct, index: number, key: string): TextFrame | undefined {
    const name = `${kind} ${around}`;
    let frame = this.#frames.get(name);
    if (frame === undefined && this.#frames.size >= MOST_FRAMES) return undefined;
    if (frame === 'met once' || (frame === undefined && lengthOf(item) > this.options.portion)) {
      frame = this.options.prove(this.#withStandIn(item, kind), index, key, STAND_INS[kind]) ?? 'none';
      this.#frames.set(name, frame);
    }
    if (frame === undefined) this.#frames.set(name, 'met once');
    return typeof frame === 'object' ? frame : undefined;
  }

  /** An item with other contents. */
  #withStandIn(item: Struct, kind: ContentsKind): Struct {
    const { list, encode } = this.options;
    const [field, inside] = list.contents;
    const own = item.fields.get(field!);
    if (inside === undefined || own?.kind !== 'struct') return withField(item, field!, leaf(STAND_INS.text, own?.origin));
    const { origin } = own.fields.get(inside) ?? own;
    if (kind === 'url') return withField(item, field!, withField(own, inside, leaf(STAND_INS.url, origin)));
    const { source, compression } = encode?.(textBytes(STAND_INS.text)) ?? { source: `data:,${encodeURIComponent(STAND_INS.text)}` };
    const resource = withField(withoutField(own, 'compression'), inside, leaf(source, origin));
    return withField(item, field!, compression === undefined ? resource : withField(resource, 'compression', leaf(compression, origin)));
  }
}
