import type { Diagnostic } from '../../report/diagnostic.ts';
import { type Branch, branchesOf, onceByType, type Shape } from '../../shape/shape.ts';
import type { Path, Step } from '../../tree/path.ts';
import type { Struct } from '../../tree/placed.ts';
import type { Finding, Rule, Say } from './rule.ts';

/** Turns a finding into a diagnostic: `struct` is at `where`, the finding at the path `at` below it. */
export type Locate = (struct: Struct, where: Path, at: Path, finding: Finding) => Diagnostic;

/** What there is to do with the structs of one type. */
interface Plan {
  readonly rules: readonly Rule[];
  /** The fields that lead to structs that rules are about, in declared order. */
  readonly children: readonly Branch[];
}

/**
 * Asks every rule about every struct of its type: a struct before its children, children in declared order.
 * Absent structs are asked too, as empty ones, unless they are nullable.
 */
export function runRules(rules: readonly Rule[], root: Struct, shape: Shape, locate: Locate): Diagnostic[] {
  const found: Diagnostic[] = [];
  const planOf = plans(rules, shape);
  /** The path of the struct that is visited: one array for all of them, because hardly any has a finding. */
  const where: Step[] = [];
  const visit = (struct: Struct, type: string): void => {
    const { rules, children } = planOf(type);
    if (rules.length > 0) {
      const say: Say = (at, finding) => found.push(locate(struct, where, at, finding));
      for (const rule of rules) rule.check(struct, say, where);
    }
    for (const { name, type, list, nullable } of children) {
      const value = struct.fields.get(name);
      where.push(name);
      if (!list) {
        if (value?.kind === 'struct') visit(value, type);
        else if (!nullable) visit(absent, type);
      } else if (value?.kind === 'list') {
        const { items } = value;
        for (let i = 0; i < items.length; i++) {
          where.push(i);
          visit(items[i] as Struct, type);
          where.pop();
        }
      }
      where.pop();
    }
  };
  visit(root, shape.root);
  return found;
}

const absent: Struct = { kind: 'struct', fields: new Map() };

/** The plan of each type, made when the first struct of it is met. */
function plans(rules: readonly Rule[], shape: Shape): (type: string) => Plan {
  const byType = new Map<string, Rule[]>();
  for (const rule of rules) {
    const known = byType.get(rule.on);
    if (known) known.push(rule);
    else byType.set(rule.on, [rule]);
  }
  const planOf = onceByType((type): Plan => {
    const children = branchesOf(shape, type).filter((branch) => {
      const below = planOf(branch.type);
      return below.rules.length + below.children.length > 0;
    });
    return { rules: byType.get(type) ?? [], children };
  });
  return planOf;
}
