import type { TextEdit } from '../../diagnostics/diagnostic.ts';
import { movingBack, splice } from '../../fix/apply.ts';
import { encodeLike } from '../../fix/encode-like.ts';
import { withEdits } from '../../host/edited-files.ts';
import type { Files } from '../../host/files.ts';
import { isFault } from '../../host/files.ts';
import type { Location, Source } from '../../text/source.ts';

interface EditedFile {
  readonly source: Source;
  readonly edits: readonly TextEdit[];
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Where an offset of the new text is in the old one. */
  readonly moved: (offset: number) => number;
}

/** The texts of files before and after edits. */
export class EditedFiles {
  readonly #edits = new Map<string, EditedFile>();

  /** Replaces the edits of a file. */
  set(source: Source, edits: readonly TextEdit[]): void {
    const text = splice(source.text, edits);
    this.#edits.set(source.name, {
      source,
      edits,
      text,
      bytes: edits.length === 0 ? source.bytes : encodeLike(source.bytes, text, source.name),
      moved: movingBack(edits),
    });
  }

  edits(name: string): readonly TextEdit[] {
    return this.#edits.get(name)?.edits ?? [];
  }

  after(name: string): { readonly text: string; readonly bytes: Uint8Array } | undefined {
    return this.#edits.get(name);
  }

  /** A host that reads the files as they are after the edits. */
  host(files: Files): Files {
    const contents = new Map<string, Uint8Array>();
    for (const [name, { bytes }] of this.#edits) {
      const absolute = files.absolute(name);
      if (!isFault(absolute)) contents.set(absolute, bytes);
    }
    return withEdits(files, contents);
  }

  /** A place in a text after the edits, as a place in the text before them. */
  before({ source, span, path }: Location): Location {
    const file = this.#edits.get(source.name);
    if (!file) return { source, span, path };
    const { moved } = file;
    return { source: file.source, span: { start: moved(span.start), end: moved(span.end) }, path };
  }
}
