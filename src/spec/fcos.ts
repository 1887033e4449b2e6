import { oneOf } from '../schema/facts.ts';
import { flag, int, list, ref, required, text } from '../schema/field.ts';
import { after, first } from '../schema/layer.ts';
import { type Condition, requiredFields } from '../schema/struct-fact.ts';
import { DEFAULT_LAYOUT, diskLayouts, layoutChoices, unmirroredLayouts } from './boot-layouts.ts';
import { type Revision, revise } from './revision.ts';

/* Fedora CoreOS: the sugars that depend on its image, such as `boot_device`. */

const mirrored: Condition = { field: 'mirror', hasItems: 'devices' };

export const fcos_1_0: Revision = { name: 'fcos_1_0' };

export const fcos_1_3 = revise(fcos_1_0, 'fcos_1_3', {
  shape: {
    adds: {
      Config: { boot_device: ref('BootDevice') },
      BootDevice: { layout: oneOf(text, layoutChoices()), luks: ref('BootDeviceLuks'), mirror: ref('BootDeviceMirror') },
      BootDeviceLuks: { tang: list(ref('Tang')), threshold: int, tpm2: flag },
      BootDeviceMirror: { devices: list(text) },
    },
    facts: {
      BootDevice: [
        {
          kind: 'dependent',
          since: 'fcos_1_7',
          when: [mirrored],
          field: 'layout',
          needs: 'set',
          code: 'boot-device/mirror-without-layout',
          case: 'required',
          values: { layout: DEFAULT_LAYOUT },
        },
        {
          kind: 'dependent',
          since: 'fcos_1_6',
          when: [mirrored, { field: 'layout', isOneOf: unmirroredLayouts() }],
          field: 'mirror',
          needs: 'absent',
          code: 'boot-device/mirror-unsupported',
          values: { layouts: unmirroredLayouts() },
        },
        {
          kind: 'dependent',
          since: 'fcos_1_6',
          when: [{ field: 'layout', isOneOf: diskLayouts() }],
          field: 'luks.device',
          needs: 'set',
          code: 'boot-device/no-luks-device',
          values: { layouts: diskLayouts() },
        },
      ],
    },
  },
  passes: { boot_device: { name: 'boot-device' } },
});

export const fcos_1_5 = revise(fcos_1_3, 'fcos_1_5', {
  shape: {
    adds: {
      Config: { grub: ref('Grub') },
      Grub: { users: list(ref('GrubUser')) },
      GrubUser: { name: required(text), password_hash: text },
      BootDeviceLuks: { discard: first(flag) },
    },
    facts: { GrubUser: [requiredFields(['name', 'password_hash'])] },
  },
  passes: { grub: { name: 'grub' } },
});

export const fcos_1_6 = revise(fcos_1_5, 'fcos_1_6', {
  shape: {
    adds: { BootDeviceLuks: { cex: first(ref('Cex')), device: after('discard', text) } },
    facts: {
      Filesystem: [
        {
          kind: 'dependent',
          // Upstream does not run this check for OpenShift from 4.19 on: OpenShift's own validation replaced it there.
          until: 'openshift_4_19',
          when: [{ field: 'with_mount_unit', isTrue: true }],
          field: 'path',
          // Other directories are part of the image.
          needs: { pattern: '^/(etc|var)(/|$)' },
          code: 'mount-unit/forbidden-path',
        },
      ],
    },
  },
});

/** This revision only adds rules, which name it in their ranges. */
export const fcos_1_7 = revise(fcos_1_6, 'fcos_1_7', {});
