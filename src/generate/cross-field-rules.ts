import { holds, type LayerRange } from '../phases/4-check/rule.ts';
import { type JsonSchema, when } from './json-schema.ts';

/** What fields of a struct ask of each other, in versions of a range. */
interface CrossFieldRule extends LayerRange {
  readonly says: JsonSchema;
}

const DEVICE = 'luks.device is required for layouts: s390x-eckd, s390x-zfcp';
const YES = [true, 'y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'];

const rules: Readonly<Record<string, readonly CrossFieldRule[]>> = {
  BootDevice: [
    { since: 'fcos_1_7', says: when(mirrored(), needs('layout', 'layout is required when mirror is specified')) },
    {
      since: 'fcos_1_6',
      says: when(laidOut('s390x-eckd', 's390x-virt', 's390x-zfcp'), {
        properties: { mirror: when(devices(), { type: 'null', errorMessage: 'mirroring is not supported on s390x' }) },
      }),
    },
    {
      since: 'fcos_1_6',
      says: when(laidOut('s390x-eckd', 's390x-zfcp'), {
        properties: { luks: { type: 'object', ...needs('device', DEVICE), errorMessage: DEVICE } },
        required: ['luks'],
        errorMessage: DEVICE,
      }),
    },
  ],
  Filesystem: [
    { since: 'base_0_2', says: when(mounted(), needs('format', 'format is required if with_mount_unit is true')) },
    { since: 'base_0_2', until: 'base_0_4', says: when(mounted(), needs('path', 'path is required if with_mount_unit is true')) },
    {
      since: 'base_0_4',
      says: when(mounted({ format: unlike('swap') }), needs('path', 'path is required if with_mount_unit is true and format is not swap')),
    },
    {
      since: 'fcos_1_6',
      until: 'openshift_4_19',
      says: when(mounted(), {
        properties: { path: form('^/(etc|var)(/|$)', 'path must be under /etc or /var if with_mount_unit is true') },
      }),
    },
  ],
};

/** Keywords for a type, about more than one of its fields. */
export function crossFieldRules(type: string, layers: readonly string[]): readonly JsonSchema[] {
  return (rules[type] ?? []).filter((rule) => holds(rule, layers)).map(({ says }) => says);
}

/** A field that has to be there, and to say something. */
function needs(field: string, errorMessage: string): JsonSchema {
  // an object is what a text cannot be; `not` would keep the message from being shown
  const says = when({ enum: [null, ''] }, { type: 'object', errorMessage });
  return { properties: { [field]: says }, required: [field], errorMessage };
}

function mounted(others: Readonly<Record<string, JsonSchema>> = {}): JsonSchema {
  return { properties: { with_mount_unit: { enum: YES }, ...others }, required: ['with_mount_unit'] };
}

function laidOut(...layouts: readonly string[]): JsonSchema {
  return { properties: { layout: { enum: layouts } }, required: ['layout'] };
}

function mirrored(): JsonSchema {
  return { properties: { mirror: devices() }, required: ['mirror'] };
}

/** A mirror with devices; null is none. */
function devices(): JsonSchema {
  return {
    type: 'object',
    properties: { devices: { type: 'array', contains: { not: { type: 'null' } } } },
    required: ['devices'],
  };
}

function unlike(value: string): JsonSchema {
  return { not: { const: value } };
}

function form(pattern: string, errorMessage: string): JsonSchema {
  return when({ type: 'string' }, { type: 'string', pattern, errorMessage });
}
