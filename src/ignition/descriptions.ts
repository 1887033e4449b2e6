import { structFacts } from '../schema/facts.ts';
import { holds } from '../schema/layer-range.ts';
import type { Shape } from '../schema/shape.ts';
import { accountDescriptions } from './descriptions/accounts.ts';
import { configDescriptions } from './descriptions/config.ts';
import { diskDescriptions } from './descriptions/disks.ts';
import { encryptionDescriptions } from './descriptions/encryption.ts';
import { nodeDescriptions } from './descriptions/nodes.ts';
import { unitDescriptions } from './descriptions/units.ts';
import type { Descriptions, FieldDescription, WrittenDescription } from './field-description.ts';

const catalogue: Descriptions = {
  ...configDescriptions,
  ...accountDescriptions,
  ...nodeDescriptions,
  ...diskDescriptions,
  ...encryptionDescriptions,
  ...unitDescriptions,
};

/** What a field of Ignition means in the version of a shape, or undefined where nobody has written it down. */
export function ignitionDescription(type: string, field: string, shape: Shape): FieldDescription | undefined {
  const written = catalogue[type]?.[field];
  if (written === undefined) return undefined;
  return inVersion(typeof written === 'object' ? written : { text: written }, type, field, shape);
}

/** The description of a field of a type as the version of a shape has it, with what is known of its struct. */
export function inVersion(
  { text, notes = [], excludes = [], ...rest }: WrittenDescription,
  type: string,
  field: string,
  shape: Shape,
): FieldDescription {
  const holding = notes.filter((note) => holds(note, shape.layers ?? []));
  const first = typeof text === 'string' ? text : text(shape);
  const excluded = [...new Set([...excludes, ...excludedBy(field, type, shape)])];
  return {
    ...rest,
    text: [first, ...holding.map((note) => note.text)].join(' '),
    ...(excluded.length > 0 ? { excludes: excluded } : {}),
  };
}

/** The fields that a field cannot be set with, by what is known of its struct. */
function excludedBy(field: string, type: string, shape: Shape): readonly string[] {
  return structFacts(shape, type).flatMap((fact) =>
    fact.kind === 'exclusive' && fact.fields.includes(field) ? fact.fields.filter((other) => other !== field).sort() : [],
  );
}

/** A description as running text: unit, default, and which of its siblings it excludes become sentences. */
export function descriptionText(of: FieldDescription, siblings: readonly string[]): string {
  const excluded = (of.excludes ?? []).filter((field) => siblings.includes(field));
  const sentences = [of.text];
  if (of.unit !== undefined) sentences.push(`Unit: ${of.unit}.`);
  if (of.default !== undefined) sentences.push(`Default: ${of.default}.`);
  if (excluded.length > 0) sentences.push(`Not together with ${excluded.map((field) => `\`${field}\``).join(', ')}.`);
  return sentences.join(' ');
}

/** The names of a type's described fields. */
export function describedFields(type: string): readonly string[] {
  return Object.keys(catalogue[type] ?? {});
}

/** Every type with a described field. */
export function describedTypes(): readonly string[] {
  return Object.keys(catalogue);
}
