import type { FieldDescription } from '../ignition/field-description.ts';
import type { Field, LeafField } from '../schema/field.ts';
import type { JsonSchema } from './json-schema.ts';

/** What else counts, for a field in its place. */
interface Circumstances {
  readonly siblings?: readonly string[];
  /** True: its values are listed anyway, and suggested. */
  readonly isChoice?: boolean;
  /** The version that brought it: `fcos 1.5.0`. */
  readonly since?: string | undefined;
  /** Why the variant refuses it. */
  readonly refused?: string | undefined;
}

/** The keywords that tell what a field means: its description in words, and examples that can be inserted as they are. */
export function descriptionKeywords(
  said: FieldDescription,
  field: Field,
  { siblings = [], isChoice = false, since, refused }: Circumstances = {},
): JsonSchema {
  const leaf = leafOf(field);
  const [inserted, shown] = leaf ? splitExamples(said, leaf) : [[], said.examples ?? []];
  const excludes = (said.excludes ?? []).filter((name) => siblings.includes(name));
  const text = [
    said.text,
    said.unit === undefined ? '' : `Unit: ${said.unit}.`,
    said.default === undefined ? '' : `Default: ${said.default.replace(/\.$/, '')}.`,
    excludes.length === 0 ? '' : `Cannot be used with ${excludes.map((name) => `\`${name}\``).join(', ')}.`,
    shown.length === 0 ? '' : `For example ${shown.map((example) => `\`${example}\``).join(', ')}.`,
    since === undefined || refused !== undefined ? '' : `Since ${since}.`,
    refused === undefined ? '' : `Refused here: ${refused}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
  return {
    description: text,
    // only this one may be Markdown; the other would be shown with its backticks
    ...(text.includes('`') ? { markdownDescription: text } : {}),
    ...(inserted.length === 0 || isChoice || refused !== undefined ? {} : { examples: field.kind === 'list' ? [inserted] : inserted }),
  };
}

function leafOf(field: Field): LeafField | undefined {
  const of = field.kind === 'list' ? field.of : field;
  return of.kind === 'ref' || of.kind === 'map' ? undefined : of;
}

/** `0644` is an example of a mode that no JSON number can be: it is shown, but not inserted. */
function splitExamples({ examples = [] }: FieldDescription, { kind }: LeafField): [unknown[], unknown[]] {
  const type = { text: 'string', int: 'number', flag: 'boolean' }[kind];
  return [examples.filter((example) => typeof example === type), examples.filter((example) => typeof example !== type)];
}
