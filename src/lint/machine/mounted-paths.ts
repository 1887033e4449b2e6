import { struct, structs, text } from '../../schema/placed.ts';
import type { Machine } from './machine.ts';
import { machinePath } from './machine-path.ts';
import { settingOf } from './settings.ts';

/** Where filesystems are mounted, and where links lead elsewhere: what is below is not known. */
export function mountedPaths(machine: Machine): ReadonlySet<string> {
  const filesystems = structs(struct(machine.document, 'storage'), 'filesystems').map((one) => text(one, 'path') ?? '');
  const mounts = machine
    .configUnits()
    .flatMap((unit) =>
      unit.type === 'mount' || unit.type === 'automount'
        ? [settingOf(unit, unit.type === 'mount' ? 'Mount' : 'Automount', 'Where') ?? '']
        : [],
    );
  const links = machine.nodes.flatMap(({ kind, path }) => (kind === 'link' ? [path] : []));
  return new Set([...filesystems, ...mounts, ...links].map((path) => machinePath(path, machine.isOstree)));
}
