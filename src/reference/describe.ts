import { describedFields, describedTypes, ignitionDescription, inVersion } from '../ignition/descriptions.ts';
import type { FieldDescription, WrittenDescription } from '../ignition/field-description.ts';
import type { PlaceLimit } from '../schema/place-limit.ts';
import type { Shape } from '../schema/shape.ts';
import { snake } from '../spec/derive.ts';
import { catalogue } from './descriptions/catalogue.ts';

/** What a field of a type means in the version of a Butane shape, or undefined where nobody has written it down. */
export function describe(type: string, field: string, shape: Shape): FieldDescription | undefined {
  const camel = describedFields(type).find((name) => snake(name) === field);
  const ignition = camel === undefined ? undefined : ignitionDescription(type, camel, shape);
  const derived = ignition && butaneNames(ignition);
  const own = catalogue[type]?.[field];
  const part: Partial<WrittenDescription> = typeof own === 'object' ? own : own === undefined ? {} : { text: own };
  const text = part.text ?? derived?.text;
  if (text === undefined) return undefined;
  return inVersion({ ...derived, ...part, text }, type, field, shape);
}

/** What a variant takes at a place, beyond what every field of the type takes: sentences to follow the description. */
export function limitSentences({ only, refused = [], scheme, bits }: PlaceLimit = {}): readonly string[] {
  return [
    ...(only ? [`It has to be \`${only.value}\`.`] : []),
    ...(refused.length > 0 ? [`It cannot be ${refused.map(({ value }) => `\`${value}\``).join(' or ')}.`] : []),
    ...(scheme ? [`It has to be a ${scheme.name} URL.`] : []),
    ...(bits ? [`It is ${bits.mask.toString(8).padStart(4, '0')} at most.`] : []),
  ];
}

/** Every field of a Butane shape that the catalogue has words of its own for, as `Type.field`. */
export function describedHere(): readonly string[] {
  return Object.entries(catalogue).flatMap(([type, fields]) => Object.keys(fields).map((field) => `${type}.${field}`));
}

/** The description of a field of Ignition, with the fields that it names as Butane names them. */
function butaneNames(description: FieldDescription): FieldDescription {
  const { text, default: otherwise, excludes } = description;
  return {
    ...description,
    text: inSnakeCase(text),
    ...(otherwise === undefined ? {} : { default: inSnakeCase(otherwise) }),
    ...(excludes === undefined ? {} : { excludes: excludes.map(snake) }),
  };
}

/** Names of fields stand in back-quotes; what else stands there (`cryptsetup luksOpen`) is no name of a field. */
function inSnakeCase(text: string): string {
  return text.replace(/`([^`]+)`/g, (quoted, name: string) => (isField(name) ? `\`${snake(name)}\`` : quoted));
}

function isField(name: string): boolean {
  return describedTypes().some((type) => describedFields(type).includes(name));
}
