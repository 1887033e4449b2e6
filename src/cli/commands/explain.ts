import { type Command, InvalidArgumentError, Option } from 'commander';
import { variants } from '../../spec/versions.ts';
import type { ExplainFlags } from './explain-subjects.ts';
import { wordOption } from './option-values.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';

/** `butane explain`: explains codes and fields. */
export function addExplain(program: Command, surroundings: Surroundings): void {
  program
    .command('explain')
    .summary(subcommands.explain)
    .description('Explains codes of `butane check` (mode/decimal) and fields of configs (storage.files.mode).')
    .argument('[code-or-field...]')
    .addOption(wordOption('--variant <variant>', 'explain fields of this variant', variants()))
    .option('--version <version>', 'explain fields of this version of the variant', parseVersion)
    .addOption(new Option('--field-version <version>').argParser(parseVersion).hideHelp())
    .option('--list', 'list all codes')
    .action(async (subjects: readonly string[], flags: ExplainFlags) => {
      const { explainSubjects } = await import('./explain-subjects.ts');
      explainSubjects(subjects, flags, surroundings);
    });
}

/** Accepts the form of a version. Whether the version exists depends on the variant. */
function parseVersion(value: string): string {
  if (/^\d+\.\d+\.\d+/.test(value)) return value;
  throw new InvalidArgumentError('It is not a version such as 1.5.0; `butane --version` prints the version of the program.');
}
