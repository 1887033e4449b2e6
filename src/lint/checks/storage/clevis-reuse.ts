import { struct, structs } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import { finding } from '../../machine/finding.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** A volume that is to be kept, and that Ignition cannot open a second time. */
export const clevisReuse: MachineLint = ({ document }) =>
  structs(struct(document, 'storage'), 'luks').flatMap((volume) => {
    const wipe = volume.fields.get('wipeVolume');
    if (wipe?.kind !== 'leaf' || wipe.value !== false || !volume.fields.has('clevis')) return [];
    const message = 'Ignition keeps no volume that Clevis opens: where there is one already, the boot stops';
    const help = 'write `wipe_volume: true` where what is in it may be lost, or open a volume that is kept with a `key_file`';
    return [aboutField(volume, 'wipeVolume', finding('luks/clevis-reuse', message, help))];
  });
