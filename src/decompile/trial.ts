import { encodeContents } from '../compile/desugar/data-url.ts';
import type { ReadDocument } from '../document/document.ts';
import { normalForm } from '../document/normal-form.ts';
import { resourceBytes } from '../document/resource-bytes.ts';
import { sameForm, type VersionedDocument } from '../document/same-form.ts';
import type { Gunzip, Gzip } from '../host/gzip.ts';
import { sameStruct } from '../ignition/same-value.ts';
import { items, type List, listOf, type Placed, type Struct, struct, structOf, structs } from '../schema/placed.ts';
import type { Spec } from '../spec/spec.ts';
import { ByteWriter } from '../text/byte-writer.ts';
import { AlikeItems } from './alike-items.ts';
import type { TakeItems } from './config-of.ts';
import type { KnownContents } from './known-contents.ts';
import { type LongList, lengthOf, longList } from './long-lists.ts';
import { ContentsByUrl, outputOf, readBack, sameAround } from './read-back.ts';
import type { StoredFile, StoredFiles } from './stored-files.ts';
import { ConfigWriter, type TextFrame } from './write-config.ts';
import type { TextStyle } from './write-scalar.ts';

/** What a config becomes: the same bytes, the same for a machine, something else, or it is refused. */
export type Verdict = 'exact' | 'same' | 'different' | 'refused';

/** What a config is tried with. */
export interface TrialOptions {
  readonly read: ReadDocument;
  readonly spec: Spec;
  readonly style: TextStyle;
  /** What the config has to become. */
  readonly wanted: VersionedDocument;
  /** The document of the version of the config: its items are those of `wanted`, in the same order. */
  readonly document: Struct;
  /** The config without sections. */
  readonly header: Struct;
  /** What stands around the document. */
  readonly around: Struct | undefined;
  /** True if sugar over the whole document is used: then it is proved with the keys of all items. */
  readonly hasSugar: boolean;
  /** True for a document that this program seems to have written. */
  readonly isExact: boolean;
  /** True if `wanted` is the document that was read. */
  readonly isWhole: boolean;
  readonly isPretty: boolean;
  readonly stored: StoredFiles;
  readonly contents: KnownContents;
  readonly gzip: Gzip | undefined;
  readonly gunzip: Gunzip | undefined;
  /** Lists that are longer, in characters of the input, are taken in portions of this length. */
  readonly portion: number;
}

/** The length of a portion, in characters of the input. */
export const PORTION = 1 << 18;

/** A list that was taken in portions. */
interface TakenList extends LongList {
  /** Stands for the list in the config. */
  readonly mark: List;
  readonly output: ByteWriter;
  /** The items by which the sugar over the whole document is proved: of the config, and of what it has to become. */
  readonly configItems: Placed[];
  /** 1 at the number of each item of the document that is proved. */
  readonly proved: Uint8Array;
}

/** Items that are proved together. */
interface Run {
  /** Their texts in the config. */
  readonly texts: string[];
  /** What they have to become. */
  readonly items: Struct[];
  /** In characters of the input. */
  length: number;
}

const encoder = new TextEncoder();

/**
 * Writes a config and proves what it becomes: it is translated, and the result is compared with what was read.
 *
 * The items of a long list are written and proved in portions, while the config is made of the document: neither all of them nor their
 * text is in memory then. A portion is proved as a config of its own. This proves the whole, because each item becomes an item by itself,
 * and the rules that compare items compare their keys, which the items of the document that was read have, too. Where sugar over the
 * whole document may add to an item, the rest of the config is proved with an item for each, that has its key only: what the sugar adds
 * to it shows there. Items that are alike are proved once: see `AlikeItems`.
 */
export class Trial {
  readonly #lists: TakenList[] = [];
  readonly #filesAround = new Map<string, StoredFile>();
  readonly #writer: ConfigWriter;
  #verdict: Verdict;

  constructor(readonly options: TrialOptions) {
    this.#writer = new ConfigWriter(options.spec.shape, options.style);
    this.#verdict = options.isExact && options.isWhole ? 'exact' : 'same';
  }

