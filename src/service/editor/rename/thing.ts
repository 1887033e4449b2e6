import type { NameIndexes, Occurrence } from '../names/name-index.ts';
import type { NameKind, NameUse } from '../names/name-use.ts';
import type { NamedFile } from '../names/named-files.ts';
import { namesAt, occurrencesOf } from '../names/occurrences.ts';

/** What a config defines and names, with all its places. */
export interface Thing {
  readonly kind: NameKind;
  /** The name in its definition: of the service of a quadlet, that of the quadlet. */
  readonly name: string;
  readonly definition: Occurrence;
  readonly occurrences: readonly Occurrence[];
  /** The place that it was asked for at. */
  readonly use: NameUse;
}

/** The thing that is named at an offset; undefined where nothing is named that the config defines. */
export function thingAt(file: NamedFile, offset: number, indexes: NameIndexes): Thing | undefined {
  for (const use of namesAt(file.names, offset)) {
    const occurrences = occurrencesOf(file, use, indexes);
    const definitions = occurrences.filter(({ use }) => use.role === 'definition');
    // the service of a quadlet stands in the same place
    const definition = definitions.find(({ use }) => use.form !== 'service') ?? definitions[0];
    if (definition) return { kind: definition.use.kind, name: definition.use.name, definition, occurrences, use };
  }
  return undefined;
}
