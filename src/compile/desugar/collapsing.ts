import { sameStruct } from '../../ignition/same-value.ts';
import { unmerge } from '../../ignition/unmerge.ts';
import { type Placed, type Struct, structOf } from '../../schema/placed.ts';
import type { Desugaring, DocumentPass, Draft, LocalFiles } from './pass.ts';

/** What every inverse of a sugar can use. */
export interface Collapsing {
  /** What the sugar is expanded with, to see whether that gives the document again. */
  readonly desugaring: Desugaring;
  /** The bytes behind a resource with a data URL; undefined for what is fetched. */
  readonly bytesOf: (resource: Struct) => Uint8Array | undefined;
  /** The contents as a text: see `byteText`. */
  readonly textOf: (contents: Uint8Array) => string;
  /**
   * True for a document that this program seems to have written: a data URL is then read back only if it is the one that would be
   * written for its contents.
   */
  readonly isExact: boolean;
  /**
   * Makes a local file of contents and returns its path below the files directory; undefined for contents that are to stand in
   * the config, or have to, because there is no files directory.
   *
   * @param name what the file may be called: the path of the contents on the machine
   */
  readonly store: (name: string, contents: Uint8Array) => string | undefined;
  /**
   * Makes a local tree of files, by their paths in it. Returns its path below the files directory, and a host that has it. Absent
   * where no trees are wanted.
   */
  readonly storeTree?: ((files: ReadonlyMap<string, TreeFile>) => { readonly local: string; readonly files: LocalFiles }) | undefined;
  /** True for a path that every file system can hold as it is. */
  readonly isPortable: (path: string) => boolean;
}

/** A file of a tree. */
export interface TreeFile {
  readonly contents: Uint8Array;
  readonly executable: boolean;
}

/**
 * The inverse of a `NodeSugar`: completes the Butane struct that was renamed from an Ignition struct.
 *
 * @param name what the contents of the struct are called: a path on the machine
 */
export type NodeCollapse = (from: Struct, to: Draft, name: string, collapsing: Collapsing) => void;

/**
 * The inverse of a `DocumentPass`: takes what the sugar made out of the document, and puts the sugar into it, under the names of the
 * config (`boot_device`). Without anything that the sugar can have made, it returns the document.
 */
export type DocumentCollapse = (document: Struct, collapsing: Collapsing) => Struct;

const EMPTY: Struct = structOf([]);

/**
 * What is left of a document without what a pass makes of a config; undefined unless the pass makes the same document of it again.
 */
export function peel(pass: DocumentPass, config: Struct, document: Struct, { desugaring }: Collapsing): Struct | undefined {
  const { shape } = desugaring;
  const rest = unmerge(pass(config, EMPTY, desugaring), document, shape);
  return rest && sameStruct(pass(config, rest, desugaring), document, shape.root, shape) ? rest : undefined;
}

/** A struct with a field more, or with another value of it. */
export function withField(struct: Struct, name: string, value: Placed): Struct {
  return structOf(new Map(struct.fields).set(name, value), struct.origin);
}

/** A struct without a field. */
export function withoutField(struct: Struct, name: string): Struct {
  const fields = new Map(struct.fields);
  fields.delete(name);
  return structOf(fields, struct.origin);
}
