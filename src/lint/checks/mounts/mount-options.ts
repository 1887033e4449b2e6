import { diagnose } from '../../../diagnostics/diagnose.ts';
import { items, type Leaf, struct, structs } from '../../../schema/placed.ts';
import { about } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue, lastOf } from '../../machine/settings.ts';

/** Two options with a space between them. One in quotes may have a space in it. */
const SPACED = /^[\w=./,-]+(?:[ \t]+[\w=./,-]+)+$/;

/** Options of mounts with spaces between them: mount(8) takes a list with commas, and refuses the rest. */
export const mountOptions: MachineLint = (machine) => {
  const ofUnits = machine.configUnits().flatMap((unit) => {
    const path = unit.struct.origin?.path;
    // those that Butane makes are reported where they are written
    if (unit.type !== 'mount' || unit.entry?.mask || (path !== undefined && path[0] !== 'systemd' && unit.node === undefined)) return [];
    const placed = lastOf(unit, 'Mount', 'Options');
    const options = placed?.entry.value ?? '';
    if (!placed || !SPACED.test(options)) return [];
    return [atValue(unit, placed, diagnose('mount-unit/options', { options, meant: withCommas(options) }))];
  });
  const ofFilesystems = structs(struct(machine.document, 'storage'), 'filesystems').flatMap((filesystem) =>
    (items(filesystem, 'mountOptions') as readonly Leaf[]).flatMap((option) => {
      const options = String(option.value);
      return SPACED.test(options) ? [about(option, diagnose('mount-unit/options', { options, meant: withCommas(options) }))] : [];
    }),
  );
  return [...ofUnits, ...ofFilesystems];
};

function withCommas(options: string): string {
  return options
    .split(/[\s,]+/)
    .filter((option) => option !== '')
    .join(',');
}
