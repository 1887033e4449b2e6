import { formats, formatsBefore33 } from '../phases/4-check/rules/ignition/filesystems.ts';
import { raidLevels } from '../phases/4-check/rules/ignition/raid.ts';
import { unitExtensions } from '../phases/4-check/rules/ignition/units.ts';
import type { JsonSchema } from './json-schema.ts';

/** Keywords for a value, from one layer of the spec on. */
type Limit = readonly [since: string, keywords: JsonSchema];

const always = 'ignition_3_0';
const absolute = { pattern: '^/' };
const absoluteOrEmpty = { pattern: '^(/|$)' };
// schemes are read in any case
const webUrl = { pattern: '^[hH][tT][tT][pP][sS]?:' };
const mode = { minimum: 0, maximum: 0o7777 };
const guid = { pattern: '^(|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$' };
const compression = { enum: ['', 'gzip'] };
const unitTypes = unitExtensions.map((extension) => extension.slice(1)).join('|');

/** What of the rules of Ignition a schema can say about one value: the last limit whose layer is there counts. */
const limits: Readonly<Record<string, readonly Limit[]>> = {
  'Directory.mode': [[always, mode]],
  'Directory.path': [[always, absolute]],
  'Disk.device': [[always, absolute]],
  'Dropin.name': [[always, { pattern: '\\.conf$' }]],
  'File.mode': [[always, mode]],
  'File.path': [[always, absolute]],
  'FileContents.compression': [[always, compression]],
  'Filesystem.device': [[always, absolute]],
  'Filesystem.format': [
    [always, { enum: ['', ...formatsBefore33] }],
    ['ignition_3_3', { enum: ['', ...formats] }],
  ],
  'Filesystem.path': [[always, absoluteOrEmpty]],
  'HTTPHeader.name': [[always, { minLength: 1 }]],
  'HTTPHeader.value': [[always, { minLength: 1 }]],
  'Link.path': [[always, absolute]],
  'Luks.device': [[always, absolute]],
  'Partition.guid': [[always, guid]],
  'Partition.label': [[always, { pattern: '^[^:]*$', maxLength: 36 }]],
  'Partition.typeGuid': [[always, guid]],
  'Proxy.httpProxy': [[always, webUrl]],
  'Proxy.httpsProxy': [[always, webUrl]],
  'Raid.devices': [[always, absolute]],
  'Raid.level': [[always, { enum: raidLevels }]],
  'Resource.compression': [[always, compression]],
  'Tang.url': [[always, webUrl]],
  'Unit.name': [[always, { pattern: `\\.(${unitTypes})$` }]],
  'Verification.hash': [
    [always, { pattern: '^sha512-[0-9a-fA-F]{128}$' }],
    ['ignition_3_1', { pattern: '^(sha512-[0-9a-fA-F]{128}|sha256-[0-9a-fA-F]{64})$' }],
  ],
};

/** The keywords that hold for a field (for its items, where it is a list) in a version with these layers. */
export function valueLimits(type: string, field: string, layers: readonly string[]): JsonSchema {
  return limits[`${type}.${field}`]?.findLast(([since]) => layers.includes(since))?.[1] ?? {};
}

/** Every field with a limit, as `Type.field`. */
export function limitedFields(): readonly string[] {
  return Object.keys(limits);
}
