import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { branchesOf, fieldsOf } from '../schema/shape.ts';
import { keyName, type SourceNode, scalarText } from '../syntax/source-tree.ts';
import type { Path } from '../text/path.ts';
import type { Lint } from './lint.ts';

/**
 * Aliases as keys that are lost without a warning. A key is read as the text that the alias stands for, but the warning about unused
 * keys goes by the name of the anchor. After `&mode hello`, the key `*mode : 0644` sets `hello`, which is no field.
 */
export const lostKeys: Lint = ({ source, root, spec: { shape } }) => {
  if (!source.text.includes('*') || !source.text.includes('&')) return [];
  const lost: Diagnostic[] = [];
  const visit = (node: SourceNode, type: string, path: Path): void => {
    if (node.kind !== 'map') return;
    const fields = fieldsOf(shape, type);
    const branches = branchesOf(shape, type);
    for (const { key, value } of node.entries) {
      const meaning = scalarText(key);
      const name = keyName(key);
      if (meaning === undefined || name === undefined) continue;
      if (key.kind === 'alias' && Object.hasOwn(fields, name) && !Object.hasOwn(fields, meaning)) {
        const at = [...path, name];
        lost.push({
          ...diagnose('config/lost-key', { meaning, anchor: name }),
          path: at,
          location: { source, span: key.span, path: at },
        });
      }
      for (const branch of branches) {
        if (branch.name !== meaning) continue;
        const items = branch.list ? (value.kind === 'list' ? value.items : []) : [value];
        for (const [index, item] of items.entries()) visit(item, branch.type, branch.list ? [...path, meaning, index] : [...path, meaning]);
      }
    }
  };
  visit(root, shape.root, []);
  return lost;
};
