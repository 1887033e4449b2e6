import type { Tree } from '../../../apply/tree.ts';
import { UNIT_FOLDER } from '../../../apply/unit-operations.ts';
import { isFault } from '../../../host/files.ts';

/** The folders whose links start a unit together with another one. */
export const START_FOLDER = /\.(?:wants|requires|upholds)$/;

/**
 * The places of the links that enable units in a tree, as `systemctl disable` finds them: links of the name of a unit, or to a file of
 * its name, among the units and in the folders `*.wants`, `*.requires` and `*.upholds`.
 */
export function unitLinks(tree: Tree, units: ReadonlySet<string>): string[] {
  if (units.size === 0) return [];
  const inFolder = (path: string): string[] => {
    const folder = tree.follow(path);
    if (isFault(folder)) return [];
    const names = tree.files.list(tree.onMachine(folder));
    return isFault(names) ? [] : names.map((name) => `${folder}/${name}`);
  };
  const top = inFolder(UNIT_FOLDER);
  const candidates = [...top, ...top.filter((folder) => START_FOLDER.test(folder)).flatMap(inFolder)];
  return candidates.filter((place) => {
    const target = tree.files.readlink(tree.onMachine(place));
    if (isFault(target) || target === '/dev/null') return false;
    return units.has(lastStep(place)) || units.has(lastStep(target));
  });
}

function lastStep(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
