import type { Path } from '../../text/path.ts';

/** The name of a field at a path: `storage.luks.discard`. */
export function fieldName(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.');
}
