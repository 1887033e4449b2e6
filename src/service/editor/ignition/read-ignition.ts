import { parseSemver, showSemver } from '../../../grammar/semver.ts';
import { type IgnitionVersion, ignitionVersion } from '../../../ignition/versions.ts';
import { readJson } from '../../../syntax/json/read-json.ts';
import { nodeAt, type SourceNode, scalarText } from '../../../syntax/source-tree.ts';

/** The tree of an Ignition config; undefined if the text is not JSON. */
export function ignitionTree(text: string): SourceNode | undefined {
  const read = readJson({ name: '', bytes: new Uint8Array(), text });
  return 'root' in read ? read.root : undefined;
}

/** The version of the spec that a config names; undefined if there is no such version. */
export function versionOf(root: SourceNode): IgnitionVersion | undefined {
  const node = nodeAt(root, ['ignition', 'version']);
  const version = parseSemver((node && scalarText(node)) ?? '');
  return version && ignitionVersion(showSemver(version));
}
