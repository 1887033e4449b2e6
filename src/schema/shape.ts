import type { Field } from './field.ts';
import type { StructFact } from './struct-fact.ts';

/** The fields of a type, in the order in which they are written. */
export type Fields = Readonly<Record<string, Field>>;

/** A folded shape: every type by name. `root` names the type of a whole config. */
export interface Shape {
  readonly root: string;
  readonly types: Readonly<Record<string, Fields>>;
  /** The layers that it was stacked from: facts hold since and until a layer. */
  readonly layers?: readonly string[] | undefined;
  /** What is known of the fields of a type together. */
  readonly facts?: Readonly<Record<string, readonly StructFact[]>> | undefined;
}

/** A field that leads to a struct, or to a list of them. */
export interface Branch {
  readonly name: string;
  readonly type: string;
  readonly list: boolean;
  readonly nullable: boolean;
}

/** The fields of a type that lead to structs, in declared order. */
export const branchesOf = onceForType((shape, type): readonly Branch[] => {
  const fields = fieldsOf(shape, type);
  const branches: Branch[] = [];
  for (const name of Object.keys(fields)) {
    const field = fields[name]!;
    const target = field.kind === 'list' ? field.of : field;
    if (target.kind === 'ref') branches.push({ name, type: target.type, list: field.kind === 'list', nullable: target.nullable });
  }
  return branches;
});

/** Works something out once for each shape, and keeps it for as long as the shape is in use. */
export function onceForShape<T>(workOut: (shape: Shape) => T): (shape: Shape) => T {
  const answers = new WeakMap<Shape, { readonly answer: T }>();
  return (shape) => {
    let entry = answers.get(shape);
    if (!entry) {
      entry = { answer: workOut(shape) };
      answers.set(shape, entry);
    }
    return entry.answer;
  };
}

/** The same for each type of a shape. */
export function onceForType<T>(workOut: (shape: Shape, type: string) => T): (shape: Shape, type: string) => T {
  const ofShape = onceForShape((shape) => onceByType((type) => workOut(shape, type)));
  return (shape, type) => ofShape(shape)(type);
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
