import { isFatal } from '../../../diagnostics/diagnostic.ts';
import type { ReadDocument, ReadOptions } from '../../../document/document.ts';
import { readDocuments } from '../../../document/read-document.ts';
import { logLine } from '../../../text/log-text.ts';
import { documentReport } from '../document-report.ts';
import { readOperand } from '../read-operand.ts';

/** A config that was read; or the exit status and what to print. */
export type ConfigRead = { readonly document: ReadDocument } | { readonly status: 1 | 2; readonly text: string };

/** Reads the one config that an argument names. */
export function readConfig(
  argument: string,
  options: ReadOptions,
  stdin: () => Uint8Array,
  look: { readonly color: boolean; readonly columns: number | undefined },
): ConfigRead {
  const wrong = (message: string): ConfigRead => ({ status: 2, text: `butane apply: ${logLine(message)}\n` });
  const operand = readOperand(argument, stdin);
  if ('fault' in operand) return wrong(operand.fault);
  const read = readDocuments(operand, { ...options, files: operand.files });
  const { documents } = read;
  if (isFatal(read.report)) return { status: 1, text: documentReport(read, operand.name, look) };
  const [document, ...others] = documents;
  return document && others.length === 0 ? { document } : wrong(`${operand.name}: ${numberFault(documents)}`);
}

function numberFault(documents: readonly ReadDocument[]): string {
  if (documents.length === 0) return 'there is no config in it';
  const instances = documents.flatMap(({ instance }) => instance ?? []);
  if (instances.length > 0) return `the config has ${instances.length} instances: name one with --instance (${instances.join(', ')})`;
  const names = documents.flatMap(({ name }) => name ?? []);
  return `it holds ${documents.length} configs${names.length > 0 ? ` (${names.join(', ')})` : ''}: give each a file of its own`;
}
