import { cleanPath } from '../../../grammar/posix-path.ts';
import { secretPath } from '../../../lint/facts/secret-paths.ts';
import { isInSecretField } from '../../../spec/secret-fields.ts';
import { keyName, type MapNode, nodeAt, type SourceNode, scalarText } from '../../../syntax/source-tree.ts';
import type { Path } from '../../../text/path.ts';

/** The permission of everybody to read a file. */
const OTHERS_READ = 0o004;

/**
 * True for contents that may be secret: in a secret field, and in a file with the path of a secret or a mode that does not let everybody
 * read it.
 */
export function isSecretPlace(root: SourceNode, path: Path): boolean {
  if (isInSecretField(path)) return true;
  if (path[0] !== 'storage' || path[1] !== 'files') return false;
  const file = nodeAt(root, path.slice(0, 3));
  if (file?.kind !== 'map') return false;
  return (
    textsOf(file, 'path').some((text) => secretPath.test(cleanPath(text))) ||
    textsOf(file, 'mode').some((text) => (Number(text) & OTHERS_READ) === 0)
  );
}

/** The values of a key, however often it is written. Ignition ignores the case of keys. */
function textsOf({ entries }: MapNode, name: string): readonly string[] {
  return entries.flatMap(({ key, value }) => (keyName(key)?.toLowerCase() === name ? [scalarText(value) ?? ''] : []));
}
