import { mountUnits } from '../phases/3-desugar/passes/mount-units.ts';
import { quadlets } from '../phases/3-desugar/passes/quadlets.ts';
import { escapedInline, resources } from '../phases/3-desugar/passes/resources.ts';
import { sshKeys } from '../phases/3-desugar/passes/ssh-keys.ts';
import { trees } from '../phases/3-desugar/passes/trees.ts';
import { localContents } from '../phases/3-desugar/passes/units.ts';
import { flag, int, list, ref, required, text } from '../shape/field.ts';
import { after, first } from '../shape/layer.ts';
import { type Revision, revise } from './revision.ts';

/*
 * What every variant shares: the Ignition shape in snake_case, and the sugar that works wherever Ignition runs.
 */

export const base_0_1: Revision = {
  name: 'base_0_1',
  ignition: '3.0.0',
  shape: {
    adds: {
      Config: { variant: first(required(text)), version: first(required(text)) },
      FileContents: { inline: after('source', text) },
    },
  },
  sugars: { FileContents: escapedInline },
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
  },
  sugars: { Resource: resources },
  passes: { mount_units: mountUnits({ swap: false, remote: false }), trees },
});

export const base_0_3 = revise(base_0_2, 'base_0_3', {
  ignition: '3.2.0',
  passes: { mount_units: mountUnits({ swap: false, remote: true }) },
});

export const base_0_4 = revise(base_0_3, 'base_0_4', {
  ignition: '3.3.0',
  passes: { mount_units: mountUnits({ swap: true, remote: true }) },
});

export const base_0_5 = revise(base_0_4, 'base_0_5', {
  ignition: '3.4.0',
  shape: {
    adds: {
      Unit: { contents_local: after('contents', text) },
      Dropin: { contents_local: after('contents', text) },
      PasswdUser: { ssh_authorized_keys_local: after('ssh_authorized_keys', list(text)) },
    },
  },
  sugars: { PasswdUser: sshKeys, Unit: localContents, Dropin: localContents },
});

export const base_0_6 = revise(base_0_5, 'base_0_6', { ignition: '3.5.0' });

export const base_0_7 = revise(base_0_6, 'base_0_7', {
  ignition: '3.6.0',
  shape: {
    adds: { Tree: { group: first(ref('NodeGroup')), user: after('path', ref('NodeUser')), file_mode: int, dir_mode: int } },
  },
});

export const base_0_8 = revise(base_0_7, 'base_0_8', {
  ignition: '3.7.0-experimental',
  shape: {
    adds: {
      Systemd: { quadlets: list(ref('Quadlet')) },
      Quadlet: { contents: text, contents_local: text, name: required(text), rootful: required(flag), dropins: list(ref('Dropin')) },
    },
  },
  passes: { quadlets },
});
