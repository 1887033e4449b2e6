import { explainAll, explainCode } from '../catalogue/explain.ts';
import { explainField, explainNamed } from '../spec/explain.ts';
import type { Explainers } from './commands/explain.ts';

/** What `butane explain` asks. */
export const explainers: Explainers = { code: explainCode, field: explainField, named: explainNamed, list: explainAll };
