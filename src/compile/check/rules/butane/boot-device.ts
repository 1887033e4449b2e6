import { diagnose } from '../../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { advisedChoices } from '../../../../schema/facts.ts';
import { flag, items, type Struct, struct, structs, text } from '../../../../schema/placed.ts';
import { bootLayout, DEFAULT_LAYOUT, diskLayouts, isS390x, luksDisks, unmirroredLayouts } from '../../../../spec/boot-layouts.ts';
import type { Rule, Say } from '../../rule.ts';

/** A mirror should name its layout; from fcos 1.7 on it must. */
export const mirrorLayoutAdvised: Rule = mirrorLayout('fcos_1_3', 'fcos_1_7', () => ({
  ...diagnose('boot-device/mirror-without-layout', 'advised', { layout: DEFAULT_LAYOUT }),
  severity: 'warning',
}));
export const mirrorLayoutRequired: Rule = mirrorLayout('fcos_1_7', undefined, () =>
  diagnose('boot-device/mirror-without-layout', 'required', { layout: DEFAULT_LAYOUT }),
);

function mirrorLayout(since: string, until: string | undefined, withoutLayout: () => Diagnostic): Rule {
  return {
    on: 'BootDevice',
    since,
    ...(until === undefined ? {} : { until }),
    check(boot, say) {
      if (mirrorDevices(boot).length > 0 && text(boot, 'layout') === undefined) say(['mirror'], withoutLayout());
    },
  };
}

/** The version has to have the layout. With a layout of s390x, `luks.device` has to name the disk. */
export const layout: Rule = {
  on: 'BootDevice',
  since: 'fcos_1_3',
  check(boot, say, { shape }) {
    const name = text(boot, 'layout');
    if (name === undefined) return;
    const allowed = advisedChoices(shape, 'BootDevice', 'layout');
    const bootDisk = allowed.includes(name) ? bootLayout(name) : undefined;
    if (!bootDisk) say(['layout'], diagnose('boot-device/unknown-layout', { allowed }));
    else if (bootDisk.disk) {
      const device = text(struct(boot, 'luks'), 'device');
      if (!device) say(['layout'], diagnose('boot-device/no-luks-device', { layouts: diskLayouts() }));
      else if (!bootDisk.disk.pattern.test(device)) say(['layout'], diagnose('boot-device/bad-luks-device', { disks: luksDisks() }));
    }
  },
};

export const mirrorUnsupported: Rule = {
  on: 'BootDevice',
  since: 'fcos_1_6',
  check(boot, say) {
    if (!isS390x(text(boot, 'layout') ?? '') || mirrorDevices(boot).length === 0) return;
    say(['layout'], diagnose('boot-device/mirror-unsupported', { layouts: unmirroredLayouts() }));
  },
};

/** CEX exists only on s390x, and cannot be combined with Clevis. */
export const cex: Rule = {
  on: 'BootDevice',
  since: 'fcos_1_6',
  check(boot, say) {
    const luks = struct(boot, 'luks');
    if (!flag(struct(luks, 'cex'), 'enabled')) return;
    const name = text(boot, 'layout');
    if (name === undefined) say(['luks', 'cex'], diagnose('boot-device/cex-layout'));
    else if (!isS390x(name)) say(['layout'], diagnose('boot-device/cex-layout'));
    if (structs(luks, 'tang').length > 0 || flag(luks, 'tpm2')) say(['luks'], diagnose('boot-device/cex-with-clevis'));
  },
};

/** Reported twice, for the boot device and for its mirror, because upstream does so. */
export const mirrorOfBootDevice: Rule = {
  on: 'BootDevice',
  since: 'fcos_1_3',
  check: (boot, say) => tooFew(struct(boot, 'mirror'), ['mirror'], say),
};
export const mirror: Rule = { on: 'BootDeviceMirror', since: 'fcos_1_3', check: (devices, say) => tooFew(devices, [], say) };

function tooFew(devices: Struct, at: readonly string[], say: Say): void {
  if (items(devices, 'devices').length === 1) say([...at, 'devices'], diagnose('boot-device/too-few-mirror-devices'));
}

/** An encrypted device needs a way to unlock it. Upstream reports this one level too deep. */
export const luksMethod: Rule = {
  on: 'BootDeviceLuks',
  since: 'fcos_1_7',
  check(luks, say) {
    if (!text(luks, 'device')) return;
    const hasTang = structs(luks, 'tang').some(
      (server) => ['thumbprint', 'advertisement'].some((f) => server.fields.has(f)) || text(server, 'url'),
    );
    if (!hasTang && !flag(luks, 'tpm2') && !flag(struct(luks, 'cex'), 'enabled'))
      say(['luks'], { ...diagnose('boot-device/no-luks-method'), inCheck: { path: [] } });
  },
};

function mirrorDevices(boot: Struct): readonly unknown[] {
  return items(struct(boot, 'mirror'), 'devices');
}
