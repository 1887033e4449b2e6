import { nodeCollapses } from '../compile/desugar/collapses.ts';
import type { Collapsing } from '../compile/desugar/collapsing.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Field, structType } from '../schema/field.ts';
import { type List, leaf, type Placed, type Struct, structOf, text } from '../schema/placed.ts';
import { fieldsOf, onceByType } from '../schema/shape.ts';
import { snake } from '../spec/derive.ts';
import type { Spec } from '../spec/spec.ts';
import { specName } from '../spec/spec-name.ts';

/** A config, and what the variant has no field for. */
export interface RenamedConfig {
  readonly config: Struct;
  readonly missing: readonly Diagnostic[];
}

/**
 * Takes the items of a list one by one, in their order, so that not all of them need to be in memory. Returns what stands for the list
 * in the config; undefined for a list whose items are made together.
 *
 * @param type the type of the struct that has the list, and `name` is its name there
 * @param configItem makes an item of the config of an item of the list, or of one that could be in its place
 */
export type TakeItems = (type: string, name: string, list: List, configItem: (item: Placed, index: number) => Placed) => List | undefined;

/**
 * The inverse of `rename`: a Butane config of a document, with the inverse of the sugar of each type. Fields that already have the
 * name of a field of the config stay as they are: the sugars over the whole document put them there.
 */
export function configOf(document: Struct, spec: Spec, collapsing: Collapsing, takeItems?: TakeItems): RenamedConfig {
  const renamer = new Renamer(spec, collapsing, takeItems);
  const config = renamer.struct(document, spec.shape.root, spec.shape.root, '');
  const fields = new Map(config.fields);
  fields.set('variant', leaf(spec.variant)).set('version', leaf(spec.version));
  return { config: structOf(fields, document.origin), missing: [...renamer.missing.values()] };
}

class Renamer {
  /** By their paths: an item may be made twice. */
  readonly missing = new Map<string, Diagnostic>();
  /** For each type, the fields of the document with their names in the config. */
  readonly #names = onceByType((type) => {
    const declared = this.spec.ignition.shape.types[type] ?? {};
    return new Map(Object.keys(declared).map((name) => [name, snake(name)]));
  });

  constructor(
    readonly spec: Spec,
    readonly collapsing: Collapsing,
    readonly takeItems: TakeItems | undefined,
  ) {}

  /** @param name what contents in the struct are called: a path on the machine */
  struct(of: Struct, type: string, toType: string, name: string): Struct {
    const target = fieldsOf(this.spec.shape, toType);
    const fields = new Map<string, Placed>();
    const names = this.#names(type);
    const called = nameOf(of, type, name);
    for (const [written, value] of of.fields) {
      if (type === 'Ignition' && written === 'version') continue;
      const to = names.get(written) ?? written;
      const field = target[to];
      if (field) fields.set(to, this.#value(value, field, written, called, toType));
      else this.#report(to, value);
    }
    const sugar = this.spec.sugars[toType];
    if (sugar) nodeCollapses[sugar]?.(of, fields, called, this.collapsing);
    return structOf(fields, of.origin);
  }

  #value(value: Placed, field: Field, name: string, called: string, parent: string): Placed {
    if (value.kind === 'leaf') return value;
    const type = structType(field);
    if (type === undefined) return value;
    if (value.kind === 'struct') return this.struct(value, type, type, called);
    const configItem = (item: Placed, i: number): Placed =>
      item.kind === 'struct' ? this.struct(item, type, type, listName(called, name, i)) : item;
    return this.takeItems?.(parent, name, value, configItem) ?? { ...value, items: value.items.map(configItem) };
  }

  #report(field: string, { origin }: Placed): void {
    const diagnostic = diagnose('decompile/no-such-field', { field, version: specName(this.spec) });
    const path = origin?.path ?? [];
    this.missing.set(JSON.stringify([path, field]), { ...diagnostic, path, location: origin });
  }
}

const UNITS = '/etc/systemd/system';

/** What the contents of a struct are called: the path that the machine will have them at, or a path that says what they are. */
function nameOf(of: Struct, type: string, around: string): string {
  switch (type) {
    case 'File':
      return text(of, 'path') ?? '';
    case 'Unit':
      return `${UNITS}/${text(of, 'name') ?? ''}`;
    case 'Dropin':
      return `${around}.d/${text(of, 'name') ?? ''}`;
    case 'Quadlet':
      return `/etc/containers/systemd/${text(of, 'name') ?? ''}`;
    case 'Luks':
      return `/luks/${text(of, 'name') ?? ''}.key`;
    default:
      return around;
  }
}

/** The name of an item of a list: what is appended to a file, configs to merge, certificates. */
function listName(around: string, list: string, index: number): string {
  switch (list) {
    case 'append':
      return `${around}.append-${index + 1}`;
    case 'merge':
      return `/ignition/merge-${index + 1}.ign`;
    case 'certificateAuthorities':
      return `/ignition/ca-${index + 1}.pem`;
    default:
      return around;
  }
}
