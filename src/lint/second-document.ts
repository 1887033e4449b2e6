import { diagnose } from '../diagnostics/diagnose.ts';
import { secondDocument } from '../syntax/yaml/read-yaml.ts';
import type { Lint } from './lint.ts';

/** A YAML file may have several documents. Only the first one is read as a config. */
export const secondDocuments: Lint = ({ source }) => {
  const span = secondDocument(source);
  if (!span) return [];
  return [{ ...diagnose('yaml/second-document'), location: { source, span } }];
};
