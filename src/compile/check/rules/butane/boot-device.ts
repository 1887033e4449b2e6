import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { error } from '../../../../diagnostics/make.ts';
import { advisedChoices } from '../../../../schema/facts.ts';
import { flag, items, type Struct, struct, structs, text } from '../../../../schema/placed.ts';
import { bootLayout, bootMessages, DEFAULT_LAYOUT, isS390x } from '../../../../spec/boot-layouts.ts';
import type { Rule, Say } from '../../rule.ts';

const ADD_LAYOUT = `add \`layout: ${DEFAULT_LAYOUT}\` to boot_device, or aarch64 or ppc64le, as the machines are`;
const TOO_FEW = error(
  'boot-device/too-few-mirror-devices',
  'mirroring requires at least two devices',
  'list another device, or remove `mirror`',
);
const NO_DEVICE = error(
  'boot-device/no-luks-device',
  bootMessages.noLuksDevice,
  'add `luks: {device: …}`: /dev/dasda for s390x-eckd, /dev/sda for s390x-zfcp',
);
const BAD_DEVICE = error('boot-device/bad-luks-device', bootMessages.badLuksDevice);
const NO_MIRROR = error('boot-device/mirror-unsupported', bootMessages.mirrorUnsupported);
const CEX_LAYOUT = error('boot-device/cex-layout', 'when using cex the targeted architecture must match s390x');
const CEX_CLEVIS = error('boot-device/cex-with-clevis', 'cannot use cex with clevis', 'keep `cex`, or keep `tang` and `tpm2`');
const NO_METHOD = error(
  'boot-device/no-luks-method',
  'no method specified for luks',
  'say how the device is unlocked: `tpm2: true`, a server in `tang`, or on s390x `cex: {enabled: true}`',
);

function unknownLayout(choices: readonly string[]): Diagnostic {
  return { ...error('boot-device/unknown-layout', `layout must be one of: ${choices.join(', ')}`), values: { allowed: choices } };
}

/** A mirror should say its layout; from fcos 1.7 it must. */
export const mirrorLayoutAdvised: Rule = mirrorLayout(
  'fcos_1_3',
  'fcos_1_7',
  // this code is an error in the catalogue; before fcos 1.7 it is a warning
  {
    ...error(
      'boot-device/mirror-without-layout',
      bootMessages.mirrorWithoutLayout,
      `${ADD_LAYOUT}; without it ${DEFAULT_LAYOUT} is assumed`,
    ),
    severity: 'warning',
  },
);
export const mirrorLayoutRequired: Rule = mirrorLayout(
  'fcos_1_7',
  undefined,
  error('boot-device/mirror-without-layout', bootMessages.mirrorWithoutLayout, ADD_LAYOUT),
);

function mirrorLayout(since: string, until: string | undefined, finding: Diagnostic): Rule {
  return {
    on: 'BootDevice',
    since,
    ...(until === undefined ? {} : { until }),
    check(boot, say) {
      if (mirrorDevices(boot).length > 0 && text(boot, 'layout') === undefined) say(['mirror'], finding);
    },
  };
}

/** The layout is one that the version has. Those of s390x name their disk and cannot be mirrored. */
export const layout: Rule = {
  on: 'BootDevice',
  since: 'fcos_1_3',
  check(boot, say, { shape }) {
    const name = text(boot, 'layout');
    if (name === undefined) return;
    const choices = advisedChoices(shape, 'BootDevice', 'layout');
    const known = choices.includes(name) ? bootLayout(name) : undefined;
    if (!known) say(['layout'], unknownLayout(choices));
    else if (known.disk) {
      const device = text(struct(boot, 'luks'), 'device');
      if (!device) say(['layout'], NO_DEVICE);
      else if (!known.disk.pattern.test(device)) say(['layout'], BAD_DEVICE);
    }
  },
};

export const mirrorUnsupported: Rule = {
  on: 'BootDevice',
  since: 'fcos_1_6',
  check(boot, say) {
    if (isS390x(text(boot, 'layout') ?? '') && mirrorDevices(boot).length > 0) say(['layout'], NO_MIRROR);
  },
};

/** CEX works on s390x alone, and excludes Clevis. */
export const cex: Rule = {
  on: 'BootDevice',
  since: 'fcos_1_6',
  check(boot, say) {
    const luks = struct(boot, 'luks');
    if (!flag(struct(luks, 'cex'), 'enabled')) return;
    const name = text(boot, 'layout');
    if (name === undefined) say(['luks', 'cex'], CEX_LAYOUT);
    else if (!isS390x(name)) say(['layout'], CEX_LAYOUT);
    if (structs(luks, 'tang').length > 0 || flag(luks, 'tpm2')) say(['luks'], CEX_CLEVIS);
  },
};

/** Reported for the boot device and once more for its mirror, as upstream does. */
export const mirrorOfBootDevice: Rule = {
  on: 'BootDevice',
  since: 'fcos_1_3',
  check: (boot, say) => tooFew(struct(boot, 'mirror'), ['mirror'], say),
};
export const mirror: Rule = { on: 'BootDeviceMirror', since: 'fcos_1_3', check: (devices, say) => tooFew(devices, [], say) };

function tooFew(devices: Struct, at: readonly string[], say: Say): void {
  if (items(devices, 'devices').length === 1) say([...at, 'devices'], TOO_FEW);
}

/** A device to encrypt needs a way to unlock it. Upstream reports it one level too deep. */
export const luksMethod: Rule = {
  on: 'BootDeviceLuks',
  since: 'fcos_1_7',
  check(luks, say) {
    if (!text(luks, 'device')) return;
    const tang = structs(luks, 'tang').some(
      (server) => ['thumbprint', 'advertisement'].some((f) => server.fields.has(f)) || text(server, 'url'),
    );
    if (!tang && !flag(luks, 'tpm2') && !flag(struct(luks, 'cex'), 'enabled')) say(['luks'], { ...NO_METHOD, inCheck: { path: [] } });
  },
};

function mirrorDevices(boot: Struct): readonly unknown[] {
  return items(struct(boot, 'mirror'), 'devices');
}
