import { URI } from 'vscode-uri';

/**
 * The URIs that the editor uses, and the paths behind them. An editor may write one file's URI in several ways; what it has
 * opened is answered with the URI that it used.
 */
export class Uris {
  readonly #opened = new Map<string, string>();

  /** Remembers how the editor writes the URI of a document. */
  opened(uri: string): string {
    const path = this.pathOf(uri);
    this.#opened.set(path, uri);
    return path;
  }

  closed(uri: string): void {
    this.#opened.delete(this.pathOf(uri));
  }

  /** The absolute path of a URI. What is no file, such as an unsaved document, has its URI as its path. */
  pathOf(uri: string): string {
    const parsed = URI.parse(uri);
    return parsed.scheme === 'file' ? parsed.fsPath : uri;
  }

  uriOf(path: string): string {
    const opened = this.#opened.get(path);
    if (opened !== undefined) return opened;
    return path.startsWith('/') ? URI.file(path).toString() : path;
  }
}
