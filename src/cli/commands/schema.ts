import { type Command, Option } from 'commander';
import { butaneSchema, butaneSwitch } from '../../generate/butane-schema.ts';
import type { JsonSchema } from '../../generate/json-schema.ts';
import { publishedSchema } from '../../generate/published-schema.ts';
import { ignitionVersion, ignitionVersions } from '../../ignition/versions.ts';
import { nearest } from '../../names/nearest.ts';
import { logLine } from '../../report/log-text.ts';
import { foldSpec } from '../../spec/spec.ts';
import { rows } from '../../spec/versions.ts';
import type { Surroundings } from '../subcommands.ts';

/** `butane schema`: JSON Schemas, for editors and for whoever checks configs without Butane. */
export function addSchema(program: Command, { streams, exit }: Surroundings): void {
  program
    .command('schema')
    .summary('print a JSON Schema')
    .description(
      'Prints the JSON Schema of a Butane version, or of an Ignition version. Without arguments: the one for all Butane versions.',
    )
    .argument('[variant]', `one of ${variants().join(', ')}`)
    .argument('[version]', 'such as 1.5.0')
    .addOption(new Option('--ignition <version>', 'print the schema of this Ignition version'))
    .action((variant: string | undefined, version: string | undefined, { ignition }: { ignition?: string }) => {
      const schema = ignition === undefined ? ofButane(variant, version) : ofIgnition(ignition, variant);
      if (typeof schema === 'string') {
        streams.stderr(`butane schema: ${logLine(schema)}\n`);
        exit(2);
        return;
      }
      exit(streams.result(`${JSON.stringify(schema, null, 2)}\n`) === undefined ? 0 : 1);
    });
}

function variants(): string[] {
  return [...new Set(rows.map((row) => row.variant))];
}

function ofButane(variant: string | undefined, version: string | undefined): JsonSchema | string {
  if (variant === undefined) return butaneSwitch(rows.map(foldSpec));
  const versions = rows.filter((row) => row.variant === variant).map((row) => row.version);
  if (versions.length === 0) return unknown('variant', variant, variants());
  if (version === undefined) return `which version? versions of ${variant} are ${versions.join(', ')}`;
  const row = rows.find((known) => known.variant === variant && known.version === version);
  return row ? butaneSchema(foldSpec(row)) : unknown(`${variant} version`, version, versions);
}

function ofIgnition(version: string, variant: string | undefined): JsonSchema | string {
  if (variant !== undefined) return `name ${variant} or --ignition, not both`;
  const known = ignitionVersion(version);
  return known ? publishedSchema(known) : unknown('Ignition version', version, ignitionVersions);
}

function unknown(what: string, given: string, known: readonly string[]): string {
  const meant = nearest(given, known);
  return `no ${what} ${given}${meant === undefined ? '' : `, did you mean ${meant}?`}; there are ${known.join(', ')}`;
}
