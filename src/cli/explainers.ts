import { codeEntry, codes } from '../catalogue/catalogue.ts';
import { explainField } from '../spec/explain.ts';
import type { Explainers } from './commands/explain.ts';

/** What `butane explain` asks. */
export const explainers: Explainers = {
  code(code) {
    const entry = codeEntry(code);
    if (!entry) return { fault: `no code ${code}; butane explain --list lists them` };
    return { text: `${code}: ${entry.title}\n\n${entry.why}\n\n${entry.remedy}` };
  },
  field: explainField,
  codes: () => codes().map((code) => [code, codeEntry(code)?.title ?? '']),
};
