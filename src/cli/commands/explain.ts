import { type Command, InvalidArgumentError, Option } from 'commander';
import { variants } from '../../spec/versions.ts';
import { logLine } from '../../text/log-text.ts';
import { wordOption } from './option-values.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';

/** An explanation; or an error message, with the code or field that was probably meant. */
export type Explanation = { readonly text: string } | { readonly fault: string; readonly suggestion?: string };

/** The variant and version in which fields are explained. */
export interface FieldVersion {
  readonly variant?: string;
  readonly version?: string;
}

/** The functions that explain codes and fields. */
export interface Explainers {
  /** Explains a code (`mode/decimal`). */
  readonly code: (code: string) => Explanation;
  /** Explains the field at a path (`storage.files.mode`), in a variant and version. */
  readonly field: (path: string, where: FieldVersion) => Explanation;
  /** Explains the fields whose paths end with a partial path (`overwrite`); undefined if there are none. */
  readonly named: (path: string, where: FieldVersion) => string | undefined;
  /** Lists all codes with their titles. */
  readonly list: () => string;
}

interface ExplainFlags extends FieldVersion {
  /** The earlier name of the option `--version`. */
  readonly fieldVersion?: string;
  readonly list?: true;
}

/** `butane explain`: explains codes and fields. */
export function addExplain(program: Command, { streams, exit }: Surroundings, explainers: Explainers): void {
  program
    .command('explain')
    .summary(subcommands.explain)
    .description('Explains codes of `butane check` (mode/decimal) and fields of configs (storage.files.mode).')
    .argument('[code-or-field...]')
    .addOption(wordOption('--variant <variant>', 'explain fields of this variant', variants()))
    .option('--version <version>', 'explain fields of this version of the variant', parseVersion)
    .addOption(new Option('--field-version <version>').argParser(parseVersion).hideHelp())
    .option('--list', 'list all codes')
    .action((subjects: readonly string[], { variant, fieldVersion, version = fieldVersion, list }: ExplainFlags) => {
      const complain = (message: string): void => {
        streams.stderr(`butane explain: ${logLine(message)}\n`);
        exit(2);
      };
      if (list && subjects.length > 0) return complain('--list lists all codes: leave out the other arguments');
      if (list) {
        streams.stdout(explainers.list());
        return;
      }
      if (subjects.includes('')) return complain('a name is empty: name a code or a field');
      if (subjects.length === 0) return complain('name a code or a field; --list lists the codes');
      const where = { ...(variant === undefined ? {} : { variant }), ...(version === undefined ? {} : { version }) };
      const texts: string[] = [];
      for (const subject of subjects) {
        const explained = explain(subject, where, explainers);
        if ('text' in explained) texts.push(`${explained.text.trimEnd()}\n`);
        else complain(`${explained.fault}${explained.suggestion === undefined ? '' : `; did you mean ${explained.suggestion}?`}`);
      }
      if (texts.length > 0) streams.stdout(texts.join('\n'));
    });
}

/** Explains one argument. A partial path (`mode`) may be the end of several fields, and also the subject of codes (`mode/decimal`). */
function explain(subject: string, where: FieldVersion, { code, field, named }: Explainers): Explanation {
  if (isCode(subject)) return code(subject);
  const explained = field(subject, where);
  if ('text' in explained) return explained;
  const codes = /[.[]/.test(subject) ? explained : code(subject);
  const texts = [named(subject, where), 'text' in codes ? codes.text : undefined].filter((text) => text !== undefined);
  return texts.length > 0 ? { text: texts.join('\n') } : explained;
}

/** Accepts the form of a version. Whether the version exists depends on the variant. */
function parseVersion(value: string): string {
  if (/^\d+\.\d+\.\d+/.test(value)) return value;
  throw new InvalidArgumentError('It is not a version such as 1.5.0; `butane --version` prints the version of the program.');
}

/** True for a code: it has one slash, and no dots as a field has. */
function isCode(subject: string): boolean {
  return /^[^./$[\]]+\/[^./]*$/.test(subject);
}
