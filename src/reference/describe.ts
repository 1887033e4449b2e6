import { describedFields, describedTypes, ignitionDescription, inVersion } from '../ignition/descriptions.ts';
import type { FieldDescription, WrittenDescription } from '../ignition/field-description.ts';
import type { PlaceLimit } from '../schema/place-limit.ts';
import type { Shape } from '../schema/shape.ts';
import { snake } from '../spec/derive.ts';
import { catalogue } from './descriptions/catalogue.ts';

/** The description of a field in the version of a Butane shape; undefined if there is none. */
export function describe(type: string, field: string, shape: Shape): FieldDescription | undefined {
  const camel = describedFields(type).find((name) => snake(name) === field);
  const ignition = camel === undefined ? undefined : ignitionDescription(type, camel, shape);
  const derived = ignition && butaneNames(ignition);
  const butane = catalogue[type]?.[field];
  const overrides: Partial<WrittenDescription> = typeof butane === 'object' ? butane : butane === undefined ? {} : { text: butane };
  const text = overrides.text ?? derived?.text;
  if (text === undefined) return undefined;
  return inVersion({ ...derived, ...overrides, text }, type, field, shape);
}

/** Sentences about the limits that a variant sets at a path. They follow the description. */
export function limitSentences({ only, refused = [], scheme, bits }: PlaceLimit = {}): readonly string[] {
  return [
    ...(only ? [`The value must be \`${only.value}\`.`] : []),
    ...(refused.length > 0 ? [`The value cannot be ${refused.map(({ value }) => `\`${value}\``).join(' or ')}.`] : []),
    ...(scheme ? [`The value must be a ${scheme.name} URL.`] : []),
    ...(bits ? [`The value can be at most ${bits.mask.toString(8).padStart(4, '0')}.`] : []),
  ];
}

/** The fields that have an entry in the catalogue of Butane's own descriptions, as `Type.field`. */
export function describedHere(): readonly string[] {
  return Object.entries(catalogue).flatMap(([type, fields]) => Object.keys(fields).map((field) => `${type}.${field}`));
}

/** The description of an Ignition field with all field names in Butane's form. */
function butaneNames(description: FieldDescription): FieldDescription {
  const { text, default: defaultText, excludes } = description;
  return {
    ...description,
    text: inSnakeCase(text),
    ...(defaultText === undefined ? {} : { default: inSnakeCase(defaultText) }),
    ...(excludes === undefined ? {} : { excludes: excludes.map(snake) }),
  };
}

/** Converts the field names in backticks. Other text in backticks, such as `cryptsetup luksOpen`, stays as it is. */
function inSnakeCase(text: string): string {
  return text.replace(/`([^`]+)`/g, (quoted, name: string) => (isField(name) ? `\`${snake(name)}\`` : quoted));
}

function isField(name: string): boolean {
  return describedTypes().some((type) => describedFields(type).includes(name));
}
