import type { Location } from '../text/source.ts';
import type { Code, CodeOf } from './catalogue.ts';
import type { Diagnostic } from './diagnostic.ts';

/** A diagnostic that makes the config invalid. The compiler takes only codes that are errors in the catalogue. */
export function error(code: CodeOf<'error'>, message: string, help?: string): Diagnostic {
  return help === undefined ? { code, severity: 'error', message, path: [] } : { code, severity: 'error', message, path: [], help };
}

/** A diagnostic that leaves the config valid. The compiler takes only codes that are warnings in the catalogue. */
export function warning(code: CodeOf<'warning'>, message: string, help?: string): Diagnostic {
  return help === undefined ? { code, severity: 'warning', message, path: [] } : { code, severity: 'warning', message, path: [], help };
}

/** A note: something worth knowing, which may well be meant. The compiler takes only codes that are notes in the catalogue. */
export function note(code: CodeOf<'info'>, message: string, help?: string): Diagnostic {
  return help === undefined ? { code, severity: 'info', message, path: [] } : { code, severity: 'info', message, path: [], help };
}

/** An error about a stretch of a text, not about a value at a path. */
export function errorAt(location: Location, code: Code, message: string): Diagnostic {
  return { code, severity: 'error', message, path: [], location };
}

/** The diagnostic with the place that it contradicts, where that is known. */
export function beside(diagnostic: Diagnostic, message: string, location: Location | undefined): Diagnostic {
  return location ? { ...diagnostic, related: [{ message, location }] } : diagnostic;
}
