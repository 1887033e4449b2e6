import type { FieldDescription } from '../../src/ignition/field-description.ts';
import { describe, limitSentences } from '../../src/reference/describe.ts';
import { kindWords } from '../../src/reference/kind-words.ts';
import type { Field } from '../../src/schema/field.ts';
import { fieldsOf } from '../../src/schema/shape.ts';
import { below, structOf } from '../../src/spec/places.ts';
import { refusalOf } from '../../src/spec/refusals.ts';
import { code, linkTo } from './markdown.ts';
import type { Section, Subject } from './reference-sections.ts';

/** The cells of a field in its table: name, type, default, since when, and what it does. Throws where it has no description. */
export function fieldRow(section: Section, name: string, subject: Subject): string[] {
  const { spec } = subject;
  const field = fieldsOf(spec.shape, section.type)[name]!;
  const described = describe(section.type, name, spec.shape);
  if (!described) throw new Error(`spec ${spec.variant} ${spec.version}: ${section.type}.${name} has no description`);
  const refused = refusedAt(section, name, subject);
  if (refused.everywhere !== undefined) return [code(name), kindWords(field), '', '', `**Refused**: ${refused.everywhere}.`];
  const what = [
    ...ownHeader(section, name, subject),
    described.text,
    ...limitsOf(section, name, subject),
    ...limits(section, described, subject),
    ...refused.somewhere,
  ];
  const preset = described.required ? 'required' : (described.default ?? '');
  return [code(name), kind(field, described, subject), preset, since(section, name, subject), what.join(' ')];
}

function kind(field: Field, { unit }: FieldDescription, { sections }: Subject): string {
  const inner = sections.find(({ type }) => type === structOf(field));
  return [kindWords(field), inner && linkTo(inner.heading), unit].filter((part) => part !== undefined).join(', ');
}

/** What a page of one version knows of the first two lines of its configs. */
function ownHeader({ type }: Section, name: string, { spec }: Subject): string[] {
  return type === spec.shape.root && (name === 'variant' || name === 'version') ? [`Here ${code(spec[name])}.`] : [];
}

function limits({ type }: Section, { excludes = [], examples = [] }: FieldDescription, { spec }: Subject): string[] {
  const present = excludes.filter((other) => other in fieldsOf(spec.shape, type));
  // a unit file makes no cell, and the examples of the header are other versions
  const short = type === spec.shape.root ? [] : examples.map(String).filter((example) => !example.includes('\n'));
  return [
    ...(present.length > 0 ? [`Not together with ${present.map(code).join(', ')}.`] : []),
    ...(short.length > 0 ? [`For example ${short.map(code).join(', ')}.`] : []),
  ];
}

/** What the variant takes in the places of a field, and where that is not all of them, which. */
function limitsOf({ paths }: Section, name: string, { spec }: Subject): string[] {
  return paths.flatMap((path) => {
    const place = below(path, name);
    return limitSentences(spec.limits[place]).map((sentence) =>
      paths.length === 1 ? sentence : `In ${code(place)}, ${sentence[0]!.toLowerCase()}${sentence.slice(1)}`,
    );
  });
}

/** Why a field is refused: wherever structs of its type stand, or in some places. */
function refusedAt({ paths }: Section, name: string, { refused }: Subject): { everywhere?: string; somewhere: string[] } {
  const found = paths.flatMap((path) => {
    const reason = refusalOf(refused, below(path, name));
    return reason === undefined ? [] : [{ path, reason }];
  });
  if (found.length === paths.length) return { everywhere: found[0]!.reason, somewhere: [] };
  return { somewhere: found.map(({ path, reason }) => `**Refused** in ${code(path)}: ${reason}.`) };
}

/** Since when a field can be used, and since when in places that had the rest of its type before. */
function since({ paths }: Section, name: string, { first }: Subject): string {
  const order = [...new Set(first.values())];
  const found = paths.flatMap((path) => {
    const version = first.get(below(path, name));
    return version === undefined ? [] : [{ path, version }];
  });
  const earliest = order.find((version) => found.some((place) => place.version === version))!;
  const later = found.filter(({ path, version }) => version !== earliest && version !== first.get(path));
  const versions = order.filter((version) => later.some((place) => place.version === version));
  const places = (version: string): string => later.flatMap((place) => (place.version === version ? [code(place.path)] : [])).join(', ');
  return [earliest, ...versions.map((version) => `${version} in ${places(version)}`)].join('; ');
}
