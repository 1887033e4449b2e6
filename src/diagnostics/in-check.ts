import type { Diagnostic } from './diagnostic.ts';

/** A diagnostic as `butane check` words it; nothing if `check` does not report it. */
export function inCheck({ inCheck: changes, ...found }: Diagnostic): readonly Diagnostic[] {
  if (changes === undefined) return [found];
  if (changes === 'omit') return [];
  const { message = found.message, path = found.path, location = found.location, help = found.help } = changes;
  return [{ ...found, message, path, location, help }];
}
