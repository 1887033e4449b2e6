import type { FieldDescription } from '../ignition/field-description.ts';
import { structType } from '../schema/field.ts';
import { type Place, placesOf } from '../spec/places.ts';
import { refusalOf, refusals } from '../spec/refusals.ts';
import { foldSpec, type Spec } from '../spec/spec.ts';
import { type Row, rows } from '../spec/versions.ts';
import { describe, limitSentences } from './describe.ts';
import { kindWords } from './kind-words.ts';

const WIDTH = 80;

/**
 * Explains a field of a version for the terminal. Without a place, lists the top-level fields of the version's configs.
 *
 * @param table the versions that the `since`, `refused` and `not in` lines are computed from
 * @throws if the field has no description
 */
export function explanation(spec: Spec, place: Place | undefined, table: readonly Row[] = rows): string {
  const title = `${place ? place.path : 'config'} (${spec.variant} ${spec.version})`;
  if (!place) return lines([title, '', ...labelled('fields', fieldNames(spec, spec.shape.root))]);
  const { type, name, field } = place;
  const described = describe(type, name, spec.shape);
  if (!described) throw new Error(`spec ${spec.variant} ${spec.version}: ${type}.${name} has no description`);
  const inner = structType(field);
  return lines([
    title,
    '',
    ...wrap([described.text, ...limitSentences(spec.limits[place.path])].join(' '), WIDTH),
    '',
    ...labelled('type', kindWords(field)),
    ...labelled('unit', described.unit),
    ...labelled('default', described.default),
    ...labelled('required', described.required ? 'yes' : undefined),
    ...labelled('not with', siblings(described, spec, type)),
    ...examples(described),
    ...labelled('fields', inner === undefined ? undefined : fieldNames(spec, inner)),
    ...support(place.path, table),
  ]);
}

/** A field of a version. */
export interface FieldOf {
  readonly spec: Spec;
  readonly place: Place;
}

/** Lists the fields whose paths end with a name, each with its description, for the terminal. */
export function fieldList(name: string, fields: readonly FieldOf[]): string {
  const entries = fields.flatMap(({ spec, place }) => [
    '',
    `  ${place.path} (${spec.variant} ${spec.version})`,
    ...wrap(describe(place.type, place.name, spec.shape)?.text ?? '', WIDTH - LISTED).map((line) =>
      `${' '.repeat(LISTED)}${line}`.trimEnd(),
    ),
  ]);
  return lines([`${fields.length} fields end with ${name}:`, ...entries]);
}

/** The indentation of a description in a list of fields. */
const LISTED = 6;

function siblings({ excludes = [] }: FieldDescription, spec: Spec, type: string): string | undefined {
  const present = excludes.filter((name) => spec.shape.types[type]?.[name]);
  return present.length > 0 ? present.join(', ') : undefined;
}

function fieldNames({ shape }: Spec, type: string): string {
  return Object.keys(shape.types[type] ?? {}).join(', ');
}

/** One-line examples share a line. An example of several lines is shown as a YAML block scalar. */
function examples({ examples: all = [] }: FieldDescription): string[] {
  const texts = all.map(String);
  const long = texts.filter((text) => text.includes('\n')).flatMap((text) => ['|', ...text.trimEnd().split('\n')]);
  const short = texts.filter((text) => !text.includes('\n'));
  return [...labelled('example', short.length > 0 ? short.join(', ') : undefined), ...column('example', long)];
}

/** The variants that have a field, with their first versions; those that refuse it; and those that do not have it. */
function support(path: string, table: readonly Row[]): string[] {
  const since: string[] = [];
  const missing: string[] = [];
  const refused = new Map<string, string[]>();
  for (const variant of new Set(table.map((row) => row.variant))) {
    const own = table
      .filter((row) => row.variant === variant)
      .map(foldSpec)
      .filter(({ shape }) => placesOf(shape).has(path))
      .map((spec) => ({ version: spec.version, reason: refusalOf(refusals(spec), path) }));
    // as `firstVersions` has it for all fields, which takes longer
    const first = own.find(({ reason }) => reason === undefined)?.version;
    if (first !== undefined) since.push(`${variant} ${first}`);
    if (own.length === 0) missing.push(variant);
    const reasons = own.filter(({ reason }) => reason);
    const reason = reasons.at(-1)?.reason;
    if (reason === undefined) continue;
    const versions = first === undefined ? variant : `${variant} up to ${reasons.at(-1)!.version}`;
    refused.set(reason, [...(refused.get(reason) ?? []), versions]);
  }
  return [
    ...labelled('since', since.length > 0 ? since.join(', ') : undefined),
    ...[...refused].flatMap(([reason, by]) => labelled('refused', `${by.join(', ')}: ${reason}`)),
    ...labelled('not in', missing.length > 0 ? missing.join(', ') : undefined),
  ];
}

function labelled(label: string, text: string | undefined): string[] {
  return text === undefined ? [] : column(label, wrap(text, WIDTH - INDENT));
}

const INDENT = 12;

function column(label: string, texts: readonly string[]): string[] {
  return texts.map((text, i) => `  ${(i === 0 ? `${label}:` : '').padEnd(INDENT - 2)}${text}`.trimEnd());
}

function wrap(text: string, width: number): string[] {
  const wrapped: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      wrapped.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...wrapped, line];
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
