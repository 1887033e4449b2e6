import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { branchesOf, fieldsOf } from '../schema/shape.ts';
import { keyName, type SourceNode, scalarText } from '../syntax/source-tree.ts';
import type { Path } from '../text/path.ts';
import type { Lint } from './lint.ts';

/**
 * Keys that are lost without a warning: an alias as a key is read as the text it stands for, while the warning about unused keys
 * goes by the name of its anchor. With `&mode hello` further up, `*mode : 0644` sets `hello`, which is no field.
 */
export const lostKeys: Lint = ({ source, root, spec: { shape } }) => {
  if (!source.text.includes('*')) return [];
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
          code: 'config/lost-key',
          severity: 'warning',
          message: `this key is read as ${JSON.stringify(meaning)}, which means nothing here`,
          path: at,
          location: { source, span: key.span, path: at },
          help: `an alias as a key stands for the text behind its anchor: write "${name}" if that is meant, or remove the key`,
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
