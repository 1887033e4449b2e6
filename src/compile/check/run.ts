import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Struct } from '../../schema/placed.ts';
import { type Branch, branchesOf, onceByType, type Shape } from '../../schema/shape.ts';
import type { Path, Step } from '../../text/path.ts';
import type { Asked, Rule, Say } from './rule.ts';

/** Completes a diagnostic of a rule with its path and its place: `struct` is at `where`, the diagnostic at the path `at` below it. */
export type Locate = (struct: Struct, where: Path, at: Path, diagnostic: Diagnostic) => Diagnostic;

/** What there is to do with the structs of one type. */
interface Plan {
  readonly rules: readonly Rule[];
  /** The fields that lead to structs that rules are about, in declared order. */
  readonly children: readonly Branch[];
  /** True where there is nothing to say about an absent struct: it was asked about. */
  silent: boolean;
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
  const at: Asked = { where, shape };
  let asked = root;
  const say: Say = (below, diagnostic) => found.push(withInCheck(locate(asked, where, below, diagnostic), diagnostic));
  /** Adds what `butane check` says otherwise, at its own place. */
  const withInCheck = (located: Diagnostic, { inCheck, ...diagnostic }: Diagnostic): Diagnostic => {
    if (inCheck === undefined || inCheck === 'omit') return inCheck ? { ...located, inCheck } : located;
    const { path: below, ...words } = inCheck;
    const { path, location } = below ? locate(asked, where, below, diagnostic) : located;
    return { ...located, inCheck: { ...words, path, location } };
  };
  const visit = (struct: Struct, { rules, children }: Plan): void => {
    asked = struct;
    for (let i = 0; i < rules.length; i++) rules[i]!.check(struct, say, at);
    for (let i = 0; i < children.length; i++) {
      const { name, type, list, nullable } = children[i]!;
      const value = struct.fields.get(name);
      if (value === undefined && (list || nullable)) continue;
      where.push(name);
      const plan = planOf(type);
      if (!list) {
        if (value?.kind === 'struct') visit(value, plan);
        else if (!nullable) visitAbsent(plan);
      } else if (value?.kind === 'list') {
        const { items } = value;
        for (let at = 0; at < items.length; at++) {
          where.push(at);
          visit(items[at] as Struct, plan);
          where.pop();
        }
      }
      where.pop();
    }
  };
  const visitAbsent = (plan: Plan): void => {
    if (plan.silent) return;
    const before = found.length;
    visit(absent, plan);
    plan.silent = found.length === before;
  };
  visit(root, planOf(shape.root));
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
    return { rules: byType.get(type) ?? [], children, silent: false };
  });
  return planOf;
}
