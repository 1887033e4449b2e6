import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** A test for files that git would ignore: by each `.gitignore` from the top of the repository down to the file. */
export function gitIgnored(cwd: string): (file: string) => boolean {
  const top = topOf(cwd);
  const lists = new Map<string, Ignore | undefined>();
  const listOf = (folder: string): Ignore | undefined => {
    if (!lists.has(folder)) lists.set(folder, readList(folder, folder === top));
    return lists.get(folder);
  };
  return (file) => {
    // git asks the nearest list first, and the first that has an opinion decides; nothing below an ignored folder comes back
    for (const path of pathsDownTo(file, top)) {
      for (let folder = dirname(path); ; folder = dirname(folder)) {
        const { ignored = false, unignored = false } = listOf(folder)?.test(asGit(folder, path, path !== file)) ?? {};
        if (ignored) return true;
        if (unignored || folder === top || folder === dirname(folder)) break;
      }
    }
    return false;
  };
}

/** The folder that holds `.git`, or the given one where there is none above it. */
function topOf(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return cwd;
  }
}

function readList(folder: string, isTop: boolean): Ignore | undefined {
  const lists = [join(folder, '.gitignore'), ...(isTop ? [join(folder, '.git', 'info', 'exclude')] : [])];
  const texts = lists.flatMap((list) => {
    try {
      return [readFileSync(list, 'utf8')];
    } catch {
      return [];
    }
  });
  return texts.length === 0 ? undefined : ignore().add(texts.join('\n'));
}

/** Every folder below the top on the way to a file, then the file. */
function pathsDownTo(file: string, top: string): string[] {
  const steps = relative(top, file).split(sep);
  return steps[0] === '..' ? [] : steps.map((_, i) => join(top, ...steps.slice(0, i + 1)));
}

function asGit(folder: string, path: string, isFolder: boolean): string {
  return `${relative(folder, path).split(sep).join('/')}${isFolder ? '/' : ''}`;
}
