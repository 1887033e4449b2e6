import { isFatal } from '../../src/diagnostics/diagnostic.ts';
import type { ReadDocument } from '../../src/document/document.ts';
import { readDocuments } from '../../src/document/read-document.ts';

/** The one document of a config without errors. */
export function readOne(text: string, name = 'config.bu'): ReadDocument {
  const { documents, report } = readDocuments({ name, bytes: new TextEncoder().encode(text) });
  if (isFatal(report) || documents.length !== 1) throw new Error(report.map(({ message }) => message).join('; '));
  return documents[0]!;
}

/** A Butane config with this body. */
export const butane = (body: string, version = '1.5.0'): string => `variant: fcos\nversion: ${version}\n${body}`;