  /** Takes the items of long lists. */
  readonly takeItems: TakeItems = (type, name, list, configItem) => {
    const { read, spec, isExact, portion, document, wanted, hasSugar, stored, gzip, gunzip } = this.options;
    const long = longList(type, name);
    // of a MachineConfig the whole text is compared
    if (!long || list.items.length === 0 || lengthOf(list) <= portion || (isExact && read.machineConfig)) return undefined;
    const ownItems = items(struct(document, long.section), name);
    // mostly the list is that of the document
    const numbers = list.items === ownItems ? undefined : new Map(ownItems.map((item, i) => [item, i]));
    const proved = new Uint8Array(ownItems.length);
    const taken: TakenList = { ...long, mark: listOf([], list.origin), output: new ByteWriter(), configItems: [], proved };
    this.#lists.push(taken);
    this.#writer.mark(taken.mark);
    this.#keepFilesAround();
    const wantedItems = structs(struct(wanted.document, long.section), name);
    const around = this.#aroundOf(taken);
    const alike = new AlikeItems({
      list: long,
      portion,
      scalars: this.#writer.scalars,
      stored,
      gunzip,
      encode: isExact ? (contents) => encodeContents(contents, undefined, spec.compress ? gzip : undefined) : undefined,
      prove: (item, index, key, contents) => this.#proveFrame(taken, around, item, configItem(item, index) as Struct, key, contents),
    });
    // the oldest versions encode in another way
    const hasAlike = !isExact || spec.sugars.Resource === 'resources';
    let run: Run = { texts: [], items: [], length: 0 };
    const flush = (): void => {
      if (run.items.length > 0) this.#provePortion(taken, around, run);
      run = { texts: [], items: [], length: 0 };
    };
    list.items.forEach((item, i) => {
      const number = numbers ? numbers.get(item) : i;
      // what sugar has changed is proved with the sugar
      if (number === undefined) {
        flush();
        const made = configItem(item, i) as Struct;
        this.#keepFilesAround();
        taken.output.add(this.#itemText(taken, made));
        taken.configItems.push(made);
        return;
      }
      if (hasSugar || isExact) taken.configItems.push(keyOnly(item as Struct, long));
      proved[number] = 1;
      const wantedItem = wantedItems[number]!;
      if (hasAlike && alike.write(wantedItem, i, taken.output)) return;
      const text = this.#itemText(taken, configItem(item, i) as Struct);
      taken.output.add(text);
      run.texts.push(text);
      run.items.push(wantedItem);
      run.length += lengthOf(item);
      if (run.length > portion) flush();
    });
    flush();
    return taken.mark;
  };

  /** Proves the rest of the config. The chunks of its text are complete if the verdict is good. */
  finish(config: Struct): { readonly verdict: Verdict; readonly chunks: readonly Uint8Array[] } {
    const { wanted } = this.options;
    this.#keepFilesAround();
    const parts = this.#writer.textAround(config);
    const takenOf = (mark: List): TakenList => this.#lists.find((list) => list.mark === mark)!;
    const itemsText = (taken: TakenList): string => taken.configItems.map((item) => this.#itemText(taken, item as Struct)).join('');
    const text = parts.map((part) => (typeof part === 'string' ? part : itemsText(takenOf(part)))).join('');
    const document = this.#lists.reduce((rest, taken) => this.#withoutProved(rest, taken), wanted.document);
    this.#prove(text, this.#filesAround, document, true);
    return {
      verdict: this.#verdict,
      chunks: parts.flatMap((part) => (typeof part === 'string' ? encoder.encode(part) : takenOf(part).output.chunks)),
    };
  }

  /** The texts before and behind the items of a list in a config that has nothing else. */
  #aroundOf({ section, name, mark }: TakenList): readonly [before: string, behind: string] {
    const config = structOf([...this.options.header.fields, [section, structOf([[name, mark]])]]);
    const [before, , behind] = this.#writer.textAround(config);
    return [before as string, behind as string];
  }

  /** The lines of an item, as they stand in the config. */
  #itemText(list: LongList, item: Struct): string {
    return this.#writer.text(withItems(list, [item]), headingOf(list).length);
  }

