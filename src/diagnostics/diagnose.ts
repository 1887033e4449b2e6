import { type Code, type CodeOf, codeEntry, type EntryOf } from './catalogue.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Wording, Words } from './entry.ts';
import type { DiagnosticValues } from './values.ts';

/**
 * The diagnostic of a code: its entry has the severity and the texts, the caller gives the values that the texts need. The
 * path is empty until the phase that runs the rule fills it in. A misspelt code, case or value does not compile, nor does a
 * missing one.
 *
 *     diagnose('raid/no-devices')
 *     diagnose('raid/level', { allowed: ['raid0', 'raid1'] })
 *     diagnose('text/crlf', 'script')
 *
 * @param given the case if the entry has cases, then the values. The values may include those that only fixes read
 */
export function diagnose<C extends Code>(code: C, ...given: Given<C>): Diagnostic {
  const [first, second] = given as readonly unknown[];
  return typeof first === 'string' ? make(code, first, second) : make(code, undefined, first);
}

/**
 * A code with its case and values, as data: what a fact of a spec reports if a config contradicts the fact.
 */
export type Finding = { [C in CodeOf<'error'>]: FindingOf<C> }[CodeOf<'error'>];

/** The diagnostic of a fact. */
export function diagnoseFinding({ code, case: name, values }: Finding): Diagnostic {
  return make(code, name, values);
}

/** The message of a fact. */
export function messageOf(finding: Finding): string {
  return diagnoseFinding(finding).message;
}

/** The names of the cases of a code. */
export type CaseOf<C extends Code> = EntryOf<C> extends { readonly cases: infer Cases } ? keyof Cases & string : never;

/** The arguments of `diagnose` after the code. */
type Given<C extends Code> =
  EntryOf<C> extends { readonly cases: infer Cases }
    ? { [Name in keyof Cases]: [name: Name, ...values: GivenValues<Cases[Name]>] }[keyof Cases]
    : GivenValues<EntryOf<C>>;

type GivenValues<W> = unknown extends ValuesOf<W> ? [values?: DiagnosticValues] : [values: ValuesOf<W> & DiagnosticValues];

/** The values that the texts of a code need; `unknown` if they need none. */
type ValuesOf<W> = ValuesOfText<W, 'message'> & ValuesOfText<W, 'help'> & ValuesOfText<W, 'messageInCheck'>;
type ValuesOfText<W, Part extends keyof Words> = W extends { readonly [P in Part]: (values: infer Values) => string } ? Values : unknown;

type FindingOf<C extends Code> =
  EntryOf<C> extends { readonly cases: infer Cases }
    ? { [Name in keyof Cases & string]: { readonly code: C; readonly case: Name } & FindingValues<Cases[Name]> }[keyof Cases & string]
    : { readonly code: C; readonly case?: undefined } & FindingValues<EntryOf<C>>;
type FindingValues<W> = unknown extends ValuesOf<W> ? { readonly values?: undefined } : { readonly values: ValuesOf<W> };

function make(code: Code, name: string | undefined, values: unknown): Diagnostic {
  const entry = codeEntry(code)!;
  const { message, help, messageInCheck } = 'cases' in entry ? entry.cases[name!]! : entry;
  return {
    code,
    severity: entry.severity,
    message: textOf(message, values),
    path: [],
    ...(help === undefined ? {} : { help: textOf(help, values) }),
    ...(values === undefined ? {} : { values: values as DiagnosticValues }),
    ...(messageInCheck === undefined ? {} : { inCheck: { message: textOf(messageInCheck, values) } }),
  };
}

/** The compiler has checked the values at the call of `diagnose`. */
function textOf(wording: Wording, values: unknown): string {
  return typeof wording === 'string' ? wording : wording(values as never);
}
