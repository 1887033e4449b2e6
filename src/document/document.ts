import type { OutputSize } from '../compile/output-size.ts';
import type { Outside } from '../compose/outside-values.ts';
import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import type { Files } from '../host/files.ts';
import type { Gzip } from '../host/gzip.ts';
import type { IgnitionVersion } from '../ignition/versions.ts';
import type { Struct } from '../schema/placed.ts';
import type { Spec } from '../spec/spec.ts';
import type { Source, Span } from '../text/source.ts';

/** The kind of the text that a document was read from. */
export type DocumentKind = 'butane' | 'ignition' | 'machine-config';

/** What a machine gets from a config, with the places that it was read from. */
export interface ReadDocument {
  readonly kind: DocumentKind;
  /** The config, or the root of a config of several files. */
  readonly source: Source;
  /** The version of the document, and its shape. */
  readonly ignition: IgnitionVersion;
  /** The Ignition document. Its values have origins in the source, or in the parts of a composed config. */
  readonly document: Struct;
  /** The version of a Butane config. */
  readonly spec?: Spec | undefined;
  /** The MachineConfig around the document, without `spec.config`, in the shape `machineConfigAround`. */
  readonly machineConfig?: Struct | undefined;
  /** The name of the MachineConfig: `metadata.name`. */
  readonly name?: string | undefined;
  /** The key of the instance of a composed config. */
  readonly instance?: string | undefined;
  /** Values of variables that no report may show. */
  readonly secrets: readonly string[];
  /** Measures the output: what `butane build` writes, or the text that an Ignition config or a MachineConfig was read from. */
  readonly outputSize: (gzip: Gzip) => OutputSize | undefined;
}

/** The documents of a text. With an error in the report, some or all of them are missing. */
export interface DocumentsRead {
  readonly documents: readonly ReadDocument[];
  readonly report: Report;
  /** The spans of a source that hold secrets of a composed config. No report may quote them. Default: none. */
  readonly secretSpansIn?: ((source: Source) => readonly Span[]) | undefined;
}

/** How to read Butane configs. Other configs need none of it. */
export interface ReadOptions {
  /** Reads local files and included ones. Without it, a config that needs them is refused. */
  readonly files?: Files | undefined;
  /** The directory of local files, or a function that returns it for the name of a config. Default: the folder of the config. */
  readonly filesDir?: string | ((config: string) => string) | undefined;
  /** The directory that contains all included files. Default: `.` */
  readonly rootDir?: string | undefined;
  /** The values that variables get from outside of the configs. */
  readonly outside?: Outside | undefined;
  /** Compresses contents as `butane` does. Default: nothing is compressed, which is faster and means the same. */
  readonly gzip?: Gzip | undefined;
  /**
   * What is reported in place of reading a plain Butane config. A composed one is read all the same: a report shows lines of it, and the
   * secrets in its header are not known before. Default: Butane configs are read.
   */
  readonly butaneRefusal?: Diagnostic | undefined;
  /** The instance to read of a composed config. Default: each of them. */
  readonly instance?: string | undefined;
}
