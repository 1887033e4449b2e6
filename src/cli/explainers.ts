import { codeEntry, codes } from '../catalogue/catalogue.ts';
import { explainCode } from '../catalogue/explain.ts';
import { explainField } from '../spec/explain.ts';
import type { Explainers } from './commands/explain.ts';

/** What `butane explain` asks. */
export const explainers: Explainers = {
  code: explainCode,
  field: explainField,
  codes: () => codes().map((code) => [code, codeEntry(code)?.title ?? '']),
};
