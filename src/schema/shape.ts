import { onceForEach } from '../text/once.ts';
import type { Field } from './field.ts';
import type { StructFact } from './struct-fact.ts';

/** The fields of a type, in the order in which they are written. */
export type Fields = Readonly<Record<string, Field>>;

/** A folded shape: every type by name. `root` names the type of a whole config. */
export interface Shape {
  readonly root: string;
  readonly types: Readonly<Record<string, Fields>>;
  /** The names of the layers that the shape was folded from. The ranges of facts name layers. */
  readonly layers?: readonly string[] | undefined;
  /** Facts about several fields of a type. */
  readonly facts?: Readonly<Record<string, readonly StructFact[]>> | undefined;
}

/** A field whose value is a struct or a list of structs. */
export interface Branch {
  readonly name: string;
  readonly type: string;
  readonly list: boolean;
  readonly nullable: boolean;
}

/** The fields of a type whose values are structs or lists of structs, in declared order. */
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

/** Caches a function of a shape. The cache keeps a result for as long as the shape is in use. */
export function onceForShape<T>(compute: (shape: Shape) => T): (shape: Shape) => T {
  return onceForEach(compute);
}

/** Caches a function of a shape and one of its types. */
export function onceForType<T>(compute: (shape: Shape, type: string) => T): (shape: Shape, type: string) => T {
  const ofShape = onceForShape((shape) => onceByType((type) => compute(shape, type)));
  return (shape, type) => ofShape(shape)(type);
}

/** Caches a function of a type. The returned function holds the cache. */
export function onceByType<T>(compute: (type: string) => T): (type: string) => T {
  const cache = new Map<string, T>();
  return (type) => {
    const cached = cache.get(type);
    if (cached !== undefined) return cached;
    const result = compute(type);
    cache.set(type, result);
    return result;
  };
}

/** The fields of a type. Throws if the shape does not define the type, which is a bug in its layers. */
export function fieldsOf(shape: Shape, type: string): Fields {
  const fields = shape.types[type];
  if (!fields) throw new Error(`shape: no type ${type}`);
  return fields;
}
