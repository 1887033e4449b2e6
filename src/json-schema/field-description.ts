import type { FieldDescription } from '../ignition/field-description.ts';
import type { Field, LeafField } from '../schema/field.ts';
import type { JsonSchema } from './json-schema.ts';

/** Facts about a field at its place in the schema. */
interface Circumstances {
  readonly siblings?: readonly string[];
  /** True if the schema lists the values, so that editors suggest them without examples. */
  readonly isChoice?: boolean;
  /** The first version that accepts the field: `fcos 1.5.0`. */
  readonly since?: string | undefined;
  /** The message with which the variant refuses the field. */
  readonly refused?: string | undefined;
}

/** The keywords that describe a field: its description, and the examples that editors can insert. */
export function descriptionKeywords(
  described: FieldDescription,
  field: Field,
  { siblings = [], isChoice = false, since, refused }: Circumstances = {},
): JsonSchema {
  const leaf = leafOf(field);
  const [inserted, shown] = leaf ? splitExamples(described, leaf) : [[], described.examples ?? []];
  const excludes = (described.excludes ?? []).filter((name) => siblings.includes(name));
  const text = [
    described.text,
    described.unit === undefined ? '' : `Unit: ${described.unit}.`,
    described.default === undefined ? '' : `Default: ${described.default.replace(/\.$/, '')}.`,
    excludes.length === 0 ? '' : `Cannot be used with ${excludes.map((name) => `\`${name}\``).join(', ')}.`,
    shown.length === 0 ? '' : `For example ${shown.map((example) => `\`${example}\``).join(', ')}.`,
    since === undefined || refused !== undefined ? '' : `Since ${since}.`,
    refused === undefined ? '' : `Refused here: ${refused}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
  return {
    description: text,
    // Editors only render `markdownDescription`. They would show the backticks of `description`.
    ...(text.includes('`') ? { markdownDescription: text } : {}),
    ...(inserted.length === 0 || isChoice || refused !== undefined ? {} : { examples: field.kind === 'list' ? [inserted] : inserted }),
  };
}

function leafOf(field: Field): LeafField | undefined {
  const target = field.kind === 'list' ? field.of : field;
  return target.kind === 'ref' || target.kind === 'map' ? undefined : target;
}

/** Separates examples that editors can insert from those that are only shown. No JSON number can be the mode `0644`, so it is shown. */
function splitExamples({ examples = [] }: FieldDescription, { kind }: LeafField): [unknown[], unknown[]] {
  const type = { text: 'string', int: 'number', flag: 'boolean' }[kind];
  return [examples.filter((example) => typeof example === type), examples.filter((example) => typeof example !== type)];
}
