import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { error } from '../../diagnostics/make.ts';
import { type Field, isZeroLeaf } from '../../schema/field.ts';
import type { Forbidden, Forbids } from '../../schema/forbids.ts';
import type { Placed, Struct } from '../../schema/placed.ts';
import { fieldsOf, type Shape } from '../../schema/shape.ts';
import type { Path } from '../../text/path.ts';
import type { Locate } from './run.ts';

/** Reports every forbidden field that says something. */
export function findForbidden(forbids: Forbids, document: Struct, shape: Shape, locate: Locate): Diagnostic[] {
  const found: Diagnostic[] = [];
  const names = Object.keys(forbids);
  const visit = (struct: Struct, type: string, name: string, where: Path): void => {
    for (const [field, of] of Object.entries(fieldsOf(shape, type))) {
      const value = struct.fields.get(field);
      if (!value) continue;
      const dotted = name === '' ? field : `${name}.${field}`;
      const forbidden = forbids[dotted];
      if (forbidden) {
        const finding = error('config/forbidden-field', forbidden.message);
        if (!saysNothing(value, of, shape, forbidden)) found.push(withOwnWords(locate(struct, where, [field], finding), field));
      } else if (value.kind === 'leaf' || !names.some((forbidden) => forbidden.startsWith(`${dotted}.`))) {
        // nothing is forbidden in there
      } else if (value.kind === 'struct' && of.kind === 'ref') {
        visit(value, of.type, dotted, [...where, field]);
      } else if (value.kind === 'list' && of.kind === 'list' && of.of.kind === 'ref') {
        const itemType = of.of.type;
        for (const [i, item] of value.items.entries()) visit(item as Struct, itemType, dotted, [...where, field, i]);
      }
    }
  };
  visit(document, shape.root, '', []);
  return found;
}

/** Sugar that becomes a refused field, by the field that its user wrote. Upstream speaks of what it becomes. */
const REFUSED_SUGAR: Readonly<Record<string, string>> = {
  grub: 'GRUB users are not supported in this spec version',
  trees: 'owners and directory modes of trees are not supported in this spec version',
};

/** What `butane check` says of a field that nobody wrote. */
function withOwnWords(found: Diagnostic, field: string): Diagnostic {
  const sugar = found.path.find((step) => Object.hasOwn(REFUSED_SUGAR, step));
  return sugar === undefined || found.path.includes(field) ? found : { ...found, inCheck: { message: REFUSED_SUGAR[sugar]! } };
}

const NOTHING_SPECIAL: Forbidden = { message: '' };

function saysNothing(value: Placed, field: Field, shape: Shape, { ignoreZero }: Forbidden): boolean {
  if (value.kind === 'leaf') {
    const required = 'required' in field && field.required;
    return (required || ignoreZero === true) && isZeroLeaf(value.value);
  }
  if (value.kind === 'list') return value.items.length === 0;
  if (field.kind !== 'ref') return true;
  if (field.nullable) return false;
  return Object.entries(fieldsOf(shape, field.type)).every(([name, inner]) => {
    const child = value.fields.get(name);
    return !child || saysNothing(child, inner, shape, NOTHING_SPECIAL);
  });
}
