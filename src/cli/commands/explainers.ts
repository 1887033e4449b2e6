import { explainAll, explainCode } from '../../diagnostics/explain.ts';
import { explainField, explainNamed } from '../../reference/explain.ts';
import type { Explainers } from './explain.ts';

/** The functions that `butane explain` calls. */
export const explainers: Explainers = { code: explainCode, field: explainField, named: explainNamed, list: explainAll };
