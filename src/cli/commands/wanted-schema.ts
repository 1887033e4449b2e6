import { ignitionVersion, ignitionVersions } from '../../ignition/versions.ts';
import { butaneSchema, butaneSwitch } from '../../json-schema/butane-schema.ts';
import { headerSchema } from '../../json-schema/header-schema.ts';
import type { JsonSchema } from '../../json-schema/json-schema.ts';
import { publishedSchema } from '../../json-schema/published-schema.ts';
import { versionMeant } from '../../spec/header-words.ts';
import { foldSpec } from '../../spec/spec.ts';
import { rows, variants } from '../../spec/versions.ts';
import { nearest } from '../../text/nearest.ts';

/** The arguments of `butane schema`. */
export interface SchemaWanted {
  readonly variant: string | undefined;
  readonly version: string | undefined;
  readonly ignition?: string;
  readonly header?: true;
}

/** The schema that the arguments name, or what is wrong with them. */
export function wantedSchema({ variant, version, ignition, header }: SchemaWanted): JsonSchema | string {
  return header ? ofHeader(variant ?? ignition) : schemaOf(variant, version, ignition);
}

function schemaOf(variant: string | undefined, version: string | undefined, ignition: string | undefined): JsonSchema | string {
  if (ignition !== undefined && variant !== undefined) return `name ${variant} or --ignition, not both`;
  if (ignition !== undefined) return ofIgnition(ignition);
  return variant === IGNITION ? ofIgnition(version) : ofButane(variant, version);
}

function ofHeader(other: string | undefined): JsonSchema | string {
  return other === undefined ? headerSchema() : `name ${other} or --header, not both`;
}

/** The first argument for a schema of an Ignition version. */
const IGNITION = 'ignition';

function ofButane(variant: string | undefined, version: string | undefined): JsonSchema | string {
  if (variant === undefined) return butaneSwitch(rows.map(foldSpec));
  const versions = rows.filter((row) => row.variant === variant).map((row) => row.version);
  if (versions.length === 0) {
    const existing = [...variants(), IGNITION];
    return unknown('variant', variant, existing, nearest(variant, existing));
  }
  if (version === undefined) return `which version? versions of ${variant} are ${versions.join(', ')}`;
  const row = rows.find((candidate) => candidate.variant === variant && candidate.version === version);
  return row ? butaneSchema(foldSpec(row)) : `${variant} has no version ${quoted(version)}: ${versionMeant(variant, version).help}`;
}

function ofIgnition(version: string | undefined): JsonSchema | string {
  if (version === undefined) return `which version? versions of Ignition are ${ignitionVersions.join(', ')}`;
  const ignition = ignitionVersion(version);
  if (ignition) return publishedSchema(ignition);
  const meant = ignitionVersions.find((existing) => [`${version}.0`, `${version}-experimental`].includes(existing));
  return unknown('Ignition version', version, ignitionVersions, meant);
}

function unknown(kind: string, given: string, existing: readonly string[], meant: string | undefined): string {
  return `no ${kind} ${quoted(given)}; there are ${existing.join(', ')}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}

/** An empty text in quotes; any other as it is. */
function quoted(text: string): string {
  return text === '' ? "''" : text;
}
