import { secondDocument } from '../syntax/yaml/read-yaml.ts';
import type { Lint } from './lint.ts';

/** YAML allows several documents in a file; of a config only the first is read. */
export const secondDocuments: Lint = ({ source }) => {
  const span = secondDocument(source);
  if (!span) return [];
  return [
    {
      code: 'yaml/second-document',
      severity: 'warning',
      message: 'a second YAML document begins here, and is ignored',
      path: [],
      location: { source, span },
      help: 'put it into a file of its own, or remove the line',
    },
  ];
};
