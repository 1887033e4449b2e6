import type { Placed, Struct } from '../../schema/placed.ts';

/** All structs of a document that have a source, in the order of the document. Takes linear time. */
export function resourcesIn(document: Struct): Struct[] {
  const resources: Struct[] = [];
  const visit = (value: Placed): void => {
    if (value.kind === 'list') for (const item of value.items) visit(item);
    if (value.kind !== 'struct') return;
    if (value.fields.has('source')) resources.push(value);
    for (const field of value.fields.values()) if (field.kind !== 'leaf') visit(field);
  };
  visit(document);
  return resources;
}
