import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Ahead, Encoded } from '../../host/ahead.ts';
import type { Files } from '../../host/files.ts';
import type { Gzip } from '../../host/gzip.ts';
import type { Placed, Struct } from '../../schema/placed.ts';
import type { Shape } from '../../schema/shape.ts';
import type { Origin } from '../../text/source.ts';

/** What every sugar has at hand. */
export interface Desugaring {
  /** The shape of the Ignition document that is made. */
  readonly shape: Shape;
  /** The Ignition version of the document. */
  readonly version: string;
  /** Where local files are read; absent without a files directory. */
  readonly files: LocalFiles | undefined;
  readonly gzip: Gzip | undefined;
  /** Makes a data URL of contents. `declared`: how the config says that they are compressed. */
  readonly encode: Encode;
  /** What texts were encoded to: those that aliases lead to are encoded once. */
  readonly encodedTexts: Map<string, Encoded>;
  /** Reads local files ahead, where the host can. */
  readonly ahead?: Ahead | undefined;
  /** Whether contents may be compressed when that makes them shorter. */
  readonly compress: boolean;
  /** Reports an error of the config, blamed on a value. `rival`: what it contradicts. */
  readonly fault: (origin: Origin | undefined, at: readonly (string | number)[], error: Diagnostic, rival?: Origin | undefined) => void;
}

export type Encode = (contents: Uint8Array, declared: string | undefined) => Encoded;

/** The files directory (`--files-dir`) and the host that reads it. */
export interface LocalFiles {
  readonly dir: string;
  readonly host: Files;
  /** Directories that may have been meant instead, for advice. */
  readonly otherDirs?: (() => readonly string[]) | undefined;
}

/** Fields of a struct that is being made. */
export type Draft = Map<string, Placed>;

/** A sugar of one type: completes the Ignition struct that was renamed from a Butane struct of that type. */
export type NodeSugar = (from: Struct, to: Draft, desugaring: Desugaring) => void;

/** A sugar of the whole config: takes the document made so far and returns the next one. */
export type DocumentPass = (config: Struct, document: Struct, desugaring: Desugaring) => Struct;
