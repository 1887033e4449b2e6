import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ConfigInput, namedBytes } from '../document/config-input.ts';
import type { ReadOptions } from '../document/document.ts';
import { readDocuments } from '../document/read-document.ts';
import type { Gunzip } from '../host/gzip.ts';
import { inspectDocument } from './inspect-document.ts';
import type { Inspection } from './inspection.ts';

/** How to inspect. */
export interface InspectOptions extends ReadOptions {
  /** Without it, nothing is told of the contents of what the config compresses. */
  readonly gunzip?: Gunzip | undefined;
}

/** What machines get, and what is wrong with the config. */
export interface Inspected {
  /** One for each document that could be read. No secret is shown. */
  readonly inspections: readonly Inspection[];
  /** It can quote secrets of the config. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Tells what machines get from a Butane config, an Ignition config or MachineConfigs: users, disks, files, units, what is fetched. The
 * mistakes of a config are diagnostics, never thrown.
 *
 * @param config its name in reports and places is `<stdin>` if it comes without one
 * @throws TypeError if `config` is no text and has no bytes
 */
export function inspect(config: ConfigInput, options: InspectOptions = {}): Inspected {
  const { documents, report } = readDocuments(namedBytes(config, '<stdin>', 'inspect: the config'), options);
  return { inspections: documents.map((read) => inspectDocument(read, options.gunzip, options.gzip)), diagnostics: report };
}
