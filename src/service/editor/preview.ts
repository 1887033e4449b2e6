import { emitJson } from '../../compile/emit/json.ts';
import { emitMachineConfig } from '../../compile/emit/machine-config.ts';
import type { Placed } from '../../schema/placed.ts';
import { readJson } from '../../syntax/json/read-json.ts';
import { keyName, type SourceNode } from '../../syntax/source-tree.ts';
import { readYaml } from '../../syntax/yaml/read-yaml.ts';
import type { Location, Source, Span } from '../../text/source.ts';
import type { Built } from '../check/built.ts';

/** What is generated from a config, and which of its places come from which place of the config. */
export interface Preview {
  /** JSON, indented; or the YAML of a MachineConfig. */
  readonly text: string;
  readonly languageId: 'json' | 'yaml';
  /** In the order of the generated text. A value that comes of no place is left out. */
  readonly places: readonly PreviewPlace[];
}

/** A value of the generated text, and what it was made from. */
export interface PreviewPlace {
  readonly source: Location;
  /** In the generated text: the key and the value of an entry, or an item of a list. */
  readonly generated: Span;
}

/** Writes the output as text, and finds each value in it. Takes linear time. */
export function previewOf({ result: { value, shape, isMachineConfig } }: Built): Preview {
  const text = `${isMachineConfig ? emitMachineConfig(value, shape) : emitJson(value, shape, true)}\n`;
  const languageId = isMachineConfig ? 'yaml' : 'json';
  const root = treeOf({ name: 'generated', text, bytes: new Uint8Array() }, languageId);
  return { text, languageId, places: root ? placesOf(root, value) : [] };
}

/** The tree of a text of this program, which has no faults. */
function treeOf(source: Source, languageId: Preview['languageId']): SourceNode | undefined {
  if (languageId === 'yaml') return readYaml(source).root;
  const read = readJson(source);
  return 'root' in read ? read.root : undefined;
}

/** Walks through the text and the values that it was written from side by side. */
function placesOf(root: SourceNode, document: Placed): PreviewPlace[] {
  const places: PreviewPlace[] = [];
  const add = ({ origin }: Placed, generated: Span): void => {
    if (origin && !origin.source.parent) places.push({ source: { source: origin.source, span: origin.span }, generated });
  };
  const visit = (node: SourceNode, value: Placed): void => {
    if (node.kind === 'map' && value.kind === 'struct') {
      for (const entry of node.entries) {
        const field = value.fields.get(keyName(entry.key) ?? '');
        if (!field) continue;
        add(field, { start: entry.key.span.start, end: entry.value.span.end });
        visit(entry.value, field);
      }
    } else if (node.kind === 'list' && value.kind === 'list') {
      for (const [i, item] of node.items.entries()) {
        const of = value.items[i];
        if (!of) continue;
        add(of, item.span);
        visit(item, of);
      }
    }
  };
  visit(root, document);
  return places;
}
