import { type Command, Option } from 'commander';
import { variants } from '../../spec/versions.ts';
import { logLine } from '../../text/log-text.ts';
import { parseText } from './option-values.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';
import type { SchemaWanted } from './wanted-schema.ts';

type SchemaFlags = Pick<SchemaWanted, 'ignition' | 'header'>;

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
    .action(async (variant: string | undefined, version: string | undefined, flags: SchemaFlags) => {
      const { wantedSchema } = await import('./wanted-schema.ts');
      const schema = wantedSchema({ ...flags, variant, version });
      if (typeof schema === 'string') {
        streams.stderr(`butane schema: ${logLine(schema)}\n`);
        exit(2);
        return;
      }
      streams.result(`${JSON.stringify(schema, null, 2)}\n`);
    });
}
