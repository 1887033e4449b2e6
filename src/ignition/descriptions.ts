import { accountDescriptions } from './descriptions/accounts.ts';
import { configDescriptions } from './descriptions/config.ts';
import { diskDescriptions } from './descriptions/disks.ts';
import { encryptionDescriptions } from './descriptions/encryption.ts';
import { nodeDescriptions } from './descriptions/nodes.ts';
import { unitDescriptions } from './descriptions/units.ts';

/** What the fields of one type mean, for people who write them: what it does, unit, default. */
export type Descriptions = Readonly<Record<string, Readonly<Record<string, string>>>>;

const catalogue: Descriptions = {
  ...configDescriptions,
  ...accountDescriptions,
  ...nodeDescriptions,
  ...diskDescriptions,
  ...encryptionDescriptions,
  ...unitDescriptions,
};

/** What a field of Ignition means, or undefined where nobody has written it down. */
export function ignitionDescription(type: string, field: string): string | undefined {
  return catalogue[type]?.[field];
}

/** The names of a type's described fields. */
export function describedFields(type: string): readonly string[] {
  return Object.keys(catalogue[type] ?? {});
}

/** Every type with a described field. */
export function describedTypes(): readonly string[] {
  return Object.keys(catalogue);
}
