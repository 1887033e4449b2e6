import type { Diagnostic } from './diagnostic.ts';

/** A key that two diagnostics share if they report the same problem at the same place, such as in a part of several configs. */
export function problemKey({ code, message, location, path }: Diagnostic): string {
  return JSON.stringify([code, message, location?.source.name, location?.span.start, location?.span.end, path]);
}
