import { beside } from '../../../diagnostics/beside.ts';
import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { struct, structs, text } from '../../../schema/placed.ts';
import { type DeviceUse, deviceUses } from '../../machine/devices.ts';
import { about } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/**
 * Devices that an array or an encrypted volume holds, and on which something else is made: Ignition does not get them. It makes partitions, then
 * arrays, volumes and filesystems (`internal/exec/stages/disks/disks.go`).
 */
export const devicesUsedTwice: MachineLint = ({ document }) => {
  const uses = deviceUses(document);
  const holders = new Map<string, DeviceUse>();
  for (const use of uses) if (use.kind !== 'filesystem' && !holders.has(use.device)) holders.set(use.device, use);
  if (holders.size === 0) return [];
  const twice = uses.flatMap((use): Diagnostic[] => {
    const holder = holders.get(use.device);
    // two filesystems on one device, and an array with one device twice, are errors of the config itself
    if (!holder || holder === use || (holder.kind === use.kind && holder.name === use.name)) return [];
    const diagnostic = about(
      use.value,
      diagnose('disk/used-twice', 'held', { device: use.device, what: nameOf(holder), instead: openedAs(holder) }),
    );
    return [beside(diagnostic, 'also here', holder.value.origin)];
  });
  const partitioned = structs(struct(document, 'storage'), 'disks').filter((disk) => structs(disk, 'partitions').length > 0);
  return [
    ...twice,
    ...partitioned.flatMap((disk): Diagnostic[] => {
      const holder = holders.get(text(disk, 'device') ?? '');
      if (!holder) return [];
      const diagnostic = diagnose('disk/used-twice', 'partitioned', { device: holder.device, what: nameOf(holder) });
      return [beside(about(holder.value, diagnostic), 'partitioned here', disk.fields.get('device')?.origin)];
    }),
  ];
};

function nameOf({ kind, name }: DeviceUse): string {
  return kind === 'raid' ? `the array ${name}` : `the encrypted volume ${name}`;
}

/** What to name instead of a device that is held. */
function openedAs({ kind, name }: DeviceUse): string {
  return kind === 'raid' ? `/dev/md/${name}` : `/dev/mapper/${name}`;
}
