import { type Command, Option } from 'commander';
import { ignitionVersion, ignitionVersions } from '../../ignition/versions.ts';
import { butaneSchema, butaneSwitch } from '../../json-schema/butane-schema.ts';
import { headerSchema } from '../../json-schema/header-schema.ts';
import type { JsonSchema } from '../../json-schema/json-schema.ts';
import { publishedSchema } from '../../json-schema/published-schema.ts';
import { versionMeant } from '../../spec/header-words.ts';
import { foldSpec } from '../../spec/spec.ts';
import { rows, variants } from '../../spec/versions.ts';
import { logLine } from '../../text/log-text.ts';
import { nearest } from '../../text/nearest.ts';
import { parseText } from './option-values.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';

/** `butane schema`: prints JSON Schemas, for editors and for other programs that check configs. */
export function addSchema(program: Command, { streams, exit }: Surroundings): void {
  program
    .command('schema')
    .summary(subcommands.schema)
    .description(
      'Prints the JSON Schema of a Butane version or of an Ignition version. Without arguments it prints the schema of all Butane versions.',
    )
    .argument('[variant]', `one of ${variants().join(', ')}; or ignition`)
    .argument('[version]', 'such as 1.5.0')
    .addOption(new Option('--ignition <version>', 'the same as: ignition <version>').argParser(parseText))
    .option('--header', 'the schema of the header of a composed config')
    .action((variant: string | undefined, version: string | undefined, { ignition, header }: { ignition?: string; header?: true }) => {
      const schema = header ? ofHeader(variant ?? ignition) : schemaOf(variant, version, ignition);
      if (typeof schema === 'string') {
        streams.stderr(`butane schema: ${logLine(schema)}\n`);
        exit(2);
        return;
      }
      streams.result(`${JSON.stringify(schema, null, 2)}\n`);
    });
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
