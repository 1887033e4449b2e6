import { isFatal } from '../../../diagnostics/diagnostic.ts';
import type { ReadDocument, ReadOptions } from '../../../document/document.ts';
import { logLine } from '../../../text/log-text.ts';
import { documentReport } from '../document-report.ts';
import { instanceFault, readOperandDocuments } from '../read-documents.ts';
import { readOperand } from '../read-operand.ts';

/** A config that was read; or the exit status and what to print. */
export type ConfigRead = { readonly document: ReadDocument } | { readonly status: 1 | 2; readonly text: string | Uint8Array };

/** Reads the one config that an argument names. */
export function readConfig(
  argument: string,
  options: ReadOptions,
  stdin: () => Uint8Array,
  look: { readonly color: boolean; readonly columns: number | undefined },
): ConfigRead {
  const refused = (status: 1 | 2, message: string): ConfigRead => ({ status, text: `butane apply: ${logLine(message)}\n` });
  const operand = readOperand(argument, stdin);
  if ('fault' in operand) return refused(1, operand.fault);
  const read = readOperandDocuments(operand, options);
  const { documents } = read;
  if (isFatal(read.report)) return { status: 1, text: documentReport(read, operand.config.name, look) };
  const [document, ...others] = documents;
  if (!document) return refused(1, `${operand.config.name}: there is no config in it`);
  const fault = instanceFault(documents, options.instance);
  if (fault !== undefined) return refused(2, fault);
  return others.length === 0 ? { document } : refused(2, `${operand.config.name}: ${choiceText(documents)}`);
}

function choiceText(documents: readonly ReadDocument[]): string {
  const instances = documents.flatMap(({ instance }) => instance ?? []);
  if (instances.length > 0) return `the config has ${instances.length} instances: name one with --instance (${instances.join(', ')})`;
  const names = documents.flatMap(({ name }) => name ?? []);
  const choice = names.length > 1 ? `name one with --instance (${names.join(', ')})` : 'give each a file of its own';
  const rendered = names.some((name) => /^rendered-/.test(name)) ? '; a rendered one is what the machines of a pool get' : '';
  return `it has ${documents.length} configs: ${choice}${rendered}`;
}
