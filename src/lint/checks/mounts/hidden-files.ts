import { beside } from '../../../diagnostics/beside.ts';
import { diagnose } from '../../../diagnostics/diagnose.ts';
import { struct, structs, text } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { machinePath, parentPaths } from '../../machine/machine-path.ts';
import { atValue, lastOf } from '../../machine/settings.ts';

/**
 * Mount units that hide what the config writes below their mount point. Ignition mounts what has a `path` in
 * `storage.filesystems` while it writes files; what only a unit mounts is empty then.
 */
export const hiddenFiles: MachineLint = (machine) => {
  const storage = struct(machine.document, 'storage');
  const mounted = new Set(structs(storage, 'filesystems').map((one) => machinePath(text(one, 'path') ?? '', machine.isOstree)));
  const units = new Map(
    machine.configUnits().flatMap((unit) => {
      const placed = unit.type === 'mount' && !unit.isUser && !unit.entry?.mask ? lastOf(unit, 'Mount', 'Where') : undefined;
      const where = placed && machinePath(placed.entry.value.replace(/(?<=.)\/+$/, ''), machine.isOstree);
      return where !== undefined && !mounted.has(where) && where !== '/' ? [[where, { unit, placed: placed! }] as const] : [];
    }),
  );
  const reported = new Set<string>();
  return machine.nodes.flatMap((node) => {
    const where = units.size === 0 ? undefined : parentPaths(node.path).find((parent) => units.has(parent));
    if (where === undefined || reported.has(where)) return [];
    reported.add(where);
    const { unit, placed } = units.get(where)!;
    const diagnostic = diagnose('mount-unit/hides-files', { file: node.writtenPath, unit: unit.name, where });
    return [beside(aboutField(node.struct, 'path', diagnostic), 'mounted here', atValue(unit, placed, diagnostic).location)];
  });
};
