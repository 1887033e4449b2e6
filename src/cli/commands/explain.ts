import { type Command, InvalidArgumentError, Option } from 'commander';
import { variants } from '../../spec/versions.ts';
import { logLine } from '../../text/log-text.ts';
import { wordOption } from './option-values.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';

/** Something explained; or why there is nothing to say, and what was probably meant. */
export type Explanation = { readonly text: string } | { readonly fault: string; readonly suggestion?: string };

/** The variant and the version that fields are explained in. */
export interface FieldVersion {
  readonly variant?: string;
  readonly version?: string;
}

/** What explains. */
export interface Explainers {
  /** A code (`mode/decimal`). */
  readonly code: (code: string) => Explanation;
  /** A field by its path (`storage.files.mode`), in a variant and a version. */
  readonly field: (path: string, where: FieldVersion) => Explanation;
  /** The fields that a part of a path (`overwrite`) stands for; undefined where there are none. */
  readonly named: (path: string, where: FieldVersion) => string | undefined;
  /** Every code with its title. */
  readonly list: () => string;
}

interface ExplainFlags extends FieldVersion {
  /** An earlier name of `version`. */
  readonly fieldVersion?: string;
  readonly list?: true;
}

/** `butane explain`: what a code or a field means. */
export function addExplain(program: Command, { streams, exit }: Surroundings, explainers: Explainers): void {
  program
    .command('explain')
    .summary(subcommands.explain)
    .description('Explains codes of `butane check` (mode/decimal) and fields of configs (storage.files.mode).')
    .argument('[code-or-field...]')
    .addOption(wordOption('--variant <variant>', 'explain fields as this variant has them', variants()))
    .option('--version <version>', 'explain fields as this version of the variant has them', parseVersion)
    .addOption(new Option('--field-version <version>').argParser(parseVersion).hideHelp())
    .option('--list', 'list all codes')
    .action((subjects: readonly string[], { variant, fieldVersion, version = fieldVersion, list }: ExplainFlags) => {
      const complain = (message: string): void => {
        streams.stderr(`butane explain: ${logLine(message)}\n`);
        exit(2);
      };
      if (list && subjects.length > 0) return complain('--list lists all codes, and takes no names');
      if (list) {
        streams.stdout(explainers.list());
        return;
      }
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

/** Part of a path may end several fields (`mode`), and be what codes begin with too (`mode/decimal`). */
function explain(subject: string, where: FieldVersion, { code, field, named }: Explainers): Explanation {
  if (isCode(subject)) return code(subject);
  const explained = field(subject, where);
  if ('text' in explained) return explained;
  const codes = /[.[]/.test(subject) ? explained : code(subject);
  const texts = [named(subject, where), 'text' in codes ? codes.text : undefined].filter((text) => text !== undefined);
  return texts.length > 0 ? { text: texts.join('\n') } : explained;
}

/** A version of a variant; which there are depends on the variant. */
function parseVersion(value: string): string {
  if (/^\d+\.\d+\.\d+/.test(value)) return value;
  throw new InvalidArgumentError('It is no version such as 1.5.0; `butane --version` prints the version of the program.');
}

/** A code has one slash, a field has dots. */
function isCode(subject: string): boolean {
  return /^[^./$[\]]+\/[^./]*$/.test(subject);
}
