import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { IgnitionVersion } from '../ignition/versions.ts';
import { type Field, structType } from '../schema/field.ts';
import { int, leaf, type Placed, type Struct, structOf } from '../schema/placed.ts';
import { fieldsOf, type Shape } from '../schema/shape.ts';

/** A document in the shape of another version, and what that version does not have. */
export interface FittedDocument {
  readonly document: Struct;
  readonly missing: readonly Diagnostic[];
}

const PERMISSIONS = 0o777;

/**
 * A document as one of another version that means the same. Fields that the other version does not have are left out and reported.
 * Before 3.6 Ignition ignores the special bits of modes: upwards they are taken away, and downwards they are reported.
 */
export function fitVersion(document: Struct, from: IgnitionVersion, to: IgnitionVersion): FittedDocument {
  if (from.version === to.version) return { document, missing: [] };
  const fitter = new Fitter(from, to);
  return { document: fitter.struct(document, from.shape.root, to.shape.root), missing: fitter.missing };
}

class Fitter {
  readonly missing: Diagnostic[] = [];
  readonly #from: Shape;
  readonly #to: Shape;
  readonly #losesBits: boolean;
  readonly #gainsBits: boolean;

  constructor(
    from: IgnitionVersion,
    readonly to: IgnitionVersion,
  ) {
    this.#from = from.shape;
    this.#to = to.shape;
    const [before, after] = [from, to].map(({ layers }) => layers.includes('ignition_3_6'));
    this.#losesBits = before === true && after === false;
    this.#gainsBits = before === false && after === true;
  }

  struct(of: Struct, fromType: string, toType: string): Struct {
    const declared = fieldsOf(this.#from, fromType);
    const target = fieldsOf(this.#to, toType);
    const fields = new Map<string, Placed>();
    for (const [name, value] of of.fields) {
      const [field, other] = [declared[name], target[name]];
      if (!field || !other)
        this.#report(value, diagnose('decompile/no-such-field', { field: name, version: `Ignition ${this.to.version}` }));
      else fields.set(name, this.#value(value, field, other, name));
    }
    return structOf(fields, of.origin);
  }

  #value(value: Placed, field: Field, other: Field, name: string): Placed {
    if (value.kind === 'leaf') return name === 'mode' ? this.#mode(value) : value;
    const [type, otherType] = [structType(field), structType(other)];
    if (type === undefined || otherType === undefined) return value;
    if (value.kind === 'struct') return this.struct(value, type, otherType);
    return { ...value, items: value.items.map((item) => (item.kind === 'struct' ? this.struct(item, type, otherType) : item)) };
  }

  #mode(value: Placed & { readonly kind: 'leaf' }): Placed {
    const mode = int(structOf([['mode', value]]), 'mode') ?? 0;
    if (mode <= PERMISSIONS) return value;
    if (this.#losesBits) this.#report(value, diagnose('decompile/special-bits', { version: `Ignition ${this.to.version}` }));
    return this.#gainsBits || this.#losesBits ? leaf(mode & PERMISSIONS, value.origin) : value;
  }

  #report({ origin }: Placed, diagnostic: Diagnostic): void {
    this.missing.push({ ...diagnostic, path: origin?.path ?? [], location: origin });
  }
}
