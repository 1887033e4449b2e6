import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Placed, Struct } from '../../schema/placed.ts';
import type { Path } from '../../text/path.ts';
import type { Origin } from '../../text/source.ts';
import type { Locate } from './run.ts';

/** Diagnostics about a config as it was written: the path is where the struct stands. */
export const inConfig: Locate = (struct, where, at, diagnostic) => complete(diagnostic, [...where, ...at], blame(struct, at));

/**
 * Diagnostics about a document: the path is that of the value it was made from. What has no origin is reported at its place in
 * the document, spelled as the config spells it. `prefix` is where the document stands in what is printed. Where `tracked`
 * is false, upstream does not find origins, and neither does the path; `origin` knows them all the same.
 */
export function inDocument(prefix: Path, spell: (name: string) => string, tracked = true): Locate {
  return (struct, where, at, diagnostic) => {
    const origin = tracked ? find(struct, at)?.origin : undefined;
    const spelled = (step: string | number): string | number => (typeof step === 'string' ? spell(step) : step);
    const path = origin?.path ?? [...prefix, ...where, ...at].map(spelled);
    return complete(diagnostic, path, blame(struct, at));
  };
}

/** A diagnostic that has its place, in an embedded config, keeps it. */
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

/** The origin of the value at a path, or of the nearest thing around it that has one. */
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
