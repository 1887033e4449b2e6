import { Confinement } from '../../compose/confine.ts';
import { matchesPath } from '../../compose/file-globs.ts';
import type { LoadedFile } from '../../compose/loaded-file.ts';
import { cleanPath, joinPath } from '../../grammar/posix-path.ts';
import { type Files, isFault } from '../../host/files.ts';
import { pushAll } from '../../text/push-all.ts';
import type { LocalUse } from '../editor/locals/local-use.ts';
import { type LocalText, type LocalTree, namesInLocal } from '../editor/names/local-names.ts';
import type { NameUse } from '../editor/names/name-use.ts';
import type { NamedFile } from '../editor/names/named-files.ts';
import { namesOfTreeFile } from '../editor/names/tree-names.ts';
import { fileKind } from '../editor/unit-texts.ts';
import { filesOfTree } from './files-of-tree.ts';

/** A local file that is longer than this, in bytes, is not searched for names. */
const LONGEST_LOCAL = 1 << 20;

/** A byte that is not UTF-8, or a null character. */
const NOT_TEXT = /[\0\ufffd]/;

/** Where the local files of a group are. */
interface Place {
  readonly host: Files;
  /** The directory outside of which nothing is read, absolute. */
  readonly dir: string;
  /** The text of a file; undefined if it cannot be read. */
  readonly textOf: (path: string) => string | undefined;
}

/** The local files of the configs of a group, each once with what it names for all of them. */
export class LocalsOfGroup {
  /** How the configs embed each file, by its path. */
  readonly uses = new Map<string, LocalUse[]>();
  readonly #files = new Map<string, { readonly text: string; readonly names: NameUse[] }>();
  readonly #confinement: Confinement;

  constructor(readonly place: Place) {
    this.#confinement = new Confinement(place.host, place.dir);
  }

  /**
   * Adds what a config embeds.
   *
   * @param base the directory of its local files, relative to the files directory
   */
  add(config: LoadedFile, base: string, { texts, trees }: { texts: readonly LocalText[]; trees: readonly LocalTree[] }): void {
    const folder = joinPath(this.place.dir, base);
    for (const { name, unit } of texts) {
      const text = this.#textOf(joinPath(folder, name));
      if (text !== undefined) this.#addFile(config, { path: joinPath(folder, name), name, text, unit, own: [] });
    }
    for (const tree of trees)
      for (const below of filesOfTree(joinPath(folder, tree.name), this.place.host, this.#confinement)) {
        const [name, target] = [`${tree.name}/${below}`, cleanPath(`${tree.path}/${below}`)];
        const path = joinPath(folder, name);
        this.#addFile(config, { path, name, text: this.#textOf(path) ?? '', unit: fileKind(target), own: namesOfTreeFile(target) });
      }
  }

  files(): readonly NamedFile[] {
    return [...this.#files].map(([path, file]) => ({ path, ...file, isConfig: false }));
  }

  #addFile(config: LoadedFile, { path, name, text, unit, own }: LocalText & { path: string; text: string; own: readonly NameUse[] }): void {
    const isRendered = config.header.render.some(({ glob }) => matchesPath(cleanPath(glob), cleanPath(name)));
    const names = [...own, ...namesInLocal(text, unit, isRendered ? config.source.name : undefined)];
    const file = this.#files.get(path);
    if (file) pushAll(file.names, names);
    else this.#files.set(path, { text, names });
    const use = { config: config.source.name, unit, isRendered };
    const uses = this.uses.get(path);
    if (uses) uses.push(use);
    else this.uses.set(path, [use]);
  }

  /** Undefined for what is no text, and for what is too long. */
  #textOf(path: string): string | undefined {
    const confined = this.#confinement.file(path);
    if (!('real' in confined)) return undefined;
    const info = this.place.host.stat(confined.real);
    if (isFault(info) || (info.size ?? 0) > LONGEST_LOCAL) return undefined;
    const text = this.place.textOf(path);
    return text === undefined || NOT_TEXT.test(text) ? undefined : text;
  }
}
