import { matching } from '../schema/facts.ts';
import { flag, int, list, ref, required, text } from '../schema/field.ts';
import { after, first } from '../schema/layer.ts';
import type { LayerRange } from '../schema/layer-range.ts';
import { type Condition, exclusive, requiredFields, type StructFact } from '../schema/struct-fact.ts';
import { type Revision, revise } from './revision.ts';
import { quadletExtensions } from './values.ts';

/*
 * The revisions that all variants share: the Ignition shape in snake_case, and the sugars that do not depend on the operating system.
 */

const oneUnitSource = exclusive({ code: 'unit/too-many-sources' }, ['contents', 'contents_local']);

/** True for a filesystem for which a mount unit is generated. */
const mounted: Condition = { field: 'with_mount_unit', isTrue: true };
const mountUnitFormat: StructFact = {
  kind: 'dependent',
  when: [mounted],
  field: 'format',
  needs: 'set',
  code: 'mount-unit/no-format',
};
const mountUnitPath = (name: 'mount' | 'swap', when: readonly Condition[], range: LayerRange): StructFact => ({
  kind: 'dependent',
  when: [mounted, ...when],
  field: 'path',
  needs: 'set',
  code: 'mount-unit/no-path',
  case: name,
  ...range,
});
/** Before base_0_4, upstream requires a path for swap too, and then generates a mount unit for the swap area. */
const swapUnit = mountUnitPath('swap', [{ field: 'format', isOneOf: ['swap'] }], { until: 'base_0_4' });

/**
 * The fields without which a struct is refused. Fields that a sugar can set are left out: in a version with `boot_device`, a RAID
 * without a level may be the RAID that `boot_device` generates.
 */
const requiredFacts: Readonly<Record<string, readonly StructFact[]>> = {
  CaReference: [requiredFields(['source'])],
  Config: [requiredFields(['variant', 'version'])],
  Directory: [requiredFields(['path'])],
  Disk: [requiredFields(['device'])],
  Dropin: [requiredFields(['name'])],
  File: [requiredFields(['path'])],
  Filesystem: [requiredFields(['device'])],
  HTTPHeader: [requiredFields(['name'])],
  Link: [requiredFields(['path'])],
  Luks: [requiredFields(['device'], { until: 'fcos_1_3' })],
  Raid: [requiredFields(['level', 'devices'], { until: 'fcos_1_3' })],
  Tang: [requiredFields(['url', 'thumbprint'])],
  Unit: [requiredFields(['name'])],
};

export const base_0_1: Revision = {
  name: 'base_0_1',
  ignition: '3.0.0',
  shape: {
    adds: {
      Config: { variant: first(required(text)), version: first(required(text)) },
      FileContents: { inline: after('source', text) },
    },
    facts: {
      ...requiredFacts,
      FileContents: [exclusive({ code: 'resource/too-many-sources' }, ['source', 'inline'])],
    },
  },
  sugars: { FileContents: 'escaped-inline' },
};

export const base_0_2 = revise(base_0_1, 'base_0_2', {
  ignition: '3.1.0',
  shape: {
    adds: {
      Resource: { inline: after('source', text), local: after('inline', text) },
      Filesystem: { with_mount_unit: flag },
      Storage: { trees: list(ref('Tree')) },
      Tree: { local: required(text), path: text },
    },
    facts: {
      Resource: [exclusive({ code: 'resource/too-many-sources' }, ['local', 'inline', 'source'])],
      Filesystem: [
        mountUnitPath('mount', [{ field: 'format', isAbsentOrNot: 'swap' }], { until: 'base_0_4' }),
        swapUnit,
        mountUnitFormat,
        mountUnitPath('mount', [{ field: 'format', isNot: 'swap' }], { since: 'base_0_4' }),
      ],
      Tree: [requiredFields(['local'])],
    },
  },
  sugars: { Resource: 'resources' },
  passes: { mount_units: { name: 'mount-units', swap: false, remote: false }, trees: { name: 'trees' } },
});

export const base_0_3 = revise(base_0_2, 'base_0_3', {
  ignition: '3.2.0',
  passes: { mount_units: { name: 'mount-units', swap: false, remote: true } },
});

export const base_0_4 = revise(base_0_3, 'base_0_4', {
  ignition: '3.3.0',
  passes: { mount_units: { name: 'mount-units', swap: true, remote: true } },
});

export const base_0_5 = revise(base_0_4, 'base_0_5', {
  ignition: '3.4.0',
  shape: {
    adds: {
      Unit: { contents_local: after('contents', text) },
      Dropin: { contents_local: after('contents', text) },
      PasswdUser: { ssh_authorized_keys_local: after('ssh_authorized_keys', list(text)) },
    },
    facts: { Unit: [oneUnitSource], Dropin: [oneUnitSource] },
  },
  sugars: { PasswdUser: 'ssh-keys', Unit: 'local-contents', Dropin: 'local-contents' },
});

export const base_0_6 = revise(base_0_5, 'base_0_6', { ignition: '3.5.0' });

export const base_0_7 = revise(base_0_6, 'base_0_7', {
  ignition: '3.6.0',
  shape: {
    adds: { Tree: { group: first(ref('NodeGroup')), user: after('path', ref('NodeUser')), file_mode: int, dir_mode: int } },
  },
});

const quadletName = matching(
  text,
  `\\.(${quadletExtensions.map((extension) => extension.slice(1)).join('|')})$`,
  `the name of a quadlet is expected, which ends in ${quadletExtensions.slice(0, -1).join(', ')} or ${quadletExtensions.at(-1)}`,
);

export const base_0_8 = revise(base_0_7, 'base_0_8', {
  ignition: '3.7.0-experimental',
  shape: {
    adds: {
      Systemd: { quadlets: list(ref('Quadlet')) },
      Quadlet: {
        contents: text,
        contents_local: text,
        name: required(quadletName),
        rootful: required(flag),
        dropins: list(ref('Dropin')),
      },
    },
    facts: { Quadlet: [requiredFields(['name']), oneUnitSource] },
  },
  passes: { quadlets: { name: 'quadlets' } },
});
