/*
 * A local directory becomes the files and links that are in it. `plain/sub` holds `b.conf` and `run.sh`, which is
 * executable.
 *
 * variant: fcos
 * version: 1.7.0
 * storage:
 *   trees:
 *     - local: plain/sub
 *       path: /etc/app
 *       dir_mode: 0700
 *
 * =>
 *
 * {
 *   "ignition": { "version": "3.6.0" },
 *   "storage": {
 *     "directories": [{ "path": "/etc/app", "mode": 448 }],
 *     "files": [
 *       { "path": "/etc/app/b.conf", "contents": { "compression": "", "source": "data:,b%3D2%0A" }, "mode": 420 },
 *       {
 *         "path": "/etc/app/run.sh",
 *         "contents": { "compression": "", "source": "data:,%23!%2Fbin%2Fsh%0Atrue%0A" },
 *         "mode": 493
 *       }
 *     ]
 *   }
 * }
 */

import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { joinPath } from '../../../grammar/posix-path.ts';
import type { Ahead } from '../../../host/ahead.ts';
import { type FileInfo, isFault } from '../../../host/files.ts';
import { int, type Struct, struct, structs, text } from '../../../schema/placed.ts';
import type { Shape } from '../../../schema/shape.ts';
import type { Origin } from '../../../text/source.ts';
import { encodeFile, faultText, localPath } from '../local-file.ts';
import { make, type Plain } from '../make.ts';
import { NodeTracker } from '../node-tracker.ts';
import type { DocumentPass, LocalFiles } from '../pass.ts';

/** Where trees become files: in an Ignition document, or in a Butane config. */
export interface TreeTarget {
  readonly shape: Shape;
  readonly files: LocalFiles | undefined;
  readonly ahead?: Ahead | undefined;
  /** Whom to blame for what a tree makes. */
  readonly originOf: (tree: Struct) => Origin | undefined;
  /** True for the contents of a file that say where they are. */
  readonly hasContents: (contents: Struct) => boolean;
  /** The fields of the contents of a file of a tree: `path` on the host, `below` the tree (`etc/a.conf`). */
  readonly contentsOf: (
    path: string,
    tree: Struct,
    below: string,
    given: Struct,
    files: LocalFiles,
  ) => Diagnostic | Readonly<Record<string, string | undefined>>;
  readonly fault: (origin: Origin | undefined, at: readonly (string | number)[], error: Diagnostic, rival?: Origin | undefined) => void;
}

/** `storage.trees`: a local directory becomes files, links and (where owner or mode is asked for) directories. */
export const trees: DocumentPass = (config, document, desugaring) => {
  const wanted = structs(struct(config, 'storage'), 'trees');
  if (wanted.length === 0) return document;
  return addTrees(wanted, new NodeTracker(document), {
    ...desugaring,
    originOf: (tree) => tree.origin,
    hasContents: (contents) => (text(contents, 'source') ?? '') !== '',
    contentsOf: (path, _tree, _below, given, files) => {
      const encoded = encodeFile(path, text(given, 'compression'), files, desugaring);
      return 'code' in encoded ? encoded : { ...encoded };
    },
  });
};

/** Adds what is in trees to nodes. */
export function addTrees(wanted: readonly Struct[], tracker: NodeTracker, target: TreeTarget): Struct {
  for (const tree of wanted) {
    const fail = (fault: Diagnostic, rival?: Origin): void => target.fault(tree.origin, [], fault, rival);
    const root = localPath(text(tree, 'local') ?? '', target.files);
    if ('message' in root) {
      fail(root);
      if (!target.files) break;
      continue;
    }
    const info = root.files.host.stat(root.path);
    if (isFault(info)) fail(faultText(info));
    else if (info.type !== 'directory') fail(diagnose('tree/not-a-directory'));
    else new TreeWalk(tree, root.files, tracker, target, fail).add(root.path, text(tree, 'path') || '/');
  }
  return tracker.result(wanted[0]?.origin);
}

/** A place in a tree: a file, a directory, or the error of reading it. */
interface Met {
  readonly path: string;
  readonly destination: string;
  readonly found: FileInfo | Diagnostic;
}

/** Adds one tree to the document. An error is reported, and the walk goes on. */
class TreeWalk {
  readonly #origin: Origin | undefined;
  #root = '';

  constructor(
    readonly tree: Struct,
    readonly files: LocalFiles,
    readonly tracker: NodeTracker,
    readonly target: TreeTarget,
    readonly fail: (fault: Diagnostic, rival?: Origin) => void,
  ) {
    this.#origin = target.originOf(tree);
  }

