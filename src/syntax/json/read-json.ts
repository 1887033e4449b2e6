import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../text/source.ts';
import type { SourceNode } from '../source-tree.ts';
import { jsonNode } from './json-nodes.ts';
import { JsonSyntaxError } from './json-scanner.ts';
import type { JsonTape } from './json-tape.ts';
import { JsonText } from './json-text.ts';
import { writeTape } from './write-tape.ts';

/** The tree of a JSON text, and the tape that it is made from; or its syntax error. */
export type JsonRead = { readonly root: SourceNode; readonly tape: JsonTape } | { readonly error: Diagnostic };

/**
 * Reads JSON into a source tree. It accepts what Go accepts, and errors have Go's wording. Strings become double-quoted scalars;
 * numbers and literals become plain scalars. Duplicate keys are kept.
 */
export function readJson(source: Source): JsonRead {
  const { text } = source;
  try {
    const tape = writeTape(source);
    return { root: jsonNode(tape, 0), tape };
  } catch (thrown) {
    if (!(thrown instanceof JsonSyntaxError)) throw thrown;
    const { message, at } = thrown;
    const span = { start: at, end: Math.min(at + 1, text.length) };
    const mark = new JsonText(text).markBehind(at);
    return { error: { ...diagnose('json/syntax', { problem: message }), location: { source, span }, mark } };
  }
}
