import type { ReadDocument } from '../document/document.ts';
import { normalForm } from '../document/normal-form.ts';
import { resourceBytes } from '../document/resource-bytes.ts';
import { sameForm, type VersionedDocument } from '../document/same-form.ts';
import type { Gunzip, Gzip } from '../host/gzip.ts';
import { sameStruct } from '../ignition/same-value.ts';
import { items, type List, listOf, type Placed, type Struct, struct, structOf, structs } from '../schema/placed.ts';
import type { Spec } from '../spec/spec.ts';
import type { TakeItems } from './config-of.ts';
import type { KnownContents } from './known-contents.ts';
import { type LongList, lengthOf, longList } from './long-lists.ts';
import { ContentsByUrl, outputOf, readBack, sameAround } from './read-back.ts';
import type { StoredFile, StoredFiles } from './stored-files.ts';
import { ConfigWriter } from './write-config.ts';
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
  readonly chunks: Uint8Array[];
  /** The items by which the sugar over the whole document is proved: of the config, and of what it has to become. */
  readonly configItems: Placed[];
  readonly proved: Set<number>;
}

const encoder = new TextEncoder();

/**
 * Writes a config and proves what it becomes: it is translated, and the result is compared with what was read.
 *
 * The items of a long list are written and proved in portions, while the config is made of the document: neither all of them nor their
 * text is in memory then. A portion is proved as a config of its own. This proves the whole, because each item becomes an item by itself,
 * and the rules that compare items compare their keys, which the items of the document that was read have, too. Where sugar over the
 * whole document may add to an item, the rest of the config is proved with an item for each, that has its key only: what the sugar adds
 * to it shows there.
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
    const { read, isExact, portion, document, hasSugar } = this.options;
    const long = longList(type, name);
    // of a MachineConfig the whole text is compared
    if (!long || lengthOf(list) <= portion || (isExact && read.machineConfig)) return undefined;
    const taken: TakenList = { ...long, mark: listOf([], list.origin), chunks: [], configItems: [], proved: new Set() };
    this.#lists.push(taken);
    this.#writer.mark(taken.mark);
    this.#keepFilesAround();
    const numbers = new Map(items(struct(document, long.section), name).map((item, i) => [item, i]));
    const around = this.#aroundOf(taken);
    let run: { readonly items: Placed[]; readonly numbers: number[]; length: number } = { items: [], numbers: [], length: 0 };
    const flush = (): void => {
      if (run.items.length > 0) this.#provePortion(taken, around, run.items, run.numbers);
      run = { items: [], numbers: [], length: 0 };
    };
    list.items.forEach((item, i) => {
      const number = numbers.get(item);
      // what sugar has changed is proved with the sugar
      if (number === undefined) flush();
      const made = configItem(i) as Struct;
      if (number === undefined) {
        this.#keepFilesAround();
        taken.chunks.push(encoder.encode(this.#itemsText(taken, [made])));
        taken.configItems.push(made);
        return;
      }
      if (hasSugar || isExact) taken.configItems.push(keyOnly(made, long));
      run.items.push(made);
      run.numbers.push(number);
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
    const itemsText = (taken: TakenList): string => (taken.configItems.length > 0 ? this.#itemsText(taken, taken.configItems) : '');
    const text = parts.map((part) => (typeof part === 'string' ? part : itemsText(takenOf(part)))).join('');
    const document = this.#lists.reduce((rest, taken) => this.#withoutProved(rest, taken), wanted.document);
    this.#prove(text, this.#filesAround, document, true);
    return {
      verdict: this.#verdict,
      chunks: parts.flatMap((part) => (typeof part === 'string' ? encoder.encode(part) : takenOf(part).chunks)),
    };
  }

  /** The texts before and behind the items of a list in a config that has nothing else. */
  #aroundOf({ section, name, mark }: TakenList): readonly [before: string, behind: string] {
    const config = structOf([...this.options.header.fields, [section, structOf([[name, mark]])]]);
    const [before, , behind] = this.#writer.textAround(config);
    return [before as string, behind as string];
  }

  /** The lines of items, as they stand in the config. */
  #itemsText({ section, name }: TakenList, some: readonly Placed[]): string {
    const skip = `${section}:\n  ${name}:\n`.length;
    return some.map((item) => this.#writer.text(structOf([[section, structOf([[name, listOf([item])]])]]), skip)).join('');
  }

  /** @param numbers where the items are in the document */
  #provePortion(taken: TakenList, [before, behind]: readonly [string, string], some: readonly Placed[], numbers: readonly number[]): void {
    const { stored, wanted, contents } = this.options;
    const files = stored.takeRecent();
    if (this.#isSettled) return;
    const text = `${before}${this.#itemsText(taken, some)}${behind}`;
    const { section, name } = taken;
    const all = structs(struct(wanted.document, section), name);
    const document = structOf([[section, structOf([[name, listOf(numbers.map((number) => all[number]!))]])]]);
    this.#prove(text, files, document, false);
    taken.chunks.push(encoder.encode(text.slice(before.length, text.length - behind.length)));
    for (const number of numbers) taken.proved.add(number);
    contents.forget();
  }

  /** True if nothing can change the verdict. */
  get #isSettled(): boolean {
    return this.#verdict === 'different' || this.#verdict === 'refused';
  }

  #prove(text: string, files: ReadonlyMap<string, StoredFile>, wanted: Struct, isRest: boolean): void {
    if (this.#isSettled) return;
    const { isExact, gzip, gunzip, around, contents, wanted: whole } = this.options;
    const byUrl = new ContentsByUrl();
    const result = readBack(text, files, isExact ? { gzip } : { encode: byUrl.encode, bytesOfText: contents.bytesOfText });
    if ('refused' in result) {
      this.#verdict = 'refused';
      return;
    }
    if (this.#verdict === 'exact' && this.#isExactly(result, wanted, isRest)) return;
    const contentsOf = (resource: Struct): Uint8Array | undefined => byUrl.contentsOf(resource) ?? resourceBytes(resource, gunzip);
    const isSame = sameForm(
      normalForm(wanted, whole.ignition, gunzip, contents.bytesOf),
      normalForm(result.document, result.ignition, gunzip, contentsOf),
    );
    this.#verdict = isSame && (!isRest || sameAround(around, result.machineConfig)) ? 'same' : 'different';
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
      if (!proved.has(i)) return [item];
      return hasSugar || isExact ? [keyOnly(item, { key })] : [];
    });
    return structOf(new Map(document.fields).set(section, structOf(new Map(parent.fields).set(name, listOf(rest)))));
  }

  #keepFilesAround(): void {
    for (const [path, file] of this.options.stored.takeRecent()) this.#filesAround.set(path, file);
  }
}

function keyOnly(item: Struct, { key }: Pick<LongList, 'key'>): Struct {
  return structOf([...item.fields].filter(([name]) => name === key));
}
