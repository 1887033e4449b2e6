import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Field, isZeroLeaf } from '../../schema/field.ts';
import type { Forbids } from '../../schema/forbids.ts';
import type { Placed, Struct } from '../../schema/placed.ts';
import { fieldsOf, type Shape } from '../../schema/shape.ts';
import { refusedSugars } from '../../spec/sugar.ts';
import type { Path } from '../../text/path.ts';
import type { Locate } from './run.ts';

/** Reports every forbidden field that is set. */
export function findForbidden(forbids: Forbids, document: Struct, shape: Shape, locate: Locate): Diagnostic[] {
  const report: Diagnostic[] = [];
  const names = Object.keys(forbids);
  const visit = (struct: Struct, type: string, name: string, where: Path): void => {
    for (const [field, of] of Object.entries(fieldsOf(shape, type))) {
      const value = struct.fields.get(field);
      if (!value) continue;
      const dotted = name === '' ? field : `${name}.${field}`;
      const forbidden = forbids[dotted];
      if (forbidden) {
        if (isUnset(value, of, shape, forbidden.ignoreZero)) continue;
        const diagnostic = diagnose('config/forbidden-field', forbidden.reason);
        report.push(aboutSugar(locate(struct, where, [field], diagnostic), field));
      } else if (value.kind === 'leaf' || !names.some((forbidden) => forbidden.startsWith(`${dotted}.`))) {
        // nothing below it is forbidden
      } else if (value.kind === 'struct' && of.kind === 'ref') {
        visit(value, of.type, dotted, [...where, field]);
      } else if (value.kind === 'list' && of.kind === 'list' && of.of.kind === 'ref') {
        const itemType = of.of.type;
        for (const [i, item] of value.items.entries()) visit(item as Struct, itemType, dotted, [...where, field, i]);
      }
    }
  };
  visit(document, shape.root, '', []);
  return report;
}

/** If the user did not write the field but a sugar which sets it, `butane check` reports the sugar. */
function aboutSugar(diagnostic: Diagnostic, field: string): Diagnostic {
  const sugar = diagnostic.path.find((step) => Object.hasOwn(refusedSugars, step));
  if (sugar === undefined || diagnostic.path.includes(field)) return diagnostic;
  const { message } = diagnose('config/forbidden-field', refusedSugars[sugar]!);
  return { ...diagnostic, inCheck: { message } };
}

/** True for a value that counts as not set: an empty list, or a struct whose fields are all unset. */
function isUnset(value: Placed, field: Field, shape: Shape, ignoreZero = false): boolean {
  if (value.kind === 'leaf') {
    const required = 'required' in field && field.required;
    return (required || ignoreZero) && isZeroLeaf(value.value);
  }
  if (value.kind === 'list') return value.items.length === 0;
  if (field.kind !== 'ref') return true;
  if (field.nullable) return false;
  return Object.entries(fieldsOf(shape, field.type)).every(([name, inner]) => {
    const child = value.fields.get(name);
    return !child || isUnset(child, inner, shape);
  });
}
