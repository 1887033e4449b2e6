import type { Command } from 'commander';
import { logLine } from '../../report/log-text.ts';
import type { Surroundings } from '../subcommands.ts';

/** Something explained; or why there is nothing to say, and what was probably meant. */
export type Explanation = { readonly text: string } | { readonly fault: string; readonly suggestion?: string };

/** What explains. */
export interface Explainers {
  /** A code (`mode/decimal`). */
  readonly code: (code: string) => Explanation;
  /** A field by its path (`storage.files.mode`), in a variant and a version. */
  readonly field: (path: string, where: { readonly variant?: string; readonly version?: string }) => Explanation;
  /** Every code with its title. */
  readonly list: () => string;
}

interface ExplainFlags {
  readonly variant?: string;
  readonly fieldVersion?: string;
  readonly list?: true;
}

/** `butane explain`: what a code or a field means. */
export function addExplain(program: Command, { streams, exit }: Surroundings, explainers: Explainers): void {
  program
    .command('explain')
    .summary('explain a code or a field')
    .description('Explains codes of `butane check` (mode/decimal) and fields of configs (storage.files.mode).')
    .argument('[code-or-field...]')
    .option('--variant <variant>', 'explain fields as this variant has them')
    .option('--field-version <version>', 'explain fields as this version of the variant has them')
    .option('--list', 'list all codes')
    .action((subjects: readonly string[], { variant, fieldVersion, list }: ExplainFlags) => {
      const complain = (message: string): void => {
        streams.stderr(`butane explain: ${logLine(message)}\n`);
        exit(2);
      };
      if (list) {
        streams.stdout(explainers.list());
        return;
      }
      if (subjects.length === 0) return complain('name a code or a field; --list lists the codes');
      const where = { ...(variant === undefined ? {} : { variant }), ...(fieldVersion === undefined ? {} : { version: fieldVersion }) };
      const texts: string[] = [];
      for (const subject of subjects) {
        const explained = explain(subject, where, explainers);
        if ('text' in explained) texts.push(`${explained.text.trimEnd()}\n`);
        else complain(`${explained.fault}${explained.suggestion === undefined ? '' : `; did you mean ${explained.suggestion}?`}`);
      }
      if (texts.length > 0) streams.stdout(texts.join('\n'));
    });
}

/** A word alone may be a field (`ignition`), or else what codes begin with (`mode`). */
function explain(subject: string, where: Parameters<Explainers['field']>[1], { code, field }: Explainers): Explanation {
  if (isCode(subject)) return code(subject);
  const explained = field(subject, where);
  if ('text' in explained || /[.[]/.test(subject)) return explained;
  const codes = code(subject);
  return 'text' in codes ? codes : explained;
}

/** A code has one slash, a field has dots. */
function isCode(subject: string): boolean {
  return /^[^./$[\]]+\/[^./]*$/.test(subject);
}
