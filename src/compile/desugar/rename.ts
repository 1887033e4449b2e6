import { isZero } from '../../ignition/merge.ts';
import type { Field } from '../../schema/field.ts';
import type { Placed, Struct } from '../../schema/placed.ts';
import { fieldsOf, onceByType } from '../../schema/shape.ts';
import type { StructSugar } from '../../spec/sugar.ts';
import type { Origin } from '../../text/source.ts';
import type { Desugaring } from './pass.ts';
import { structSugars } from './sugars.ts';

/** The Butane name of an Ignition field. */
export type Rename = (ignitionField: string) => string;

/**
 * Makes the Ignition document from what maps one to one, and asks the sugar of a type to complete each struct of it.
 * Everything is made in the order of the config, so that errors are reported in that order.
 */
export function rename(config: Struct, sugars: Readonly<Record<string, StructSugar>>, nameOf: Rename, desugaring: Desugaring): Struct {
  const { shape } = desugaring;
  const renamed = onceByType((type) => Object.entries(fieldsOf(shape, type)).map(([name, field]) => ({ name, field, from: nameOf(name) })));

  const structOf = (from: Struct, type: string): Struct => {
    const fields = new Map<string, Placed>();
    const names = renamed(type);
    for (let i = 0; i < names.length; i++) {
      const { name, field, from: written } = names[i]!;
      const value = from.fields.get(written);
      if (value) fields.set(name, value.kind === 'leaf' ? value : placedOf(value, field));
    }
    const sugar = sugars[type];
    if (sugar) structSugars[sugar](from, fields, desugaring);
    const to: Struct = { kind: 'struct', fields, origin: from.origin };
    // a struct that sets nothing has no origin
    return isZero(to, type, shape) ? { kind: 'struct', fields } : to;
  };

  const placedOf = (value: Placed, field: Field): Placed => {
    if (value.kind === 'leaf') return value;
    if (value.kind === 'struct') return field.kind === 'ref' ? structOf(value, field.type) : value;
    if (field.kind !== 'list') throw new Error('rename: a list stands where the document has none');
    return { kind: 'list', items: value.items.map((item) => placedOf(item, field.of)), origin: value.origin };
  };

  const document = structOf(config, shape.root);
  return withVersion(document, config.fields.get('version')?.origin, desugaring);
}

function withVersion(document: Struct, origin: Origin | undefined, { version }: Desugaring): Struct {
  const ignition = document.fields.get('ignition');
  const fields = new Map(ignition?.kind === 'struct' ? ignition.fields : []);
  fields.set('version', { kind: 'leaf', value: version, origin });
  return { kind: 'struct', fields: new Map(document.fields).set('ignition', { kind: 'struct', fields, origin: ignition?.origin }) };
}
