import type { Placed, Struct } from '../../schema/placed.ts';

/** All structs of a document that have a source, in the order of the document. Takes linear time. */
export function resourcesIn(document: Struct): Struct[] {
  const resources: Struct[] = [];
  const pending: Placed[] = [document];
  for (let value = pending.pop(); value; value = pending.pop()) {
    if (value.kind === 'list') for (const item of [...value.items].reverse()) pending.push(item);
    if (value.kind !== 'struct') continue;
    if (value.fields.has('source')) resources.push(value);
    for (const field of [...value.fields.values()].reverse()) pending.push(field);
  }
  return resources;
}
