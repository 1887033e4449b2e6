import { holds, type LayerRange } from '../phases/4-check/rule.ts';
import type { Fields } from '../shape/shape.ts';
import type { FieldDescription } from '../spec/describe.ts';
import { type JsonSchema, unless, when } from './json-schema.ts';

/** Fields that a struct is always refused without, in versions that are built on layer `since` and not on layer `until`. */
interface Required extends LayerRange {
  readonly fields: readonly string[];
}

// only what no sugar can complete: where there is a boot_device, a RAID without a level may be the one that it makes
const required: Readonly<Record<string, readonly Required[]>> = {
  CaReference: [{ fields: ['source'] }],
  Config: [{ fields: ['variant', 'version'] }, { since: 'openshift_4_8', fields: ['metadata'] }],
  Directory: [{ fields: ['path'] }],
  Disk: [{ fields: ['device'] }],
  Dropin: [{ fields: ['name'] }],
  File: [{ fields: ['path'] }],
  Filesystem: [{ fields: ['device'] }],
  GrubUser: [{ fields: ['name', 'password_hash'] }],
  HTTPHeader: [{ fields: ['name'] }],
  Link: [{ fields: ['path'] }],
  Luks: [{ until: 'fcos_1_3', fields: ['device'] }],
  Metadata: [{ fields: ['name', 'labels'] }],
  PasswdUser: [{ since: 'openshift_4_8', fields: ['name'] }],
  Quadlet: [{ fields: ['name'] }],
  Raid: [{ until: 'fcos_1_3', fields: ['level', 'devices'] }],
  Tang: [{ fields: ['url', 'thumbprint'] }],
  Tree: [{ fields: ['local'] }],
  Unit: [{ fields: ['name'] }],
};

/** The fields that a struct of this type cannot be without. */
export function requiredFields(type: string, layers: readonly string[]): readonly string[] {
  return (required[type] ?? []).flatMap((of) => (holds(of, layers) ? of.fields : []));
}

/** Of these fields one can be set; the last one that is set is to blame. `but`: values that count as none. */
interface Exclusive {
  readonly fields: readonly string[];
  readonly message: string;
  readonly but?: readonly unknown[];
}

const oneSource = (...fields: readonly string[]): Exclusive => ({
  fields,
  message: `only one of the following can be set: ${[...fields].sort().join(', ')}`,
});
const owner: Exclusive = { fields: ['id', 'name'], message: 'cannot set both id and name', but: [''] };

const exclusive: Readonly<Record<string, Exclusive>> = {
  Dropin: oneSource('contents', 'contents_local'),
  FileContents: oneSource('inline', 'source'),
  NodeGroup: owner,
  NodeUser: owner,
  Quadlet: oneSource('contents', 'contents_local'),
  Resource: oneSource('local', 'inline', 'source'),
  Unit: oneSource('contents', 'contents_local'),
};

/** Keywords that let only one of the fields be set that exclude each other. */
export function exclusions(type: string, fields: Fields): readonly JsonSchema[] {
  const rule = exclusive[type];
  const known = rule?.fields.filter((name) => Object.hasOwn(fields, name)) ?? [];
  return known.flatMap((second, i) => known.slice(0, i).map((first) => excludes(first, second, rule!)));
}

function excludes(first: string, second: string, { message, but = [] }: Exclusive): JsonSchema {
  const something = { not: { type: 'null' } };
  const areSet = { required: [first, second], properties: { [first]: something, [second]: something } };
  return when(areSet, { properties: { [second]: unless({ enum: [null, ...but] }, { type: 'null', errorMessage: message }) } });
}

export type KnownKeys = Readonly<Record<string, FieldDescription>>;

/** Keys that free maps cannot be without, and what they mean. */
const requiredLabels: Readonly<Record<string, KnownKeys>> = {
  'Metadata.labels': {
    'machineconfiguration.openshift.io/role': {
      text: 'Role of the nodes that the MachineConfig is for: the name of their pool.',
      examples: ['worker', 'master'],
    },
  },
};

export function requiredKeys(type: string, field: string): KnownKeys {
  return requiredLabels[`${type}.${field}`] ?? {};
}
