import type { Source, Span } from '../text/source.ts';
import type { Code } from './catalogue.ts';
import type { Diagnostic } from './diagnostic.ts';

/** An error about a stretch of the text, not about a value at a path. */
export function atSpan(code: Code, message: string, span: Span, source: Source): Diagnostic {
  return { code, severity: 'error', message, path: [], origin: { source, span, path: [] } };
}
