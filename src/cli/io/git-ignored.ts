import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { regularContents } from './regular-file.ts';

/** The greatest number of `**` in a pattern. The time to match a path grows with its depth to the power of this number. */
const MOST_GLOBSTARS = 3;
/** The greatest length of a pattern, in UTF-16 units. A pattern becomes a regular expression, and these have a limit too. */
const LONGEST = 4096;

/**
 * Returns a test for files and folders that git ignores, according to each `.gitignore` from the top of the repository down to the path.
 *
 * @param onSkipped called for each pattern that is not applied, with file, line and reason
 */
export function gitIgnored(cwd: string, onSkipped: (line: string, why: string) => void): (path: string, isFolder: boolean) => boolean {
  const top = gitTop(cwd) ?? cwd;
  const lists = new Map<string, Ignore | undefined>();
  const listOf = (folder: string): Ignore | undefined => {
    if (!lists.has(folder)) lists.set(folder, readList(folder, folder === top, onSkipped));
    return lists.get(folder);
  };
  return (file, isFolder) => {
    // As in git, the nearest list with a matching pattern decides, and no pattern includes a path below an ignored folder again.
    for (const path of pathsDownTo(file, top)) {
      for (let folder = dirname(path); ; folder = dirname(folder)) {
        const { ignored = false, unignored = false } = listOf(folder)?.test(asGit(folder, path, isFolder || path !== file)) ?? {};
        if (ignored) return true;
        if (unignored || folder === top || folder === dirname(folder)) break;
      }
    }
    return false;
  };
}

/** The folder that contains `.git`: the given folder or one of its parents. */
export function gitTop(path: string): string | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function readList(folder: string, isTop: boolean, onSkipped: (line: string, why: string) => void): Ignore | undefined {
  const lists = [join(folder, '.gitignore'), ...(isTop ? [join(folder, '.git', 'info', 'exclude')] : [])];
  const texts = lists.flatMap((list) => {
    const lines = regularContents(list)?.toString('utf8').split('\n') ?? [];
    return lines.filter((line, i) => {
      const reason = refusalOf(line);
      if (reason !== undefined) onSkipped(`${list}:${i + 1}`, reason);
      return reason === undefined;
    });
  });
  return texts.length === 0 ? undefined : ignore().add(texts.join('\n'));
}

/** Why a line of a list is not applied; undefined if it is. */
function refusalOf(line: string): string | undefined {
  if (line.startsWith('#')) return undefined;
  if (line.length > LONGEST) return `a pattern of more than ${LONGEST} characters`;
  return line.split('**').length - 1 > MOST_GLOBSTARS ? `a pattern with more than ${MOST_GLOBSTARS} "**"` : undefined;
}

/** All folders from below the top down to a file, and then the file. */
function pathsDownTo(file: string, top: string): string[] {
  const steps = relative(top, file).split(sep);
  return steps[0] === '..' ? [] : steps.map((_, i) => join(top, ...steps.slice(0, i + 1)));
}

function asGit(folder: string, path: string, isFolder: boolean): string {
  return `${relative(folder, path).split(sep).join('/')}${isFolder ? '/' : ''}`;
}
