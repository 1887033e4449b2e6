import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Placed, Struct } from '../../schema/placed.ts';
import type { Span } from '../../text/source.ts';
import type { Contents } from './contents.ts';

/** A diagnostic about a value of the document, at the place of what it was made from. */
export function about(value: Placed | undefined, diagnostic: Diagnostic): Diagnostic {
  const origin = value?.origin;
  return { ...diagnostic, path: origin?.path ?? [], location: origin };
}

/** A diagnostic about a field of a struct; about the struct where the field is not set or has no origin. */
export function aboutField(struct: Struct, field: string, diagnostic: Diagnostic): Diagnostic {
  const value = struct.fields.get(field);
  return about(value?.origin ? value : struct, diagnostic);
}

/**
 * A diagnostic about a stretch of the contents of a file, a unit or a drop-in: within the block of the config, or in the local
 * file. One in a local file also names the place of the config that embeds the file.
 */
export function inContents(contents: Contents, span: Span, diagnostic: Diagnostic): Diagnostic {
  const location = contents.locate(span);
  const { embeddedAt } = contents;
  const isElsewhere = embeddedAt !== undefined && embeddedAt.source !== location.source;
  return {
    ...diagnostic,
    path: embeddedAt?.path ?? location.path ?? [],
    location,
    related: [...(diagnostic.related ?? []), ...(isElsewhere ? [{ message: 'embedded here', location: embeddedAt }] : [])],
  };
}
