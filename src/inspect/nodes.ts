import type { FindSecrets } from '../diff/masking.ts';
import { resourceBytes } from '../document/resource-bytes.ts';
import { octal } from '../grammar/octal.ts';
import type { Gunzip } from '../host/gzip.ts';
import type { Machine } from '../lint/machine/machine.ts';
import type { MachineNode } from '../lint/machine/nodes.ts';
import { flag, int, struct, structs } from '../schema/placed.ts';
import { joinBytes } from '../text/byte-text.ts';
import { defined } from './defined.ts';
import type { InspectedNode } from './inspection.ts';
import { resourceSource } from './source-of.ts';

/** Files, directories and links, by their paths. */
export function inspectedNodes({ nodes }: Machine, secrets: FindSecrets, gunzip: Gunzip | undefined): InspectedNode[] {
  return nodes.map((node) => inspectedNode(node, secrets, gunzip)).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

const LISTS = { file: 'files', directory: 'directories', link: 'links' } as const;

function inspectedNode(node: MachineNode, secrets: FindSecrets, gunzip: Gunzip | undefined): InspectedNode {
  const { kind, writtenPath: path, mode, user, group, target } = node;
  const own = ['storage', LISTS[kind]];
  const parts = [struct(node.struct, 'contents'), ...structs(node.struct, 'append')];
  // a file that exists keeps its mode if the config says nothing about it
  const isKept = int(node.struct, 'mode') === undefined && kind === 'file' && !struct(node.struct, 'contents').fields.has('source');
  return defined({
    kind,
    path,
    mode: mode === undefined || isKept ? undefined : octal(mode),
    user,
    group,
    bytes: kind === 'file' ? nodeBytes(node, gunzip)?.length : undefined,
    target,
    hard: flag(node.struct, 'hard') || undefined,
    overwrite: flag(node.struct, 'overwrite') || undefined,
    appends: structs(node.struct, 'append').length > 0 || undefined,
    source: parts.map((part) => resourceSource(part, own, secrets)).find((source) => source !== undefined),
  });
}

/** What the config writes into a file, one resource behind the other; undefined if any of them is fetched. */
export function nodeBytes({ struct: node }: MachineNode, gunzip: Gunzip | undefined): Uint8Array | undefined {
  const bytes: Uint8Array[] = [];
  for (const part of [struct(node, 'contents'), ...structs(node, 'append')]) {
    if (!part.fields.has('source')) continue;
    const own = resourceBytes(part, gunzip);
    if (!own) return undefined;
    bytes.push(own);
  }
  return joinBytes(bytes);
}