  /** Adds the file or directory at `path` on disk as `destination`. */
  add(path: string, destination: string): void {
    this.#root = path;
    const met = this.#survey(path, destination);
    this.#expect(met);
    for (const { path, destination, found } of met) {
      if ('message' in found) this.fail(found);
      else if (found.type === 'directory') this.#directory(destination);
      else this.#add(path, destination, found);
    }
  }

  /** Lists everything below `path` on disk. The names in a directory are in byte order. */
  #survey(path: string, destination: string): readonly Met[] {
    const { host } = this.files;
    const met: Met[] = [];
    const pending = [{ path, destination: joinPath(destination, '.') }];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const info = host.lstat(next.path);
      const names = !isFault(info) && info.type === 'directory' ? host.list(next.path) : [];
      const fault = isFault(info) ? info : isFault(names) ? names : undefined;
      met.push({ ...next, found: fault ? faultText(fault) : (info as FileInfo) });
      if (isFault(names)) continue;
      for (const name of names.toReversed()) {
        pending.push({ path: joinPath(next.path, name), destination: joinPath(next.destination, name) });
      }
    }
    return met;
  }

  #expect(met: readonly Met[]): void {
    const { ahead } = this.target;
    if (!ahead) return;
    ahead.expect(met.flatMap(({ path, found }) => ('type' in found && found.type === 'file' ? [{ path, size: found.size ?? 0 }] : [])));
  }

  /** A path of the host below the root of the tree, relative to it. */
  #below(path: string): string {
    return this.#root === '.' ? path : path.slice(this.#root.length).replace(/^\//, '');
  }

  #add(path: string, destination: string, info: FileInfo): void {
    if (info.type === 'file') this.#file(path, destination, info.executable);
    else if (info.type === 'symlink') this.#link(path, destination);
    else this.fail(diagnose('tree/file-type'));
  }

  #node(destination: string): { path: string; user: Plain; group: Plain } {
    const owner = (field: string): Plain => {
      const given = struct(this.tree, field);
      return { id: int(given, 'id'), name: text(given, 'name') };
    };
    return { path: destination, user: owner('user'), group: owner('group') };
  }

  #directory(destination: string): void {
    const mode = int(this.tree, 'dir_mode');
    const owned = ['user', 'group'].some((field) => struct(this.tree, field).fields.size > 0);
    // without a mode and an owner, Ignition makes the directories together with their files
    if (mode === undefined && !owned) return;
    if (this.tracker.exists(destination)) return this.fail(diagnose('tree/node-exists'), this.tracker.originOf(destination));
    const directory = { ...this.#node(destination), mode: mode ?? 0o755 };
    this.tracker.add('directories', destination, this.#make('Directory', directory), this.#origin);
  }

  #file(path: string, destination: string, executable: boolean): void {
    const existing = this.tracker.get('files', destination);
    if (existing ? this.target.hasContents(struct(existing, 'contents')) : this.tracker.exists(destination))
      return this.fail(diagnose('tree/node-exists'), this.tracker.originOf(destination));
    if (!existing) this.tracker.add('files', destination, this.#make('File', this.#node(destination)), this.#origin);
    const file = this.tracker.get('files', destination)!;
    const given = struct(file, 'contents');
    const contained = this.target.contentsOf(path, this.tree, this.#below(path), given, this.files);
    if (isDiagnostic(contained)) return this.fail(contained);
    const withContents = make(
      this.target.shape,
      'File',
      { contents: contained, mode: int(this.tree, 'file_mode') ?? (executable ? 0o755 : 0o644) },
      this.#origin,
    );
    const contents = struct(withContents, 'contents');
    const fields = new Map(file.fields);
    fields.set('contents', { ...contents, fields: new Map([...given.fields, ...contents.fields]) });
    if (!fields.has('mode')) fields.set('mode', withContents.fields.get('mode')!);
    this.tracker.set('files', destination, fields);
  }

  #link(path: string, destination: string): void {
    const present = this.tracker.get('links', destination);
    if (present ? (text(present, 'target') ?? '') !== '' : this.tracker.exists(destination))
      return this.fail(diagnose('tree/node-exists'), this.tracker.originOf(destination));
    if (!present) this.tracker.add('links', destination, this.#make('Link', this.#node(destination)), this.#origin);
    const target = this.files.host.readlink(path);
    if (isFault(target)) return this.fail(faultText(target));
    const link = this.tracker.get('links', destination)!;
    const made = make(this.target.shape, 'Link', { target }, this.#origin);
    this.tracker.set('links', destination, new Map([...link.fields, ...made.fields]));
  }

  #make(type: string, plain: Plain): Struct {
    return make(this.target.shape, type, plain, this.#origin);
  }
}

function isDiagnostic(found: Diagnostic | Readonly<Record<string, string | undefined>>): found is Diagnostic {
  return Array.isArray(found.path);
}
