import type { Tree } from '../../../apply/tree.ts';
import { UNIT_FOLDER } from '../../../apply/unit-operations.ts';
import { isFault } from '../../../host/files.ts';
import { systemd } from '../../../syntax/unit/dialect.ts';
import { readUnit } from '../../../syntax/unit/read-unit.ts';
import { byteText } from '../../../text/byte-text.ts';
import { START_FOLDER, unitLinks } from './unit-links.ts';

/** The folders of units on a disk, in the order in which systemd looks into them. Source: systemd.unit(5). */
const UNIT_FOLDERS: readonly string[] = [UNIT_FOLDER, '/usr/local/lib/systemd/system', '/usr/lib/systemd/system', '/lib/systemd/system'];

/**
 * True if `systemctl --root TREE is-enabled UNIT` would exit with 0: there is such a unit, and a link starts it or gives it another name, or
 * nothing can enable it (`static`), or it only enables others (`indirect`). Source: systemctl(1), `is-enabled`.
 */
export function isEnabled(tree: Tree, unit: string): boolean {
  const path = UNIT_FOLDERS.map((folder) => `${folder}/${unit}`).find((one) => !isFault(tree.lstat(one)));
  const place = path === undefined ? undefined : tree.place(path);
  if (path === undefined || place === undefined || isFault(place)) return false;
  const target = tree.files.readlink(tree.onMachine(place));
  const isLink = !isFault(target);
  if (target === '/dev/null') return false;
  const links = unitLinks(tree, new Set([unit])).filter((link) => START_FOLDER.test(folderOf(link)) || !link.endsWith(`/${unit}`));
  if (links.length > 0) return true;
  const contents = tree.read(path);
  return !isFault(contents) && contents.length > 0 && !isLink && !canBeEnabled(byteText(contents));
}

/** True for a unit with lines that `systemctl enable` makes links of. */
function canBeEnabled(text: string): boolean {
  const { sections } = readUnit(text, systemd);
  return sections
    .filter(({ name }) => name === 'Install')
    .some(({ entries }) => entries.some(({ key, value }) => ['WantedBy', 'RequiredBy', 'UpheldBy', 'Alias'].includes(key) && value !== ''));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
