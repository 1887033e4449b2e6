import { describedFields, describedTypes, type FieldDescription, ignitionDescription } from '../ignition/descriptions.ts';
import { snake } from './derive.ts';
import { type ButaneDescription, catalogue } from './descriptions/catalogue.ts';

export type { FieldDescription } from '../ignition/descriptions.ts';

/**
 * What a field of a type of a Butane shape means, or undefined where nobody has written it down.
 *
 * @param variant leaves out what holds for other variants only
 */
export function describe(type: string, field: string, variant?: string): FieldDescription | undefined {
  const camel = describedFields(type).find((name) => snake(name) === field);
  const derived = camel === undefined ? undefined : ignitionDescription(type, camel);
  const own = catalogue[type]?.[field];
  const { on = {}, ...part }: ButaneDescription = typeof own === 'string' ? { text: own } : (own ?? {});
  const text = part.text ?? (derived && inSnakeCase(derived.text));
  if (text === undefined) return undefined;
  const notes = new Set(variant === undefined ? Object.values(on) : [on[variant] ?? '']);
  return { ...(derived && butaneNames(derived)), ...part, text: [text, ...notes].join(' ').trim() };
}

/** Every field of a Butane shape that the catalogue has words of its own for, as `Type.field`. */
export function describedHere(): readonly string[] {
  return Object.entries(catalogue).flatMap(([type, fields]) => Object.keys(fields).map((field) => `${type}.${field}`));
}

/** The description of a field of Ignition, with the fields that it names as Butane names them. */
function butaneNames(description: FieldDescription): FieldDescription {
  const { default: otherwise, excludes } = description;
  return {
    ...description,
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
