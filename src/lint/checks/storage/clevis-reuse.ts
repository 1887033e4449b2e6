import { diagnose } from '../../../diagnostics/diagnose.ts';
import { struct, structs } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** A volume that is to be kept, and that Ignition cannot open a second time. */
export const clevisReuse: MachineLint = ({ document }) =>
  structs(struct(document, 'storage'), 'luks').flatMap((volume) => {
    const wipe = volume.fields.get('wipeVolume');
    if (wipe?.kind !== 'leaf' || wipe.value !== false || !volume.fields.has('clevis')) return [];
    return [aboutField(volume, 'wipeVolume', diagnose('luks/clevis-reuse'))];
  });
