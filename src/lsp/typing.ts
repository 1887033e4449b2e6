import type { Diagnostic } from 'vscode-languageserver';

/** Typing pauses when no document has changed for so long, in milliseconds. */
const PAUSE = 500;

/**
 * Decides when problems are shown. Most problems that appear while someone types are about a word that is not complete, and disappear
 * with its next letters. So a problem that a change adds is shown when typing pauses, or when a document is saved. Everything else is
 * shown at once: that a problem is gone, and all problems of a document that was just opened.
 */
export class Typing {
  /** What the editor shows of each document, by URI. */
  readonly #shown = new Map<string, ReadonlySet<string>>();
  #lastChange = Number.NEGATIVE_INFINITY;

  /** Notes that a document was opened or changed. */
  changed(uri: string): void {
    if (this.#shown.has(uri)) this.#lastChange = performance.now();
  }

  /** Notes that a document was saved: its text is complete. */
  saved(): void {
    this.#lastChange = Number.NEGATIVE_INFINITY;
  }

  /** Notes what the editor shows of a document now. */
  show(uri: string, diagnostics: readonly Diagnostic[]): void {
    this.#shown.set(uri, new Set(diagnostics.map(keyOf)));
  }

  closed(uri: string): void {
    this.#shown.delete(uri);
  }

  /** How long to wait until these problems of documents are shown, in milliseconds; 0 to show them at once. */
  delayOf(files: Iterable<readonly [uri: string, diagnostics: readonly Diagnostic[]]>): number {
    const rest = this.#lastChange + PAUSE - performance.now();
    if (rest <= 0) return 0;
    for (const [uri, diagnostics] of files) {
      const shown = this.#shown.get(uri);
      if (shown && diagnostics.some((diagnostic) => !shown.has(keyOf(diagnostic)))) return Math.ceil(rest);
    }
    return 0;
  }
}

/** The same for a problem that only moved. */
function keyOf({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}
