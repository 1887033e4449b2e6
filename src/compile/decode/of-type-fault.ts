import { atSpan } from '../../diagnostics/at-span.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../text/source.ts';
import type { YamlTypeFault } from './yaml-type-fault.ts';

/** A value that its field does not take, as a finding at its place. */
export function ofTypeFault({ code, message, span, related, values }: YamlTypeFault, source: Source): Diagnostic {
  const first = related && { message: related.message, origin: { source, span: related.span, path: [] } };
  return { ...atSpan(code, message, span, source), related: first && [first], values };
}
