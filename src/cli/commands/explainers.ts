import { explainAll, explainCode } from '../../diagnostics/explain.ts';
import { explainField, explainNamed } from '../../reference/explain.ts';
import type { Explainers } from './explain.ts';

/** What `butane explain` asks. */
export const explainers: Explainers = { code: explainCode, field: explainField, named: explainNamed, list: explainAll };
