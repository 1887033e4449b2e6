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

/** The description of an Ignition field in the version of the shape; undefined if there is none. */
export function ignitionDescription(type: string, field: string, shape: Shape): FieldDescription | undefined {
  const written = catalogue[type]?.[field];
  if (written === undefined) return undefined;
  return inVersion(typeof written === 'object' ? written : { text: written }, type, field, shape);
}

/** Reduces a description to the version of the shape. The struct facts of the version add to `excludes`. */
export function inVersion(
  { text, notes = [], excludes = [], ...rest }: WrittenDescription,
  type: string,
  field: string,
  shape: Shape,
): FieldDescription {
  const notesOfVersion = notes.filter((note) => holds(note, shape.layers ?? []));
  const mainText = typeof text === 'string' ? text : text(shape);
  const excluded = [...new Set([...excludes, ...excludedBy(field, type, shape)])];
  return {
    ...rest,
    text: [mainText, ...notesOfVersion.map((note) => note.text)].join(' '),
    ...(excluded.length > 0 ? { excludes: excluded } : {}),
  };
}

/** The fields that a field excludes according to the struct facts. */
function excludedBy(field: string, type: string, shape: Shape): readonly string[] {
  return structFacts(shape, type).flatMap((fact) =>
    fact.kind === 'exclusive' && fact.fields.includes(field) ? fact.fields.filter((sibling) => sibling !== field).sort() : [],
  );
}

/** A description as one text, with sentences for the unit, the default, and the excluded siblings. */
export function descriptionText(description: FieldDescription, siblings: readonly string[]): string {
  const excluded = (description.excludes ?? []).filter((field) => siblings.includes(field));
  const sentences = [description.text];
  if (description.unit !== undefined) sentences.push(`Unit: ${description.unit}.`);
  if (description.default !== undefined) sentences.push(`Default: ${description.default}.`);
  if (excluded.length > 0) sentences.push(`Not together with ${excluded.map((field) => `\`${field}\``).join(', ')}.`);
  return sentences.join(' ');
}

/** The names of a type's described fields. */
export function describedFields(type: string): readonly string[] {
  return Object.keys(catalogue[type] ?? {});
}

/** The names of the types with a described field. */
export function describedTypes(): readonly string[] {
  return Object.keys(catalogue);
}
