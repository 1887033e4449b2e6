import { oneOf } from '../schema/facts.ts';
import { flag, list, map, ref, required, text } from '../schema/field.ts';
import { requiredFields } from '../schema/struct-fact.ts';
import { type Revision, revise } from './revision.ts';
import { kernelTypes } from './values.ts';

/*
 * OpenShift. The output is a MachineConfig. Fields are refused if the Machine Config Operator cannot apply them, ignores them, or
 * would mark the node as degraded because of them.
 */

const USER_FIELDS = { reason: 'userFields' } as const;

/** RHCOS ships no mkfs.btrfs. */
const NO_BTRFS = { value: 'btrfs', code: 'machine-config/btrfs' } as const;
const NO_NONE = { value: 'none', code: 'machine-config/format-none' } as const;

export const openshift_4_8: Revision = {
  name: 'openshift_4_8',
  shape: {
    adds: {
      Config: { metadata: ref('Metadata'), openshift: ref('OpenShift') },
      Metadata: { name: required(text), labels: map },
      OpenShift: {
        kernel_arguments: list(text),
        extensions: list(text),
        fips: flag,
        kernel_type: oneOf(text, [...kernelTypes, { value: '', unadvised: true }]),
      },
    },
    facts: {
      Config: [requiredFields(['metadata'])],
      Metadata: [requiredFields(['name', 'labels'])],
      PasswdUser: [requiredFields(['name'])],
    },
  },
  passes: { fips: { name: 'fips' } },
  limits: {
    'passwd.users.name': {
      only: { value: 'core', code: 'machine-config/user-name' },
    },
    'storage.files.contents.source': {
      scheme: { name: 'data', code: 'machine-config/file-scheme' },
    },
    'storage.filesystems.format': { refused: [NO_BTRFS] },
  },
  // The operator of these releases writes compressed contents without decompressing them:
  // https://bugzilla.redhat.com/show_bug.cgi?id=1970218
  compress: false,
  machineConfig: true,
  forbids: {
    'passwd.groups': { reason: 'groups' },
    'passwd.users.gecos': USER_FIELDS,
    'passwd.users.groups': USER_FIELDS,
    'passwd.users.homeDir': USER_FIELDS,
    'passwd.users.noCreateHome': USER_FIELDS,
    'passwd.users.noLogInit': USER_FIELDS,
    'passwd.users.noUserGroup': USER_FIELDS,
    'passwd.users.passwordHash': USER_FIELDS,
    'passwd.users.primaryGroup': USER_FIELDS,
    'passwd.users.shell': USER_FIELDS,
    'passwd.users.shouldExist': USER_FIELDS,
    'passwd.users.system': USER_FIELDS,
    'passwd.users.uid': USER_FIELDS,
    'storage.directories': { reason: 'directories' },
    'storage.files.append': { reason: 'append' },
    'storage.files.contents.compression': { reason: 'compression', ignoreZero: true },
    'storage.files.contents.httpHeaders': { reason: 'httpHeaders' },
    'storage.links': { reason: 'links' },
  },
};

export const openshift_4_10 = revise(openshift_4_8, 'openshift_4_10', {
  compress: true,
  forbids: { 'storage.files.contents.compression': null },
  limits: {
    'storage.files.mode': {
      bits: { mask: 0o777, code: 'machine-config/special-mode' },
    },
  },
});

export const openshift_4_13 = revise(openshift_4_10, 'openshift_4_13', { forbids: { 'passwd.users.passwordHash': null } });

export const openshift_4_14 = revise(openshift_4_13, 'openshift_4_14', {
  limits: { 'storage.filesystems.format': { refused: [NO_BTRFS, NO_NONE] } },
  forbids: {
    kernelArguments: { reason: 'kernelArgumentsSection' },
  },
});

/** This revision only adds rules, which name it in their ranges. */
export const openshift_4_19 = revise(openshift_4_14, 'openshift_4_19', {});

/** The pass `fips` is gone, because FIPS 140-3 allows the XTS mode. */
export const openshift_4_20 = revise(openshift_4_19, 'openshift_4_20', { passes: { fips: null } });

export const openshift_4_23 = revise(openshift_4_20, 'openshift_4_23', { passes: { grub_contents: { name: 'grub-contents' } } });
