import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { advise } from '../../fix/advise.ts';

/**
 * Returns a function that adds help to what is said of a text that is not YAML. Such a text has no tree: of its lines, only the text is
 * known. A diagnostic that has help keeps it.
 */
export function textAdvice(): (diagnostic: Diagnostic) => Diagnostic {
  const known = new Map<string, unknown>();
  return (diagnostic) => {
    const { code, help, location } = diagnostic;
    if (code !== 'yaml/syntax' || help !== undefined || !location) return diagnostic;
    return advise(diagnostic, { source: location.source, root: undefined, known });
  };
}
