import { describe, expect, it } from 'vitest';
import { linesOf } from './lines-of.ts';

// the lines are those of butane 0.29.0
describe('what a MachineConfig needs', () => {
  it.each([
    [
      'openshift 4.14.0',
      'no metadata',
      '',
      [
        'error at $.metadata.name, line 1 col 1: metadata.name is required',
        'error at $.metadata.labels, line 1 col 1: machineconfiguration.openshift.io/role label is required',
      ],
    ],
    [
      'openshift 4.14.0',
      'no role',
      'metadata:\n  name: x\n',
      ['error at $.metadata.labels, line 4 col 3: machineconfiguration.openshift.io/role label is required'],
    ],
    [
      'openshift 4.14.0',
      'an unknown kernel type',
      'metadata:\n  name: x\n  labels:\n    machineconfiguration.openshift.io/role: worker\nopenshift:\n  kernel_type: tiny\n',
      ['error at $.openshift.kernel_type, line 8 col 16: must be empty, "default", or "realtime"'],
    ],
    [
      'openshift 4.14.0',
      'an empty kernel type',
      'metadata:\n  name: x\n  labels:\n    machineconfiguration.openshift.io/role: worker\nopenshift:\n  kernel_type: ""\n',
      [],
    ],
    [
      'openshift 4.20.0',
      'cex without its kernel argument',
      'metadata:\n  name: x\n  labels:\n    machineconfiguration.openshift.io/role: worker\nboot_device:\n  layout: s390x-virt\n  luks:\n    cex:\n      enabled: true\n',
      [
        "error at $.openshift.kernel_arguments, line 1 col 1: 'rd.luks.key=/etc/luks/cex.key' must be set as kernel argument when CEX is enabled for the boot device",
      ],
    ],
    [
      'openshift 4.20.0',
      'cex with it',
      'metadata:\n  name: x\n  labels:\n    machineconfiguration.openshift.io/role: worker\nopenshift:\n  kernel_arguments: [rd.luks.key=/etc/luks/cex.key]\nboot_device:\n  layout: s390x-virt\n  luks:\n    cex:\n      enabled: true\n',
      [],
    ],
    [
      'openshift 4.20.0',
      'cex of a volume named root',
      'metadata:\n  name: x\n  labels:\n    machineconfiguration.openshift.io/role: worker\nstorage:\n  luks:\n    - name: root\n      device: /dev/a\n      cex:\n        enabled: true\n',
      [
        "error at $.openshift.kernel_arguments, line 1 col 1: 'rd.luks.key=/etc/luks/cex.key' must be set as kernel argument when CEX is enabled for the boot device",
      ],
    ],
  ])('%s: %s', (version, _, body, lines) => {
    expect(linesOf(version, body)).toEqual(lines);
  });
});
