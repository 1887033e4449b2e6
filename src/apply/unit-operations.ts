import { flag, type Struct, structs, text } from '../schema/placed.ts';
import { textBytes } from '../text/byte-text.ts';
import type { MaskOperation, PresetOperation, UnitOperation } from './operation.ts';

/** Where Ignition writes units. */
export const UNIT_FOLDER = '/etc/systemd/system';
/** The file in which Ignition says which units are enabled. */
export const PRESET_FILE = '/etc/systemd/system-preset/20-ignition.preset';

/** Units, their drop-ins and masks in the order of the config, and the preset file at the end. */
export function unitOperations(systemd: Struct): (UnitOperation | MaskOperation | PresetOperation)[] {
  const units = structs(systemd, 'units');
  const preset = presetOperation(units);
  return [...units.flatMap(operationsOf), ...(preset ? [preset] : [])];
}

function operationsOf(unit: Struct): (UnitOperation | MaskOperation)[] {
  const path = `${UNIT_FOLDER}/${text(unit, 'name') ?? ''}`;
  const operations: (UnitOperation | MaskOperation)[] = structs(unit, 'dropins').flatMap((dropin): UnitOperation[] => {
    const contents = text(dropin, 'contents');
    if (contents === undefined) return [];
    const location = dropin.origin;
    return [{ kind: 'drop-in', path: `${path}.d/${text(dropin, 'name') ?? ''}`, contents: textBytes(contents), location }];
  });
  const contents = text(unit, 'contents') ?? '';
  // An empty drop-in is written, and an empty unit is not.
  if (contents !== '') operations.push({ kind: 'unit', path, contents: textBytes(contents), location: unit.origin });
  const mask = flag(unit, 'mask');
  if (mask !== undefined) operations.push({ kind: mask ? 'mask' : 'unmask', path, location: unit.origin });
  return operations;
}

/**
 * The lines of the preset file: one for each unit that says `enabled`, sorted. The instances of a template share a line, as systemd
 * reads it: `enable echo@.service first second`. Nothing is written for instances that are disabled: Ignition asks systemctl about a
 * unit of the name `echo@.service first second`, and there is none.
 */
function presetOperation(units: readonly Struct[]): PresetOperation | undefined {
  const lines = new Map<string, { readonly verb: string; readonly unit: string; readonly instances: string[] }>();
  for (const unit of units) {
    const enabled = flag(unit, 'enabled');
    if (enabled === undefined) continue;
    const { name, instance } = splitInstance(text(unit, 'name') ?? '');
    const key = `${name}-${enabled ? 'enabled' : 'disabled'}`;
    const line = lines.get(key) ?? { verb: enabled ? 'enable' : 'disable', unit: name, instances: [] };
    if (instance !== undefined) line.instances.push(instance);
    lines.set(key, line);
  }
  const sorted = [...lines]
    .filter(([, { verb, instances }]) => verb === 'enable' || instances.length === 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, line]) => line);
  if (sorted.length === 0) return undefined;
  return {
    kind: 'preset',
    path: PRESET_FILE,
    lines: sorted.map(({ verb, unit, instances }) => [verb, unit, ...instances].join(' ')),
    disabled: sorted.filter(({ verb }) => verb === 'disable').map(({ unit }) => unit),
  };
}

/** `echo@first.service` is the instance `first` of `echo@.service`. A name without `@` has no instance. */
function splitInstance(name: string): { readonly name: string; readonly instance?: string } {
  const at = name.indexOf('@');
  const dot = name.lastIndexOf('.');
  if (at < 0 || dot < at) return { name };
  return { name: name.slice(0, at + 1) + name.slice(dot), instance: name.slice(at + 1, dot) };
}
