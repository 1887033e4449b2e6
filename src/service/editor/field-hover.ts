import { describe, limitSentences } from '../../reference/describe.ts';
import { kindWords } from '../../reference/kind-words.ts';
import { refusalOf, refusals } from '../../spec/refusals.ts';
import { foldSpec, type Spec } from '../../spec/spec.ts';
import { rows } from '../../spec/versions.ts';
import type { Path } from '../../text/path.ts';
import { targetAt } from './target.ts';

/** What a field means in a version, in Markdown; undefined if the version has no such field. */
export function fieldHover(spec: Spec, path: Path): string | undefined {
  const target = targetAt(spec, path);
  if (!target?.owner) return undefined;
  const { type, name } = target.owner;
  const described = describe(type, name, spec.shape);
  if (!described) return undefined;
  const { text, unit, default: defaultText, required, excludes = [] } = described;
  const others = excludes.filter((other) => spec.shape.types[type]?.[other]);
  const since = firstVersion(spec.variant, path);
  const facts = [
    `type: ${kindWords(target.field)}${required ? ', required' : ''}`,
    ...(unit === undefined ? [] : [`unit: ${unit}`]),
    ...(defaultText === undefined ? [] : [`default: ${defaultText}`]),
    ...(others.length === 0 ? [] : [`not with: ${others.map((other) => `\`${other}\``).join(', ')}`]),
    ...(since === undefined ? [] : [`since: ${spec.variant} ${since}`]),
  ];
  const refused = refusalOf(refusals(spec), target.path);
  return [
    `**${target.path}**`,
    [text, ...limitSentences(spec.limits[target.path])].join(' '),
    ...(refused === undefined ? [] : [`Refused by ${spec.variant}: ${refused}`]),
    facts.map((fact) => `- ${fact}`).join('\n'),
  ].join('\n\n');
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
