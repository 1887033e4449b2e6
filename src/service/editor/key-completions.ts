import { describe, limitSentences } from '../../reference/describe.ts';
import { kindWords } from '../../reference/kind-words.ts';
import { type Field, structType } from '../../schema/field.ts';
import { fieldsOf } from '../../schema/shape.ts';
import { below } from '../../spec/places.ts';
import { refusalOf, refusals } from '../../spec/refusals.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Completion } from './completion.ts';
import { rankOfKey } from './usual-keys.ts';

/** Where a key is written. */
export interface KeyPlace {
  /** The type of the mapping, and its path: dotted, without indices. */
  readonly type: string;
  readonly path: string;
  /** Keys that the mapping has already. */
  readonly beside: ReadonlySet<string>;
  readonly inBrackets: boolean;
  /** How far the key begins behind the indentation of its line: 2 behind a dash. */
  readonly indentation: number;
  /** True if the word at the cursor has its colon already: only the name is written. */
  readonly hasColon: boolean;
}

/** A completion without its place. */
export type Candidate = Omit<Completion, 'span'>;

/**
 * The fields that a mapping can have: first those that must be set, then those that configs set most often. It leaves out what the mapping has already, what the variant
 * refuses, and what cannot be set beside a key that the mapping has.
 */
export function keyCompletions(spec: Spec, place: KeyPlace): readonly Candidate[] {
  const { type, path, beside } = place;
  const refused = refusals(spec);
  const fields = Object.entries(fieldsOf(spec.shape, type)).filter(
    ([name]) => !beside.has(name) && refusalOf(refused, below(path, name)) === undefined,
  );
  const described = fields.map(([name, field]) => ({ name, field, description: describe(type, name, spec.shape) }));
  const isRequired = ({ description }: (typeof described)[number]): boolean => description?.required ?? false;
  const free = described.filter(({ description }) => !description?.excludes?.some((other) => beside.has(other)));
  return free
    .toSorted((a, b) => Number(isRequired(b)) - Number(isRequired(a)) || rankOfKey(type, a.name) - rankOfKey(type, b.name))
    .map(({ name, field, description }) => ({
      label: name,
      kind: 'key',
      ...written(name, field, spec, place),
      detail: kindWords(field) + (description?.required ? ', required' : ''),
      documentation: [description?.text, ...limitSentences(spec.limits[below(path, name)])].filter((text) => text !== undefined).join(' '),
    }));
}

function written(
  name: string,
  field: Field,
  spec: Spec,
  { inBrackets, indentation, hasColon }: KeyPlace,
): Pick<Candidate, 'text' | 'snippet'> {
  if (hasColon) return { text: name };
  if (field.kind !== 'list' && field.kind !== 'ref' && field.kind !== 'map') return { text: `${name}: ` };
  const isList = field.kind === 'list';
  if (inBrackets) return { text: `${name}: `, snippet: isList ? `${name}: [$1]` : `${name}: {$1}` };
  const inner = structType(field);
  const children = inner === undefined ? [] : requiredOf(spec, inner);
  const [first = '$1', ...others] = children.map((child, i) => `${child}: $${i + 1}`);
  const margin = ' '.repeat(indentation + 2);
  const rows = isList ? [`- ${first}`, ...others.map((row) => `  ${row}`)] : [first, ...others];
  return { text: `${name}:`, snippet: [`${name}:`, ...rows.map((row) => `${margin}${row}`)].join('\n') };
}

/** The leaves of a type that must be set. */
function requiredOf({ shape }: Spec, type: string): readonly string[] {
  return Object.entries(fieldsOf(shape, type))
    .filter(([name, field]) => field.kind !== 'list' && structType(field) === undefined && describe(type, name, shape)?.required)
    .map(([name]) => name);
}
