import { describe, limitSentences } from '../../reference/describe.ts';
import { refusalOf, refusals } from '../../spec/refusals.ts';
import { foldSpec, type Spec } from '../../spec/spec.ts';
import { rows } from '../../spec/versions.ts';
import type { Path } from '../../text/path.ts';
import { fieldText } from './field-text.ts';
import { targetAt } from './target.ts';

/** What a field means in a version, in Markdown; undefined if the version has no such field. */
export function fieldHover(spec: Spec, path: Path): string | undefined {
  const target = targetAt(spec, path);
  const described = target?.owner && describe(target.owner.type, target.owner.name, spec.shape);
  if (!target || !described) return undefined;
  const since = firstVersion(spec.variant, path);
  const refused = refusalOf(refusals(spec), target.path);
  return fieldText(target, described, spec.shape, {
    limits: limitSentences(spec.limits[target.path]),
    refused: refused === undefined ? undefined : `Refused by ${spec.variant}: ${refused}`,
    since: since === undefined ? undefined : `${spec.variant} ${since}`,
  });
}

/** The first version of a variant that accepts the field at a path. */
function firstVersion(variant: string, path: Path): string | undefined {
  const first = rows.find((row) => {
    if (row.variant !== variant) return false;
    const target = targetAt(foldSpec(row), path);
    return target !== undefined && refusalOf(refusals(foldSpec(row)), target.path) === undefined;
  });
  return first?.version;
}
