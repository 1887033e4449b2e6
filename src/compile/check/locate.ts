import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Placed, Struct } from '../../schema/placed.ts';
import type { Path } from '../../text/path.ts';
import type { Origin } from '../../text/source.ts';
import type { Locate } from './run.ts';

/** Completes diagnostics about a config as it is written: the path is the path of the struct. */
export const inConfig: Locate = (struct, where, at, diagnostic) => complete(diagnostic, [...where, ...at], blame(struct, at));

/**
 * Completes diagnostics about a document: the path is that of the value of the config which it was made from. A value without an
 * origin is reported at its path in the document, with the field names of the config.
 *
 * @param prefix the path of the document in the output
 * @param tracked false if upstream does not find the origins: then the path is that of the document, and only the location is exact
 */
export function inDocument(prefix: Path, spell: (name: string) => string, tracked = true): Locate {
  return (struct, where, at, diagnostic) => {
    const origin = tracked ? find(struct, at)?.origin : undefined;
    const spelled = (step: string | number): string | number => (typeof step === 'string' ? spell(step) : step);
    const path = origin?.path ?? [...prefix, ...where, ...at].map(spelled);
    return complete(diagnostic, path, blame(struct, at));
  };
}

/** A diagnostic that already has a place, in an embedded config, keeps it. */
function complete(diagnostic: Diagnostic, path: Path, blamed: Origin | undefined): Diagnostic {
  const { location = blamed } = diagnostic;
  const isElsewhere = diagnostic.location !== undefined || diagnostic.path.length > 0;
  return { ...diagnostic, path: isElsewhere ? diagnostic.path : path, location };
}

function find(struct: Struct, at: Path): Placed | undefined {
  let value: Placed | undefined = struct;
  for (const step of at) value = child(value, step);
  return value;
}

/** The origin of the value at a path, or of the nearest enclosing value with an origin. */
function blame(struct: Struct, at: Path): Origin | undefined {
  let value: Placed | undefined = struct;
  let origin = struct.origin;
  for (const step of at) {
    value = child(value, step);
    origin = value?.origin ?? origin;
  }
  return origin;
}

function child(value: Placed | undefined, step: string | number): Placed | undefined {
  if (value?.kind === 'struct') return value.fields.get(String(step));
  return value?.kind === 'list' && typeof step === 'number' ? value.items[step] : undefined;
}