  #provePortion(taken: TakenList, [before, behind]: readonly [string, string], { texts, items }: Run): void {
    const { stored, contents } = this.options;
    this.#prove(`${before}${texts.join('')}${behind}`, stored.takeRecent(), withItems(taken, items), false);
    contents.forget();
  }

  /** Proves an item, and returns the text around its key and its contents. It does not change the verdict. */
  #proveFrame(
    taken: TakenList,
    [before, behind]: readonly [string, string],
    wanted: Struct,
    made: Struct,
    key: string,
    contents: string,
  ): TextFrame | undefined {
    const frame = this.#writer.frameAround(withItems(taken, [made]), key, contents, headingOf(taken).length);
    if (!frame) return undefined;
    const text = `${before}${this.#itemText(taken, made)}${behind}`;
    return this.#verdictOf(text, new Map(), withItems(taken, [wanted]), false) === this.#verdict ? frame : undefined;
  }

  /** True if nothing can change the verdict. */
  get #isSettled(): boolean {
    return this.#verdict === 'different' || this.#verdict === 'refused';
  }

  #prove(text: string, files: ReadonlyMap<string, StoredFile>, wanted: Struct, isRest: boolean): void {
    if (!this.#isSettled) this.#verdict = this.#verdictOf(text, files, wanted, isRest);
  }

  #verdictOf(text: string, files: ReadonlyMap<string, StoredFile>, wanted: Struct, isRest: boolean): Verdict {
    const { isExact, gzip, gunzip, around, contents, wanted: whole } = this.options;
    const byUrl = new ContentsByUrl();
    const result = readBack(text, files, isExact ? { gzip } : { encode: byUrl.encode, bytesOfText: contents.bytesOfText });
    if ('refused' in result) return 'refused';
    if (this.#verdict === 'exact' && this.#isExactly(result, wanted, isRest)) return 'exact';
    const contentsOf = (resource: Struct): Uint8Array | undefined => byUrl.contentsOf(resource) ?? resourceBytes(resource, gunzip);
    const isSame = sameForm(
      normalForm(wanted, whole.ignition, gunzip, contents.bytesOf),
      normalForm(result.document, result.ignition, gunzip, contentsOf),
    );
    return isSame && (!isRest || sameAround(around, result.machineConfig)) ? 'same' : 'different';
  }

  /** True for what becomes the bytes that were read: the document has its own spelling, see `isWrittenByButane`. */
  #isExactly(result: ReadDocument, wanted: Struct, isRest: boolean): boolean {
    const { read, isPretty } = this.options;
    if (read.machineConfig) return outputOf(result, isPretty) === read.source.text.replace(/\n$/, '');
    const { shape } = read.ignition;
    if (result.machineConfig) return false;
    const own = isRest ? wanted : structOf([...wanted.fields, ['ignition', struct(result.document, 'ignition')]]);
    return sameStruct(result.document, own, shape.root, shape);
  }

  /** What is left of a document without the items that are proved. */
  #withoutProved(document: Struct, { section, name, key, proved }: TakenList): Struct {
    const { hasSugar, isExact } = this.options;
    const parent = struct(document, section);
    const rest = structs(parent, name).flatMap((item, i): Placed[] => {
      if (proved[i] !== 1) return [item];
      return hasSugar || isExact ? [keyOnly(item, { key })] : [];
    });
    return structOf(new Map(document.fields).set(section, structOf(new Map(parent.fields).set(name, listOf(rest)))));
  }

  #keepFilesAround(): void {
    for (const [path, file] of this.options.stored.takeRecent()) this.#filesAround.set(path, file);
  }
}

/** A document, or a config, with the items of a list only. */
function withItems({ section, name }: LongList, items: readonly Placed[]): Struct {
  return structOf([[section, structOf([[name, listOf(items)]])]]);
}

/** The lines before the items of a list in a config that has nothing else. */
function headingOf({ section, name }: LongList): string {
  return `${section}:\n  ${name}:\n`;
}

function keyOnly(item: Struct, { key }: Pick<LongList, 'key'>): Struct {
  return structOf([...item.fields].filter(([name]) => name === key));
}
