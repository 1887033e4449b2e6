import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Ahead, Encoded } from '../../host/ahead.ts';
import type { Files } from '../../host/files.ts';
import type { Gzip } from '../../host/gzip.ts';
import type { Placed, Struct } from '../../schema/placed.ts';
import type { Shape } from '../../schema/shape.ts';
import type { Origin } from '../../text/source.ts';

/** What every sugar can use. */
export interface Desugaring {
  /** The shape of the Ignition document that is made. */
  readonly shape: Shape;
  /** The Ignition version of the document. */
  readonly version: string;
  /** Reads local files; absent without a files directory. */
  readonly files: LocalFiles | undefined;
  readonly gzip: Gzip | undefined;
  /** Makes a data URL of contents. `declared` is the compression that the config declares for them. */
  readonly encode: Encode;
  /** The contents that a text in the config stands for. */
  readonly bytesOfText: (text: string) => Uint8Array;
  /** The data URLs of texts, so that the target of several aliases is encoded once. */
  readonly encodedTexts: Map<string, Encoded>;
  /** Reads local files in advance, if the host can. */
  readonly ahead?: Ahead | undefined;
  /** True if contents may be compressed to make them shorter. */
  readonly compress: boolean;
  /** Reports an error about the value with this origin. `rival` is the place that it contradicts. */
  readonly fault: (origin: Origin | undefined, at: readonly (string | number)[], error: Diagnostic, rival?: Origin | undefined) => void;
}

export type Encode = (contents: Uint8Array, declared: string | undefined) => Encoded;

/** The files directory (`--files-dir`) and the host that reads it. */
export interface LocalFiles {
  readonly dir: string;
  readonly host: Files;
  /** Other directories that may have been meant. The help suggests them. */
  readonly otherDirs?: (() => readonly string[]) | undefined;
}

/** Fields of a struct that is being made. */
export type Draft = Map<string, Placed>;

/** A sugar of one type: completes the Ignition struct that was renamed from a Butane struct of that type. */
export type NodeSugar = (from: Struct, to: Draft, desugaring: Desugaring) => void;

/** A sugar of the whole config: takes the document made so far and returns the next one. */
export type DocumentPass = (config: Struct, document: Struct, desugaring: Desugaring) => Struct;
