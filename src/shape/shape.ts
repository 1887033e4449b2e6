import { once } from '../tree/once.ts';
import type { Field } from './field.ts';

/** The fields of a type, in the order in which they are written. */
export type Fields = Readonly<Record<string, Field>>;

/** A folded shape: every type by name. `root` names the type of a whole config. */
export interface Shape {
  readonly root: string;
  readonly types: Readonly<Record<string, Fields>>;
  /** What was asked of it before: who checks many configs of a version asks the same again and again. */
  readonly answers?: Map<string, unknown> | undefined;
}

/** A field that leads to a struct, or to a list of them. */
export interface Branch {
  readonly name: string;
  readonly type: string;
  readonly list: boolean;
  readonly nullable: boolean;
}

/** The fields of a type that lead to structs, in declared order. */
export function branchesOf(shape: Shape, type: string): readonly Branch[] {
  return once(shape.answers, `branches of ${type}`, () => {
    const fields = fieldsOf(shape, type);
    const branches: Branch[] = [];
    for (const name of Object.keys(fields)) {
      const field = fields[name]!;
      const target = field.kind === 'list' ? field.of : field;
      if (target.kind === 'ref') branches.push({ name, type: target.type, list: field.kind === 'list', nullable: target.nullable });
    }
    return branches;
  });
}

/** Asks something of a type once, and remembers the answer for as long as the returned function is kept. */
export function onceByType<T>(ask: (type: string) => T): (type: string) => T {
  const answers = new Map<string, T>();
  return (type) => {
    const known = answers.get(type);
    if (known !== undefined) return known;
    const answer = ask(type);
    answers.set(type, answer);
    return answer;
  };
}

/** The fields of a type; a shape that names a type it does not define is a bug in its layers. */
export function fieldsOf(shape: Shape, type: string): Fields {
  const fields = shape.types[type];
  if (!fields) throw new Error(`shape: no type ${type}`);
  return fields;
}
