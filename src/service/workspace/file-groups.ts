import { filesBase, ownFilesDir } from '../../compose/files-base.ts';
import type { Include } from '../../compose/header.ts';
import { IncludeGraph } from '../../compose/include-graph.ts';
import { instancesOf } from '../../compose/instances.ts';
import type { LoadedFile } from '../../compose/loaded-file.ts';
import { PartStore } from '../../compose/part-store.ts';
import { joinPath } from '../../grammar/posix-path.ts';
import { isFault } from '../../host/files.ts';
import { configAround, headerOf } from '../editor/config-around.ts';
import type { LinkFolders } from '../editor/links.ts';
import type { Embedding } from '../editor/locals/local-use.ts';
import { type LocalText, type LocalTree, localTextsIn, localTreesIn } from '../editor/names/local-names.ts';
import { NameIndex, type NameIndexes } from '../editor/names/name-index.ts';
import type { NameUse } from '../editor/names/name-use.ts';
import type { FileGroup, NamedFile } from '../editor/names/named-files.ts';
import { namesIn } from '../editor/names.ts';
import { LocalsOfGroup } from './locals-of-group.ts';
import type { Workspace } from './workspace.ts';

/**
 * The files of the configs in a workspace, as they are now. Make one for each request: what it reads, it reads once.
 */
export class WorkspaceGroups implements NameIndexes {
  readonly #byRoot = new Map<string, FileGroup>();
  readonly #indexes = new Map<string, NameIndex>();
  readonly #texts = new Map<string, string | undefined>();

  constructor(
    readonly workspace: Workspace,
    readonly cache: NamesCache,
  ) {}

