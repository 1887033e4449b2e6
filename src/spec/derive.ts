import type { Field } from '../schema/field.ts';
import type { Added, ShapeDelta } from '../schema/layer.ts';
import type { StructFact } from '../schema/struct-fact.ts';

/** The Butane name of an Ignition field: `size_mib` for `sizeMiB`. */
export function snake(name: string): string {
  return name.replace(/MiB|[A-Z]/g, (part) => `_${part}`).toLowerCase();
}

/** The Butane path of an Ignition field: `storage.disks.wipe_table` for `storage.disks.wipeTable`. */
export function snakePath(path: string): string {
  return path.split('.').map(snake).join('.');
}

/** Derives a delta of Butane's shape from a delta of Ignition's shape: the same fields in snake_case, without `ignition.version`. */
export function snakeDelta(delta: ShapeDelta): ShapeDelta {
  return {
    drops: delta.drops ?? [],
    adds: mapFields(delta.adds ?? {}, (added: Field | Added) =>
      'kind' in added ? added : { field: added.field, after: added.after && snake(added.after) },
    ),
    changes: mapFields(delta.changes ?? {}, (field: Field) => field),
    facts: Object.fromEntries(Object.entries(delta.facts ?? {}).map(([type, facts]) => [type, facts.map(snakeFact)])),
  };
}

function snakeFact(fact: StructFact): StructFact {
  if (fact.kind === 'dependent')
    return { ...fact, field: snake(fact.field), when: fact.when.map((condition) => ({ ...condition, field: snake(condition.field) })) };
  return { ...fact, fields: fact.fields.map(snake) };
}

function mapFields<F>(
  types: Readonly<Record<string, Readonly<Record<string, F>>>>,
  change: (field: F) => F,
): Record<string, Record<string, F>> {
  const mapped: Record<string, Record<string, F>> = {};
  for (const [type, fields] of Object.entries(types)) {
    const kept = Object.entries(fields).filter(([name]) => !(type === 'Ignition' && name === 'version'));
    if (kept.length > 0) mapped[type] = Object.fromEntries(kept.map(([name, field]) => [snake(name), change(field)]));
  }
  return mapped;
}
