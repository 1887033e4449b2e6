import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Struct } from '../../schema/placed.ts';
import { type Branch, branchesOf, onceByType, type Shape } from '../../schema/shape.ts';
import type { Path, Step } from '../../text/path.ts';
import type { Asked, Rule, Say } from './rule.ts';

/** Adds the path and the place to a diagnostic of a rule. `where` is the path of the struct, `at` the path below it. */
export type Locate = (struct: Struct, where: Path, at: Path, diagnostic: Diagnostic) => Diagnostic;

/** What to do with the structs of one type. */
interface Plan {
  readonly rules: readonly Rule[];
  /** The fields that lead to structs with rules, in declared order. */
  readonly children: readonly Branch[];
  /** True if the rules were run on an absent struct and reported nothing. */
  silent: boolean;
}

/**
 * Runs every rule on every struct of its type: a struct before its children, children in declared order. An absent struct counts
 * as an empty one, unless it is nullable.
 */
export function runRules(rules: readonly Rule[], root: Struct, shape: Shape, locate: Locate): Diagnostic[] {
  const report: Diagnostic[] = [];
  const planOf = plans(rules, shape);
  /** The path of the current struct. It is one array for all structs, because few structs have a diagnostic. */
  const where: Step[] = [];
  const at: Asked = { where, shape };
  let current = root;
  const say: Say = (below, diagnostic) => report.push(withInCheck(locate(current, where, below, diagnostic), diagnostic));
  /** Adds what `butane check` prints instead, at its own place. */
  const withInCheck = (located: Diagnostic, { inCheck, ...diagnostic }: Diagnostic): Diagnostic => {
    if (inCheck === undefined || inCheck === 'omit') return inCheck ? { ...located, inCheck } : located;
    const { path: below, ...words } = inCheck;
    const { path, location } = below ? locate(current, where, below, diagnostic) : located;
    return { ...located, inCheck: { ...words, path, location } };
  };
  const visit = (struct: Struct, { rules, children }: Plan): void => {
    current = struct;
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
    const before = report.length;
    visit(absent, plan);
    plan.silent = report.length === before;
  };
  visit(root, planOf(shape.root));
  return report;
}

const absent: Struct = { kind: 'struct', fields: new Map() };

/** The plan of each type. It is made for the first struct of the type. */
function plans(rules: readonly Rule[], shape: Shape): (type: string) => Plan {
  const byType = new Map<string, Rule[]>();
  for (const rule of rules) {
    const sameType = byType.get(rule.on);
    if (sameType) sameType.push(rule);
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
