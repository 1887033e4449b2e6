import { explainAll, explainCode } from '../../diagnostics/explain.ts';
import { explainField, explainNamed } from '../../reference/explain.ts';
import { logLine } from '../../text/log-text.ts';
import type { Surroundings } from './surroundings.ts';

/** An explanation; or an error message, with the code or field that was probably meant. */
type Explanation = { readonly text: string } | { readonly fault: string; readonly suggestion?: string };

/** The variant and version in which fields are explained. */
interface FieldVersion {
  readonly variant?: string;
  readonly version?: string;
}

export interface ExplainFlags extends FieldVersion {
  /** The earlier name of the option `--version`. */
  readonly fieldVersion?: string;
  readonly list?: true;
}

/** Prints the explanations of codes and fields, or the list of all codes. */
export function explainSubjects(
  subjects: readonly string[],
  { variant, fieldVersion, version = fieldVersion, list }: ExplainFlags,
  { streams, exit }: Surroundings,
): void {
  const complain = (message: string): void => {
    streams.stderr(`butane explain: ${logLine(message)}\n`);
    exit(2);
  };
  if (list && subjects.length > 0) return complain('--list lists all codes: leave out the other arguments');
  if (list) {
    streams.stdout(explainAll());
    return;
  }
  if (subjects.includes('')) return complain('a name is empty: name a code or a field');
  if (subjects.length === 0) return complain('name a code or a field; --list lists the codes');
  const where = { ...(variant === undefined ? {} : { variant }), ...(version === undefined ? {} : { version }) };
  const texts: string[] = [];
  for (const subject of subjects) {
    const explained = explain(subject, where);
    if ('text' in explained) texts.push(`${explained.text.trimEnd()}\n`);
    else complain(`${explained.fault}${explained.suggestion === undefined ? '' : `; did you mean ${explained.suggestion}?`}`);
  }
  if (texts.length > 0) streams.stdout(texts.join('\n'));
}

/** Explains one argument. A partial path (`mode`) may be the end of several fields, and also the subject of codes (`mode/decimal`). */
function explain(subject: string, where: FieldVersion): Explanation {
  if (isCode(subject)) return explainCode(subject);
  const explained = explainField(subject, where);
  if ('text' in explained) return explained;
  const codes = /[.[]/.test(subject) ? explained : explainCode(subject);
  const texts = [explainNamed(subject, where), 'text' in codes ? codes.text : undefined].filter((text) => text !== undefined);
  return texts.length > 0 ? { text: texts.join('\n') } : explained;
}

/** True for a code: it has one slash, and no dots as a field has. */
function isCode(subject: string): boolean {
  return /^[^./$[\]]+\/[^./]*$/.test(subject);
}