  indexesOf(path: string): readonly NameIndex[] {
    return this.#rootsOf(path).flatMap((root) => {
      const group = this.#groupOf(root);
      const index = group && (this.#indexes.get(root) ?? new NameIndex(group));
      if (index) this.#indexes.set(root, index);
      return index ?? [];
    });
  }

  /** One of the groups, for what is the same in all of them most of the time; undefined if the file cannot be read. */
  firstGroupOf(path: string): FileGroup | undefined {
    for (const root of this.#rootsOf(path)) {
      const group = this.#groupOf(root);
      if (group) return group;
    }
    return undefined;
  }

  /** The other files of the config that a file is a part of, or the root of; none for a config of one file. */
  others(path: string): readonly NamedFile[] {
    const isPart = this.workspace.affectedBy(path).some((root) => root !== path);
    if (!isPart && headerOf(this.#textOf(path) ?? '') === undefined) return [];
    return (this.firstGroupOf(path)?.files ?? []).filter((file) => file.path !== path);
  }

  /** Where a config may name files: its local files, and those that it includes. */
  linkFolders(path: string): LinkFolders {
    const group = this.firstGroupOf(path);
    const { filesDir, rootDir } = this.workspace.settingsOf(group?.root ?? path);
    const dirs = group?.localDirs(path) ?? [];
    return { host: this.workspace.files, dirs: dirs.length > 0 ? dirs : [filesDir], filesDir, rootDir };
  }

  /** A config with its names; undefined if it cannot be read. */
  config(path: string): NamedFile | undefined {
    const text = this.#textOf(path);
    return text === undefined ? undefined : { path, text, names: this.cache.namesIn(path, text), isConfig: true };
  }

  /** A local file that open configs or composed ones embed; undefined for other files. */
  local(path: string): LocalFile | undefined {
    for (const root of this.#rootsOf(path)) {
      const group = root === path ? undefined : this.#groupOf(root);
      const file = group?.files.find((one) => one.path === path && !one.isConfig);
      const uses = group?.localUses.get(path);
      if (group && file && uses) return { file, group, embeddings: uses.map((use) => ({ ...use, text: this.#textOf(use.config) ?? '' })) };
    }
    return undefined;
  }

  /** The roots that a file is in. A local file is none itself. */
  #rootsOf(path: string): readonly string[] {
    const roots = this.workspace.affectedBy(path);
    const others = roots.filter((root) => root !== path);
    const isLocal = others.length < roots.length && others.some((root) => this.#groupOf(root)?.localUses.has(path));
    return isLocal && !isConfigText(this.#textOf(path) ?? '') ? others : roots;
  }

  #groupOf(root: string): FileGroup | undefined {
    const before = this.#byRoot.get(root);
    if (before) return before;
    const text = this.#textOf(root);
    if (text === undefined) return undefined;
    const { filesDir, rootDir } = this.workspace.settingsOf(root);
    const store = new PartStore(this.workspace.files, rootDir);
    const loaded = store.root(root, new TextEncoder().encode(text));
    const graph = new IncludeGraph(loaded, store);
    const parts = partsOf(loaded, graph, { dir: filesDir, host: this.workspace.files });
    const included = new Map<string, readonly string[]>();
    for (const { file } of parts)
      for (const include of file.header.include)
        included.set(
          `${file.source.name} ${include.file}`,
          graph.targets(include).map(({ source }) => source.name),
        );
    const configs = new Set(parts.map(({ file }) => file.source.name));
    const locals = new LocalsOfGroup({ host: this.workspace.files, dir: filesDir, textOf: (path) => this.#textOf(path) });
    for (const { file, base } of parts) locals.add(file, base, this.cache.localsIn(file.source.name, file.source.text));
    const files = [...[...configs].flatMap((path) => this.config(path) ?? []), ...locals.files(), ...this.#values(loaded, store)];
    const dirs = new Map<string, string[]>();
    for (const { file, base } of parts) {
      const { name } = file.source;
      dirs.set(name, [...(dirs.get(name) ?? []), joinPath(filesDir, base)]);
    }
    const group: FileGroup = {
      root,
      files,
      localUses: locals.uses,
      localDirs: (config) => dirs.get(config) ?? [],
      included: (from, include) => included.get(`${from} ${include}`) ?? [],
    };
    this.#byRoot.set(root, group);
    return group;
  }

  /** The file with the values of the instances of a root, if it has one. */
  #values(root: LoadedFile, store: PartStore): readonly NamedFile[] {
    const { instances } = instancesOf(root, store);
    const [first] = instances;
    if (!first || first.source === root.source) return [];
    const { name: path, text } = first.source;
    const names = instances.flatMap(({ values }) =>
      values.map(({ name, key }): NameUse => {
        const start = text.indexOf(name, key.start);
        return { kind: 'variable', name, role: 'use', form: 'plain', span: { start, end: start + name.length }, of: root.source.name };
      }),
    );
    return [{ path, text, names, isConfig: false }];
  }

  #textOf(path: string): string | undefined {
    if (this.#texts.has(path)) return this.#texts.get(path);
    const document = this.workspace.document(path);
    const bytes = document ? undefined : this.workspace.files.read(path);
    const text = document?.text ?? (bytes && !isFault(bytes) ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : undefined);
    this.#texts.set(path, text);
    return text;
  }
}

/** A local file, what embeds it, and the group that it is in. */
export interface LocalFile {
  readonly file: NamedFile;
  readonly group: FileGroup;
  readonly embeddings: readonly Embedding[];
}

function isConfigText(text: string): boolean {
  return headerOf(text) !== undefined || configAround(text, 0)?.variant !== undefined;
}

/** A config of a group, and the directory of its local files, relative to the files directory. */
interface PartFile {
  readonly file: LoadedFile;
  readonly base: string;
}

/** The root and all that it includes. A file that is included with other directories is there once for each. */
function partsOf(root: LoadedFile, graph: IncludeGraph, files: Parameters<typeof filesBase>[1]): readonly PartFile[] {
  const parts = new Map<string, PartFile>();
  const baseOf = (file: LoadedFile, inherited: string, include?: Include, by?: LoadedFile): string => {
    const own = ownFilesDir(file, include, by);
    const base = own ? filesBase(own, files) : inherited;
    return typeof base === 'string' ? base : inherited;
  };
  const visit = (file: LoadedFile, base: string): void => {
    const key = `${file.real} ${base}`;
    if (parts.has(key)) return;
    parts.set(key, { file, base });
    for (const include of file.header.include)
      for (const target of graph.targets(include)) visit(target, baseOf(target, base, include, file));
  };
  visit(root, baseOf(root, ''));
  return [...parts.values()];
}

/** What a config embeds. */
export interface LocalsIn {
  readonly texts: readonly LocalText[];
  readonly trees: readonly LocalTree[];
}

/** The names of configs, kept while their texts do not change. */
export class NamesCache {
  readonly #names = new Map<string, { readonly text: string; readonly names: readonly NameUse[] }>();
  readonly #locals = new Map<string, { readonly text: string; readonly locals: LocalsIn }>();

  namesIn(path: string, text: string): readonly NameUse[] {
    const cached = this.#names.get(path);
    if (cached?.text === text) return cached.names;
    const names = namesIn(text);
    keep(this.#names, path, { text, names });
    return names;
  }

  localsIn(path: string, text: string): LocalsIn {
    const cached = this.#locals.get(path);
    if (cached?.text === text) return cached.locals;
    const locals = { texts: localTextsIn(text), trees: localTreesIn(text) };
    keep(this.#locals, path, { text, locals });
    return locals;
  }
}

/** So many files are kept at most. */
const MOST_FILES = 500;

/** Adds an entry; the one that was added first goes if there are too many. */
function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > MOST_FILES) map.delete(map.keys().next().value!);
}
