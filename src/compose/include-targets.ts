import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { joinPath } from '../grammar/posix-path.ts';
import { isFault } from '../host/files.ts';
import { type Refusal, refusedName } from './confine.ts';
import { matchesName } from './file-globs.ts';
import type { Include } from './header.ts';
import type { LoadedFile } from './loaded-file.ts';
import { missingPart } from './missing-part.ts';
import type { PartStore } from './part-store.ts';

/** The files that an entry of `include` names, or why it names none. */
export interface Targets {
  readonly files: readonly LoadedFile[];
  readonly report: readonly Diagnostic[];
  /** The paths of the files and folders that were read. */
  readonly reads: readonly string[];
}

/** The folder of a path; `.` if the path has no slash. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '.' : path.slice(0, slash) || '/';
}

/** The files that an entry names; for a glob, in byte order. A glob does not match the file that contains it. */
export function targetsOf(from: LoadedFile, { file, span }: Include, store: PartStore): Targets {
  const location = { source: from.source, span };
  const none = (diagnostic: Diagnostic, reads: readonly string[] = []): Targets => ({
    files: [],
    report: [{ ...diagnostic, location }],
    reads,
  });
  const refuse = (path: string, refusal: Refusal, reads?: readonly string[]): Targets =>
    none(diagnose('compose/refused-path', refusal, { file: path }), reads);
  const refused = refusedName(file);
  if (refused !== undefined) return refuse(file, refused);
  const path = joinPath(folderOf(from.source.name), file);
  const load = (one: string): Targets => {
    const loaded = store.part(one);
    const reads = [one];
    if ('source' in loaded) return { files: [loaded], report: [], reads };
    if ('refused' in loaded) return refuse(one, loaded.refused, reads);
    if ('notConfig' in loaded) return none(diagnose('compose/not-config', { file: one }), reads);
    return none(missingPart(file, one, folderOf(from.source.name), store), reads);
  };
  if (!file.includes('*')) return load(path);

  const folder = folderOf(path);
  if (folder.includes('*')) return refuse(file, 'glob-in-folder');
  const confined = store.confinement.below(folder);
  if ('refused' in confined) return refuse(folder, confined.refused);
  const names = 'real' in confined ? store.files.list(confined.real) : [];
  const pattern = path.slice(path.lastIndexOf('/') + 1);
  const matching = isFault(names) ? [] : names.filter((name) => matchesName(pattern, name));
  const targets = matching
    .map((name) => joinPath(folder, name))
    .filter((one) => {
      const info = store.files.stat(one);
      return isFault(info) || info.type !== 'directory';
    })
    .map(load)
    .filter(({ files }) => files[0]?.real !== from.real);
  const reads = [folder, ...targets.flatMap((one) => one.reads)];
  if (targets.length === 0) return none(diagnose('compose/no-such-part', 'glob', { file }), reads);
  return { files: targets.flatMap(({ files }) => files), report: targets.flatMap(({ report }) => report), reads };
}
