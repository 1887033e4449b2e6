import { diagnose } from '../diagnostics/diagnose.ts';
import { isComposeHeader } from '../spec/compose-header.ts';
import { readYamlDocuments } from '../syntax/yaml/read-documents.ts';
import { secondDocument } from '../syntax/yaml/read-yaml.ts';
import type { Lint } from './lint.ts';

/** A YAML file may have several documents. Only the first one is read as a config. */
export const secondDocuments: Lint = ({ source }) => {
  const span = secondDocument(source);
  if (!span) return [];
  const isHeader = isComposeHeader(readYamlDocuments(source, 2).roots[1]);
  return [{ ...diagnose('yaml/second-document', { isHeader }), location: { source, span } }];
};
