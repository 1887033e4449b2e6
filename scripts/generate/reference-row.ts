import type { FieldDescription } from '../../src/ignition/field-description.ts';
import { describe, limitSentences } from '../../src/reference/describe.ts';
import { kindWords } from '../../src/reference/kind-words.ts';
import { type Field, structType } from '../../src/schema/field.ts';
import { fieldsOf } from '../../src/schema/shape.ts';
import { below } from '../../src/spec/places.ts';
import { refusalOf } from '../../src/spec/refusals.ts';
import { code, linkTo } from './markdown.ts';
import type { Section, Subject } from './reference-sections.ts';

/** The cells of a field in its table: name, type, default, first version, and description. Throws if the field has no description. */
export function fieldRow(section: Section, name: string, subject: Subject): string[] {
  const { spec } = subject;
  const field = fieldsOf(spec.shape, section.type)[name]!;
  const described = describe(section.type, name, spec.shape);
  if (!described) throw new Error(`spec ${spec.variant} ${spec.version}: ${section.type}.${name} has no description`);
  const refused = refusedAt(section, name, subject);
  if (refused.everywhere !== undefined) return [code(name), kindWords(field), '', '', `**Refused**: ${refused.everywhere}.`];
  const sentences = [
    ...ownHeader(section, name, subject),
    described.text,
    ...limitsOf(section, name, subject),
    ...limits(section, described, subject),
    ...refused.somewhere,
  ];
  const defaultText = described.required ? 'required' : (described.default ?? '');
  return [code(name), kind(field, described, subject), defaultText, since(section, name, subject), sentences.join(' ')];
}

function kind(field: Field, { unit }: FieldDescription, { sections }: Subject): string {
  const inner = sections.find(({ type }) => type === structType(field));
  return [kindWords(field), inner && linkTo(inner.heading), unit].filter((part) => part !== undefined).join(', ');
}

/** A sentence with the value of `variant` or `version` on this page. */
function ownHeader({ type }: Section, name: string, { spec }: Subject): string[] {
  return type === spec.shape.root && (name === 'variant' || name === 'version') ? [`On this page: ${code(spec[name])}.`] : [];
}

function limits({ type }: Section, { excludes = [], examples = [] }: FieldDescription, { spec }: Subject): string[] {
  const present = excludes.filter((excluded) => excluded in fieldsOf(spec.shape, type));
  // A unit file does not fit into a cell, and the examples of the header name other versions.
  const short = type === spec.shape.root ? [] : examples.map(String).filter((example) => !example.includes('\n'));
  return [
    ...(present.length > 0 ? [`Not together with ${present.map(code).join(', ')}.`] : []),
    ...(short.length > 0 ? [`For example ${short.map(code).join(', ')}.`] : []),
  ];
}

/** The limits of a field at its places. If the type has several places, each sentence names the place. */
function limitsOf({ paths }: Section, name: string, { spec }: Subject): string[] {
  return paths.flatMap((path) => {
    const place = below(path, name);
    return limitSentences(spec.limits[place]).map((sentence) =>
      paths.length === 1 ? sentence : `In ${code(place)}, ${sentence[0]!.toLowerCase()}${sentence.slice(1)}`,
    );
  });
}

/** The messages if a field is refused: in all places of its type, or in some of them. */
function refusedAt({ paths }: Section, name: string, { refused }: Subject): { everywhere?: string; somewhere: string[] } {
  const refusals = paths.flatMap((path) => {
    const reason = refusalOf(refused, below(path, name));
    return reason === undefined ? [] : [{ path, reason }];
  });
  if (refusals.length === paths.length) return { everywhere: refusals[0]!.reason, somewhere: [] };
  return { somewhere: refusals.map(({ path, reason }) => `**Refused** in ${code(path)}: ${reason}.`) };
}

/** The first version that accepts the field, and later first versions in places that had the type before the field. */
function since({ paths }: Section, name: string, { first }: Subject): string {
  const order = [...new Set(first.values())];
  const starts = paths.flatMap((path) => {
    const version = first.get(below(path, name));
    return version === undefined ? [] : [{ path, version }];
  });
  const earliest = order.find((version) => starts.some((place) => place.version === version))!;
  const later = starts.filter(({ path, version }) => version !== earliest && version !== first.get(path));
  const versions = order.filter((version) => later.some((place) => place.version === version));
  const places = (version: string): string => later.flatMap((place) => (place.version === version ? [code(place.path)] : [])).join(', ');
  return [earliest, ...versions.map((version) => `${version} in ${places(version)}`)].join('; ');
}
