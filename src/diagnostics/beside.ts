import type { Location } from '../text/source.ts';
import type { Diagnostic } from './diagnostic.ts';

/** The diagnostic with the place that it contradicts, if that place is known. */
export function beside(diagnostic: Diagnostic, message: string, location: Location | undefined): Diagnostic {
  return location ? { ...diagnostic, related: [{ message, location }] } : diagnostic;
}
