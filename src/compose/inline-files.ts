import { readLocal } from '../compile/desugar/local-file.ts';
import type { LocalFiles } from '../compile/desugar/pass.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Leaf, leaf, type Placed, type Struct } from '../schema/placed.ts';
import type { Shape } from '../schema/shape.ts';
import { byteText } from '../text/byte-text.ts';
import { filledLines } from '../text/filled-lines.ts';
import { expandTrees } from './expand-trees.ts';
import { localFields } from './local-paths.ts';

/** Replaces the names of local files in a config by their contents. A file that cannot be read is reported, and its name stays. */
export function inlineFiles(config: Struct, shape: Shape, files: LocalFiles | undefined, report: Diagnostic[]): Struct {
  const contentsOf = ({ value, origin }: Leaf): string | undefined => {
    const read = readLocal(String(value), files);
    if ('contents' in read) return byteText(read.contents);
    report.push({ ...read, path: origin?.path ?? [], location: origin });
    return undefined;
  };
  const inStruct = (of: Struct): Struct => {
    const fields = new Map<string, Placed>();
    for (const [name, value] of of.fields) fields.set(name, inValue(value));
    for (const [local, inline] of Object.entries(localFields)) {
      const value = of.fields.get(local);
      const text = value?.kind === 'leaf' ? contentsOf(value) : undefined;
      if (value?.kind === 'leaf' && text !== undefined) {
        fields.delete(local);
        fields.set(inline, leaf(text, value.origin));
      } else if (value?.kind === 'list') {
        const texts = value.items.map((item) => contentsOf(item as Leaf));
        if (texts.includes(undefined)) continue;
        const before = fields.get(inline);
        const lines = texts.flatMap((one, i) => filledLines(one!).map((line) => leaf(line, value.items[i]?.origin)));
        fields.delete(local);
        fields.set(inline, { kind: 'list', items: [...(before?.kind === 'list' ? before.items : []), ...lines], origin: value.origin });
      }
    }
    return { ...of, fields };
  };
  const inValue = (value: Placed): Placed => {
    if (value.kind === 'struct') return inStruct(value);
    return value.kind === 'list' ? { ...value, items: value.items.map(inValue) } : value;
  };
  return inStruct(expandTrees(config, shape, files, report));
}
