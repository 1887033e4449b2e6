import type { SourceNode } from '../syntax/source-tree.ts';
import { readYaml } from '../syntax/yaml/read-yaml.ts';
import { recoverYaml } from '../syntax/yaml/recover-yaml.ts';

/** The tree of a YAML text, which may be incomplete: what cannot be read is an error node. Undefined if there is nothing. */
export function treeOf(text: string): SourceNode | undefined {
  const source = { name: '', bytes: new Uint8Array(), text };
  const { root, fault } = readYaml(source);
  return fault ? recoverYaml(source, fault)?.root : root;
}
