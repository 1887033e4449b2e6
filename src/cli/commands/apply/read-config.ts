import { readFileSync } from 'node:fs';
import { isFatal, type LocatedDiagnostic } from '../../../diagnostics/diagnostic.ts';
import type { ReadDocument, ReadOptions } from '../../../document/document.ts';
import { readDocuments } from '../../../document/read-document.ts';
import { diagnosticLine } from '../../../report/check-raw.ts';
import { findSecrets } from '../../../service/check/secret-spans.ts';
import { withoutSecrets } from '../../../service/check/without-secrets.ts';
import { logLine } from '../../../text/log-text.ts';
import type { Source } from '../../../text/source.ts';
import { ioFaultText } from '../../io/io-fault.ts';
import { helpForMissingFile } from '../missing-file.ts';

/** A config that was read; or the exit status and what to print. */
export type ConfigRead = { readonly document: ReadDocument } | { readonly status: 1 | 2; readonly lines: readonly string[] };

/** Reads a file that holds one config of any kind. */
export function readConfig(file: string, options: ReadOptions, stdin: () => Uint8Array): ConfigRead {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? stdin() : readFileSync(file);
  } catch (error) {
    const help = helpForMissingFile(file);
    return { status: 2, lines: [logLine(`failed to read ${file}: ${ioFaultText(error, 'open', file)}${help ? `; ${help}` : ''}`)] };
  }
  const name = file === '-' ? '<stdin>' : file;
  const { documents, report } = readDocuments({ name, bytes }, options);
  if (isFatal(report)) {
    const source: Source = { name, bytes, text: '' };
    const errors = report
      .filter(({ severity }) => severity === 'error')
      .map((found): LocatedDiagnostic => ({ ...found, location: found.location ?? { source, span: { start: 0, end: 0 } } }));
    const sources = [...new Set(errors.map(({ location }) => location.source))];
    const secrets = new Map(sources.map((of) => [of, findSecrets(of.text, undefined)] as const));
    return { status: 1, lines: withoutSecrets(errors, secrets).map(diagnosticLine) };
  }
  const [document, ...others] = documents;
  if (document && others.length === 0) return { document };
  return { status: 2, lines: [logLine(`${name}: ${numberFault(documents)}`)] };
}

function numberFault(documents: readonly ReadDocument[]): string {
  if (documents.length === 0) return 'there is no config in it';
  const instances = documents.flatMap(({ instance }) => instance ?? []);
  if (instances.length > 0) return `the config has ${instances.length} instances: name one with --instance (${instances.join(', ')})`;
  const names = documents.flatMap(({ name }) => name ?? []);
  return `it holds ${documents.length} configs${names.length > 0 ? ` (${names.join(', ')})` : ''}: give each a file of its own`;
}
