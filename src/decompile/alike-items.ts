import { textsApart } from '../compile/decode/regular-json.ts';
import { withField, withoutField } from '../compile/desugar/collapsing.ts';
import { resourceBytes } from '../document/resource-bytes.ts';
import type { Gunzip } from '../host/gzip.ts';
import { leaf, type Struct, struct } from '../schema/placed.ts';
import { byteText } from '../text/byte-text.ts';
import type { ByteWriter } from '../text/byte-writer.ts';
import { type LongList, lengthOf } from './long-lists.ts';
import type { StoredFiles } from './stored-files.ts';
import type { TextFrame } from './write-config.ts';
import { readSimpleText, type ScalarWriter } from './write-scalar.ts';

/** What a long list of items that are alike is written with. */
export interface AlikeItemsOptions {
  readonly list: LongList;
  /** From this length on, in characters of the input, an item is not proved in one piece if there is another way. */
  readonly portion: number;
  readonly scalars: ScalarWriter;
  readonly stored: StoredFiles;
  readonly gunzip: Gunzip | undefined;
  /** Proves an item with other contents, and returns the text around its key and its contents; undefined if it has none, or is not proved. */
  readonly prove: (item: Struct, index: number, key: string, contents: string) => TextFrame | undefined;
}

/** Contents in the place of those of an item: a text that is no other value of it. */
const STAND_IN = 'the contents\nof an item\n';

/** Texts around more items than these are not kept: the items of such a list are not alike. */
const MOST_FRAMES = 1000;

/**
 * Writes items that differ from one that is proved in their keys and their contents only. What is proved of such an item are these two:
 * they read as what they are. The rest of it is the same text as that of the item that is proved, in the input and in the config, and
 * what a key or contents become does not depend on what they are: contents that are a text become `inline`, and the rules for keys hold
 * for the document that was read.
 */
export class AlikeItems {
  /** By the text of the item in the input around its key and its contents. */
  readonly #frames = new Map<string, TextFrame | 'met once' | 'none'>();

  constructor(readonly options: AlikeItemsOptions) {}

  /**
   * Writes an item of the document; false for one that has to be proved as it is.
   *
   * @param index where it is in the list
   */
  write(item: Struct, index: number, output: ByteWriter): boolean {
    const { list, scalars } = this.options;
    const apart = textsApart(item, [[list.key], list.contents]);
    const frame = apart && this.#frameOf(apart.around, item, index, apart.texts[0]!);
    if (!frame) return false;
    const key = scalars.simpleText(apart.texts[0]!, frame.indents[0]);
    const contents = this.#contentsOf(item, apart.texts[1]!);
    const written = contents === undefined ? undefined : scalars.simpleText(contents, frame.indents[1]);
    if (key === undefined || written === undefined || key.startsWith('|')) return false;
    if (key !== apart.texts[0] || readSimpleText(written, frame.indents[1]) !== contents) return false;
    output.add(frame.texts[0]);
    output.add(key);
    output.add(frame.texts[1]);
    output.add(written);
    output.add(frame.texts[2]);
    return true;
  }

  #frameOf(around: string, item: Struct, index: number, key: string): TextFrame | undefined {
    let frame = this.#frames.get(around);
    if (frame === undefined && this.#frames.size >= MOST_FRAMES) return undefined;
    if (frame === 'met once' || (frame === undefined && lengthOf(item) > this.options.portion)) {
      const { list, prove } = this.options;
      frame = prove(withContents(item, list.contents, STAND_IN), index, key, STAND_IN) ?? 'none';
      this.#frames.set(around, frame);
    }
    if (frame === undefined) this.#frames.set(around, 'met once');
    return typeof frame === 'object' ? frame : undefined;
  }

  /** The contents of an item as a text that stands in the config; undefined if they do not stand there as a text. */
  #contentsOf(item: Struct, written: string): string | undefined {
    const { list, gunzip, stored } = this.options;
    if (list.contents.length === 1) return written;
    const bytes = resourceBytes(struct(item, list.contents[0]!), gunzip);
    return bytes && stored.staysInConfig(bytes) ? byteText(bytes) : undefined;
  }
}

/** An item with other contents. A resource gets a URL for them, and says no compression then. */
function withContents(item: Struct, [field, inside]: readonly string[], contents: string): Struct {
  const own = item.fields.get(field!);
  if (inside === undefined || own?.kind !== 'struct') return withField(item, field!, leaf(contents, own?.origin));
  const url = leaf(`data:,${encodeURIComponent(contents)}`, own.fields.get(inside)?.origin);
  return withField(item, field!, withoutField(withField(own, inside, url), 'compression'));
}
