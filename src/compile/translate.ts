import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import type { Ahead } from '../host/ahead.ts';
import type { Files } from '../host/files.ts';
import type { Gzip } from '../host/gzip.ts';
import { decodeText } from '../syntax/decode-text.ts';
import { givenBytes } from '../text/given-bytes.ts';
import { transpile } from './transpile.ts';

/** How to translate a Butane config. */
export interface TranslateOptions {
  /** Reads local files. Without it, or without `filesDir`, a config that embeds local files is refused. */
  readonly files?: Files | undefined;
  /** The directory of the local files. A config cannot embed a file outside it. */
  readonly filesDir?: string | undefined;
  /** Compresses contents if that makes them shorter. Without it, nothing is compressed. */
  readonly gzip?: Gzip | undefined;
  /** Reads and compresses local files in advance. Without it, they are read one after the other. */
  readonly ahead?: Ahead | undefined;
  /** Indents the JSON by two spaces. Default: false. */
  readonly pretty?: boolean | undefined;
  /** Makes the bare Ignition config for variants that wrap it in a MachineConfig. Default: false. */
  readonly raw?: boolean | undefined;
  /** The name of the config in the report. Default: `<stdin>`. */
  readonly name?: string | undefined;
}

/** A translated config, or the reason why there is none. */
export interface Translation {
  /** The Ignition config (JSON) or the MachineConfig (YAML), without a final newline. Absent if `fatal` is present. */
  readonly output?: string | undefined;
  /** Errors and warnings, in the order in which they are printed. */
  readonly report: Report;
  /** The reason why there is no output, in one line. It is printed after `Error translating config: `. */
  readonly fatal?: Diagnostic | undefined;
}

/**
 * Translates a Butane config into an Ignition config, or into an OpenShift MachineConfig.
 *
 * Errors in the config are in the report and never thrown.
 *
 * @param source the config: YAML text, or its bytes in UTF-8 or UTF-16
 * @throws TypeError if `source` is neither a string nor a `Uint8Array`
 */
export function translate(source: string | Uint8Array, options: TranslateOptions = {}): Translation {
  const bytes = givenBytes(source, 'translate: the config');
  const { files, filesDir = '', gzip, ahead, pretty = false, raw = false, name = '<stdin>' } = options;
  const read = decodeText(bytes, name);
  if ('message' in read) return { report: [], fatal: { ...read, message: `Error unmarshaling yaml: yaml: ${read.message}` } };
  const { report, output, fatal } = transpile(read, {
    files: files && filesDir !== '' ? { dir: filesDir, host: files } : undefined,
    gzip,
    ahead,
    pretty,
    raw,
  });
  return fatal ? { report, fatal } : { report, output };
}
