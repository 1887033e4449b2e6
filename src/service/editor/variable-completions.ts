import type { Declaration } from '../../compose/declaration.ts';
import { lineStart } from '../../text/line-start.ts';
import type { Span } from '../../text/source.ts';
import type { Completion } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { declaredVariables } from './declared-variables.ts';
import { variableWords } from './variable-words.ts';

/** The beginning of a reference at the end of a line. A dollar sign before it makes it plain text. */
const BEGINNING = /(?<!\$)\$(?:\{(?:v(?:a(?:r(?:\.[a-z0-9_]*)?)?)?)?)?$/;

/** References to the variables of the config, where a reference has begun; undefined elsewhere. */
export function variableCompletions({ text, offset, document, context, word }: Cursor): readonly Completion[] | undefined {
  const span = begunReference(text, offset);
  if (!span) return undefined;
  if (document.isHeader && !isReplacedInHeader(context.path)) return [];
  // a brace ends a plain text in brackets
  const quote = context.keysBefore !== undefined && word.quote === '' && span.start === word.span.start ? '"' : '';
  return [...declaredVariables(text).values()].map((variable) => completionOf(variable, span, quote));
}

/** The same in a local file, for the variables of the config that renders it. */
export function localVariableCompletions(
  text: string,
  offset: number,
  variables: Iterable<Declaration>,
): readonly Completion[] | undefined {
  const span = begunReference(text, offset);
  return span && [...variables].map((variable) => completionOf(variable, span, ''));
}

/** The reference that has begun at an offset, to its end. */
function begunReference(text: string, offset: number): Span | undefined {
  const start = lineStart(text, offset);
  const begun = BEGINNING.exec(text.slice(start, offset));
  const rest = /^[a-z0-9_]*\}?/.exec(text.slice(offset, offset + 100))![0];
  return begun ? { start: start + begun.index, end: offset + rest.length } : undefined;
}

/** In the header, references are replaced in the values for included files, and in the name of the output. */
function isReplacedInHeader(path: Cursor['context']['path']): boolean {
  return path[1] === 'output' || (path[1] === 'include' && path[3] === 'vars');
}

function completionOf(variable: Declaration, span: Span, quote: string): Completion {
  const reference = `\${var.${variable.name}}`;
  return {
    label: reference,
    kind: 'variable',
    span,
    text: `${quote}${reference}${quote}`,
    detail: variableWords(variable),
    documentation: variable.description,
  };
}
