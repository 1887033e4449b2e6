import type { LocalFiles } from '../compile/desugar/pass.ts';
import { joinPath } from '../grammar/posix-path.ts';
import { type Files, isFault } from '../host/files.ts';
import { nearest } from '../text/nearest.ts';
import { once } from '../text/once.ts';
import { awaitedBuild } from './awaited-build.ts';
import type { Fixing } from './fixing.ts';

/** A directory with more names is not searched. */
const MOST_NAMES = 4000;
/** If more files of a directory are missing, the reason is not misspelt names. */
const MOST_SEARCHES = 100;

/**
 * The help for a local file that does not exist: the config that makes it, a similar name that exists, or where to look.
 *
 * @param missing the path that the host was asked for
 * @param known results of previous calls: many files may be missing in one directory
 */
export function suggestFile(missing: string, { dir, host, otherDirs }: LocalFiles, known?: Fixing['known']): string | undefined {
  const config = awaitedBuild(missing, host);
  if (config !== undefined) return `\`butane build ${config}\` makes it`;
  const base = joinPath(dir, '.');
  const local = missing.startsWith(`${base}/`) ? missing.slice(base.length + 1) : missing;
  const other = otherDirs?.().find((folder) => folder !== dir && !isFault(host.stat(joinPath(folder, local))));
  if (other !== undefined) return `${joinPath(other, local)} exists: pass --files-dir ${other}`;
  const steps = local.split('/');
  let place = base;
  for (const [i, name] of steps.entries()) {
    const next = joinPath(place, name);
    if (i < steps.length - 1 && !isFault(host.stat(next))) {
      place = next;
      continue;
    }
    const meant = isSearched(place, known) ? nameIn(place, name, host, known) : undefined;
    const where = steps.slice(0, i).join('/');
    if (meant !== undefined) return `did you mean "${[...steps.slice(0, i), meant, ...steps.slice(i + 1)].join('/')}"?`;
    return i < steps.length - 1 ? `there is no ${name} in ${where === '' ? dir : where}` : `local files are read from ${dir}`;
  }
  return undefined;
}

/** True for the first searches in a directory. Each search compares all names, so their number is limited. */
function isSearched(place: string, known: Fixing['known']): boolean {
  const searches = once(known, `searches in ${place}`, () => ({ count: 0 }));
  return ++searches.count <= MOST_SEARCHES;
}

/**
 * The help for a local file outside the directory for local files. If the file is below another directory that may be meant, the
 * help names that directory and the path of the file in it.
 *
 * @param local the path as the config has it
 */
export function suggestFilesDir(local: string, { dir, host, otherDirs }: LocalFiles): string {
  const path = joinPath(dir, local);
  for (const other of isFault(host.stat(path)) ? [] : (otherDirs?.() ?? [])) {
    const [at, above] = [host.absolute(path), host.absolute(other)];
    if (typeof at === 'string' && typeof above === 'string' && at.startsWith(`${above}/`))
      return `pass --files-dir ${other}, and write ${at.slice(above.length + 1)}`;
  }
  return `local files have to be below ${dir}: move the file there, or pass --files-dir with a directory that contains it`;
}

/** The name in a directory that is most similar to another: it differs in case, in the extension, or by a typing error. */
export function nameIn(place: string, name: string, host: Files, known?: Fixing['known']): string | undefined {
  const names = once(known, `names in ${place}`, () => host.list(place));
  if (isFault(names) || names.length > MOST_NAMES) return undefined;
  const lower = name.toLowerCase();
  const extended = names.filter((other) => other.startsWith(`${name}.`));
  return names.find((other) => other.toLowerCase() === lower) ?? (extended.length === 1 ? extended[0] : nearest(name, names));
}
