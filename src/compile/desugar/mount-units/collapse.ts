import { leaf, listOf, type Placed, type Struct, struct, structOf, structs, text } from '../../../schema/placed.ts';
import { snake } from '../../../spec/derive.ts';
import type { MountUnits } from '../../../spec/sugar.ts';
import { type DocumentCollapse, peel, withField } from '../collapsing.ts';
import { mountUnits, remoteDevices, unitOf } from './expand.ts';

/**
 * Units that mount filesystems become `with_mount_unit` again: those at the start of the list, in the order of the filesystems.
 */
export function collapseMountUnits(features: MountUnits): DocumentCollapse {
  return (document, collapsing) => {
    const storage = struct(document, 'storage');
    const list = storage.fields.get('filesystems');
    const units = structs(struct(document, 'systemd'), 'units');
    if (list?.kind !== 'list' || units.length === 0) return document;
    const config = snaked(structOf([...storage.fields].filter(([name]) => name === 'filesystems' || name === 'luks')));
    const mounted = mountedOf(config, units, features);
    if (mounted.size === 0) return document;
    const mark = (filesystems: readonly Struct[]): Struct[] =>
      filesystems.map((fs, i) => (mounted.has(i) ? withField(fs, 'with_mount_unit', leaf(true, mounted.get(i)!.origin)) : fs));
    const marked = withField(config, 'filesystems', listOf(mark(structs(config, 'filesystems')), list.origin));
    const rest = peel(mountUnits(features), structOf([['storage', marked]]), document, collapsing);
    if (!rest) return document;
    const kept = struct(rest, 'storage');
    return withField(rest, 'storage', withField(kept, 'filesystems', listOf(mark(structs(kept, 'filesystems')), list.origin)));
  };
}

/** The unit of each filesystem, by the number of the filesystem. */
function mountedOf(storage: Struct, units: readonly Struct[], features: MountUnits): ReadonlyMap<number, Struct> {
  const remote = remoteDevices(storage, features);
  const mounted = new Map<number, Struct>();
  for (const [i, fs] of structs(storage, 'filesystems').entries()) {
    const unit = units[mounted.size];
    if (!unit) break;
    // without a format or a path there is no such unit, and the config would be refused
    const hasPath = text(fs, 'path') || (features.swap && text(fs, 'format') === 'swap');
    if (text(fs, 'format') && hasPath && text(unit, 'name') === unitOf(fs, remote, features).name) mounted.set(i, unit);
  }
  return mounted;
}

/** A value of a document under the names of a config. */
function snaked<P extends Placed>(value: P): P {
  if (value.kind === 'list') return { ...value, items: value.items.map(snaked) };
  if (value.kind === 'struct') return { ...value, fields: new Map([...value.fields].map(([name, inner]) => [snake(name), snaked(inner)])) };
  return value;
}
