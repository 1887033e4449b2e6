import { bootDevice } from '../phases/3-desugar/passes/boot-device.ts';
import { grubUsers } from '../phases/3-desugar/passes/grub.ts';
import { flag, int, list, ref, required, text } from '../shape/field.ts';
import { after, first } from '../shape/layer.ts';
import { type Revision, revise } from './revision.ts';

/* Fedora CoreOS: what its image brings along, the boot disk above all. */

export const fcos_1_0: Revision = { name: 'fcos_1_0' };

export const fcos_1_3 = revise(fcos_1_0, 'fcos_1_3', {
  shape: {
    adds: {
      Config: { boot_device: ref('BootDevice') },
      BootDevice: { layout: text, luks: ref('BootDeviceLuks'), mirror: ref('BootDeviceMirror') },
      BootDeviceLuks: { tang: list(ref('Tang')), threshold: int, tpm2: flag },
      BootDeviceMirror: { devices: list(text) },
    },
  },
  passes: { boot_device: bootDevice },
});

export const fcos_1_5 = revise(fcos_1_3, 'fcos_1_5', {
  shape: {
    adds: {
      Config: { grub: ref('Grub') },
      Grub: { users: list(ref('GrubUser')) },
      GrubUser: { name: required(text), password_hash: text },
      BootDeviceLuks: { discard: first(flag) },
    },
  },
  passes: { grub: grubUsers },
});

export const fcos_1_6 = revise(fcos_1_5, 'fcos_1_6', {
  shape: { adds: { BootDeviceLuks: { cex: first(ref('Cex')), device: after('discard', text) } } },
});

/** Its rules are what is new. */
export const fcos_1_7 = revise(fcos_1_6, 'fcos_1_7', {});
