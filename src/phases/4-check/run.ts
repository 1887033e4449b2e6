import type { Diagnostic } from '../../report/diagnostic.ts';
import { fieldsOf, type Shape } from '../../shape/shape.ts';
import type { Path } from '../../tree/path.ts';
import type { Placed, Struct } from '../../tree/placed.ts';
import type { Finding, Rule } from './rule.ts';

/** Turns a finding into a diagnostic: `struct` is at `where`, the finding at the path `at` below it. */
export type Locate = (struct: Struct, where: Path, at: Path, finding: Finding) => Diagnostic;

/**
 * Asks every rule about every struct of its type: a struct before its children, children in declared order.
 * Absent structs are asked too, as empty ones, unless they are nullable.
 */
export function runRules(rules: readonly Rule[], root: Struct, shape: Shape, locate: Locate): Diagnostic[] {
  const byType = new Map<string, Rule[]>();
  for (const rule of rules) {
    const known = byType.get(rule.on);
    if (known) known.push(rule);
    else byType.set(rule.on, [rule]);
  }
  const found: Diagnostic[] = [];
  const visit = (struct: Struct, type: string, where: Path): void => {
    for (const rule of byType.get(type) ?? []) {
      rule.check(struct, (at, finding) => found.push(locate(struct, where, at, finding)), where);
    }
    for (const [name, field] of Object.entries(fieldsOf(shape, type))) {
      const value: Placed | undefined = struct.fields.get(name);
      if (field.kind === 'ref') {
        if (value?.kind === 'struct') visit(value, field.type, [...where, name]);
        else if (!field.nullable) visit(absent, field.type, [...where, name]);
      } else if (field.kind === 'list' && field.of.kind === 'ref' && value?.kind === 'list') {
        for (const [i, item] of value.items.entries()) visit(item as Struct, field.of.type, [...where, name, i]);
      }
    }
  };
  visit(root, shape.root, []);
  return found;
}

const absent: Struct = { kind: 'struct', fields: new Map() };
