import type { Defined } from '../defined-names.ts';
import type { NameKind, NameUse } from '../names/name-use.ts';
import type { FileGroup } from '../names/named-files.ts';

/** The names that the files of a config define together. */
export class NamesOfGroup implements Defined {
  constructor(readonly group: Pick<FileGroup, 'files'>) {}

  uses(...kinds: readonly NameKind[]): readonly NameUse[] {
    return this.group.files.flatMap(({ names }) => names.filter(({ kind, role }) => role !== 'use' && kinds.includes(kind)));
  }

  names(...kinds: readonly NameKind[]): readonly string[] {
    return [...new Set(this.uses(...kinds).map(({ name }) => name))];
  }
}
