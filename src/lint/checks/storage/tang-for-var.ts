import { diagnose } from '../../../diagnostics/diagnose.ts';
import { items, struct, structs, text, texts } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** What brings up the network in the initramfs at each boot (dracut.cmdline(7)). */
const NETWORK = /^(?:rd\.neednet(?:=1)?|ip=.+)$/;

/**
 * /var on a volume that a Tang server unlocks, while the root is not. /var is mounted in the initramfs, and Fedora CoreOS brings up the network
 * there for the root only: the second boot stops. Source: coreos/fedora-coreos-tracker 1409 and 1398.
 */
export const tangForVar: MachineLint = ({ document, variant }) => {
  if (variant !== 'fcos') return [];
  const storage = struct(document, 'storage');
  const ofTang = structs(storage, 'luks').filter((volume) => items(struct(volume, 'clevis'), 'tang').length > 0);
  const hasNetwork = texts(struct(document, 'kernelArguments'), 'shouldExist').some((argument) =>
    argument.split(/\s+/).some((word) => NETWORK.test(word)),
  );
  if (ofTang.length === 0 || hasNetwork || ofTang.some((volume) => /\/by-(?:part)?label\/root$/.test(text(volume, 'device') ?? '')))
    return [];
  return structs(storage, 'filesystems').flatMap((filesystem) => {
    const device = text(filesystem, 'device') ?? '';
    const volume = ofTang.find((one) =>
      [`/dev/mapper/${text(one, 'name')}`, `/dev/disk/by-id/dm-name-${text(one, 'name')}`].includes(device),
    );
    if (text(filesystem, 'path') !== '/var' || !volume) return [];
    return [aboutField(volume, 'clevis', diagnose('luks/tang-for-var', { volume: text(volume, 'name') ?? '' }))];
  });
};
