import { above, type Place, placesOf, structOf } from '../../src/spec/places.ts';
import { refusalOf, refusals } from '../../src/spec/refusals.ts';
import { firstVersions } from '../../src/spec/since.ts';
import type { Spec } from '../../src/spec/spec.ts';

/** What a reference page tells of. */
export interface Subject {
  readonly spec: Spec;
  readonly places: ReadonlyMap<string, Place>;
  /** Why fields are refused, by path. */
  readonly refused: ReadonlyMap<string, string>;
  /** Since when fields can be used, by path. */
  readonly first: ReadonlyMap<string, string>;
  readonly sections: readonly Section[];
}

/** The fields of one type: a section of a reference page. */
export interface Section {
  readonly type: string;
  /** The path, where structs of the type stand in one place, or else the name of the type. */
  readonly heading: string;
  /** The paths of its structs, refused ones left out. The config itself is at the empty path. */
  readonly paths: readonly string[];
}

export function subjectOf(spec: Spec): Subject {
  const places = placesOf(spec.shape);
  const refused = refusals(spec);
  return { spec, places, refused, first: firstVersions(spec.variant), sections: sectionsOf(spec, places, refused) };
}

/** The types of a version, each where a reader first comes by it. One that is refused wherever it stands has no section. */
function sectionsOf({ shape }: Spec, places: Subject['places'], refused: Subject['refused']): readonly Section[] {
  const paths = new Map<string, string[]>([[shape.root, ['']]]);
  for (const { path, field } of places.values()) {
    const type = structOf(field);
    if (type !== undefined && refusalOf(refused, path) === undefined) paths.set(type, [...(paths.get(type) ?? []), path]);
  }
  return [...paths].map(([type, own]) => ({ type, paths: own, heading: own.length > 1 ? type : own[0] || 'The config' }));
}

/** A field that structs of a shared type stand in, and the section that tells of it. */
export interface Use {
  readonly field: string;
  readonly heading: string;
}

/** The uses of a shared type, each once, however many places its own section has; none of a type that stands in one place. */
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
