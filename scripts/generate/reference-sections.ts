import { structType } from '../../src/schema/field.ts';
import { above, type Place, placesOf } from '../../src/spec/places.ts';
import { refusalOf, refusals } from '../../src/spec/refusals.ts';
import { firstVersions } from '../../src/spec/since.ts';
import type { Spec } from '../../src/spec/spec.ts';

/** The subject of a reference page. */
export interface Subject {
  readonly spec: Spec;
  readonly places: ReadonlyMap<string, Place>;
  /** The messages about refused fields, by path. */
  readonly refused: ReadonlyMap<string, string>;
  /** The first version that accepts each field, by path. */
  readonly first: ReadonlyMap<string, string>;
  readonly sections: readonly Section[];
}

/** The fields of one type: a section of a reference page. */
export interface Section {
  readonly type: string;
  /** The path of the structs, if the type is used in one place; otherwise the name of the type. */
  readonly heading: string;
  /** The paths of the type's structs, without refused ones. The path of the whole config is empty. */
  readonly paths: readonly string[];
}

export function subjectOf(spec: Spec): Subject {
  const places = placesOf(spec.shape);
  const refused = refusals(spec);
  return { spec, places, refused, first: firstVersions(spec.variant), sections: sectionsOf(spec, places, refused) };
}

/** One section for each type, in the order of first use. A type that is refused everywhere has no section. */
function sectionsOf({ shape }: Spec, places: Subject['places'], refused: Subject['refused']): readonly Section[] {
  const paths = new Map<string, string[]>([[shape.root, ['']]]);
  for (const { path, field } of places.values()) {
    const type = structType(field);
    if (type !== undefined && refusalOf(refused, path) === undefined) paths.set(type, [...(paths.get(type) ?? []), path]);
  }
  return [...paths].map(([type, own]) => ({ type, paths: own, heading: own.length > 1 ? type : own[0] || 'The config' }));
}

/** A field whose value is a struct of a shared type, and the heading of the field's section. */
export interface Use {
  readonly field: string;
  readonly heading: string;
}

/** The uses of a type that is used in several places, each once; empty for a type that is used in one place. */
export function usesOf(section: Section, { places, sections }: Subject): readonly Use[] {
  if (section.paths.length === 1) return [];
  const uses = new Map<string, Use>();
  for (const path of section.paths) {
    const place = places.get(path)!;
    const owner = sections.find(({ type }) => type === place.type)!;
    const heading = owner.paths.length > 1 ? owner.heading : above(path);
    uses.set(`${heading} ${place.name}`, { field: place.name, heading });
  }
  return [...uses.values()];
}
