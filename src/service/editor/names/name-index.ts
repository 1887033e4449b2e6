import { templateOf } from '../../../grammar/quadlet-name.ts';
import { unitNameParts } from '../../../grammar/unit-name-parts.ts';
import type { NameKind, NameUse } from './name-use.ts';
import type { FileGroup, NamedFile } from './named-files.ts';

/** A place of a file where something is named. */
export interface Occurrence {
  readonly file: NamedFile;
  readonly use: NameUse;
}

/** Which configs a file is in. */
export interface NameIndexes {
  /** The names of each root that the file is in, with all its files. An ordinary config is a root, with its local files. */
  indexesOf(path: string): readonly NameIndex[];
}

/**
 * The names of a group of files, by the thing that they name. Different names can name one thing: a quadlet and its service, a
 * template and its instances. A thing has a key, a text that nothing else in the group has.
 */
export class NameIndex {
  readonly #byKey = new Map<string, Occurrence[]>();
  /** The things that the group defines, as `KIND OF NAME`. */
  readonly #defined = new Set<string>();
  /** The quadlets by the names of their services. */
  readonly #quadlets = new Map<string, string>();

  constructor(readonly group: FileGroup) {
    for (const { names } of group.files) this.#addDefinitions(names);
    for (const file of group.files)
      for (const use of file.names) {
        for (const key of this.keysOf({ file, use })) {
          const occurrences = this.#byKey.get(key);
          if (occurrences) occurrences.push({ file, use });
          else this.#byKey.set(key, [{ file, use }]);
        }
      }
  }

  /** All places that name a thing, in the order of the files and of their texts. */
  occurrences(key: string): readonly Occurrence[] {
    return this.#byKey.get(key) ?? [];
  }

  /** The keys of what a place names. A variable that is set for several files has one for each file. */
  keysOf({ file, use }: Occurrence): readonly string[] {
    const { kind, name, of } = use;
    switch (kind) {
      case 'anchor':
        return [`anchor ${file.path} ${of}`];
      case 'variable':
        return this.#declaring(file, use).map((path) => `variable ${path} ${name}`);
      case 'unit':
      case 'quadlet':
        return [this.#unit(kind, of, name)];
      case 'group':
        // a user has a group of the same name
        return [this.defines('group', of, name) || !this.defines('user', of, name) ? keyOf(kind, of, name) : keyOf('user', of, name)];
      default:
        return [keyOf(kind, of, name)];
    }
  }

  #addDefinitions(names: readonly NameUse[]): void {
    let quadlet: NameUse | undefined;
    for (const use of names) {
      const { kind, role, form, of, name, span } = use;
      if (role !== 'definition') continue;
      this.#defined.add(keyOf(kind, of, name));
      if (kind === 'quadlet') quadlet = use;
      // it stands in the same place as the name of its quadlet
      if (form === 'service' && quadlet?.span.start === span.start) this.#quadlets.set(keyOf(kind, of, name), quadlet.name);
    }
  }

  /** The files that declare a variable. */
  #declaring({ path, isConfig }: NamedFile, { of }: NameUse): readonly string[] {
    if (typeof of !== 'string') return [path];
    return isConfig ? this.group.included(path, of) : [of];
  }

  /** An instance is its template, unless it is defined itself. The service of a quadlet is the quadlet. */
  #unit(kind: 'unit' | 'quadlet', of: NameUse['of'], name: string): string {
    const own = keyOf(kind, of, name);
    const quadlet = this.#quadlets.get(own);
    if (quadlet !== undefined) return this.#unit('quadlet', of, quadlet);
    if (this.#defined.has(own)) return own;
    const template = kind === 'unit' ? unitTemplate(name) : templateOf(name);
    return template !== undefined && this.#defined.has(keyOf(kind, of, template)) ? this.#unit(kind, of, template) : own;
  }

  /** True if the group defines a thing. */
  defines(kind: NameKind, of: NameUse['of'], name: string): boolean {
    return this.#defined.has(keyOf(kind, of, name));
  }
}

function keyOf(kind: NameKind, of: NameUse['of'], name: string): string {
  return `${kind} ${of ?? ''} ${name}`;
}

function unitTemplate(name: string): string | undefined {
  const parts = unitNameParts(name);
  return parts?.instance ? `${parts.prefix}@.${parts.suffix}` : undefined;
}
