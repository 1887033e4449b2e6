import { URI } from 'vscode-uri';

/** The folder of documents without a file, if the editor has no folder open. It does not exist. */
const NOWHERE = '/untitled';

/**
 * The URIs that the editor uses, and the paths behind them. An editor may write one file's URI in several ways; what it has
 * opened is answered with the URI that it used.
 */
export class Uris {
  readonly #opened = new Map<string, string>();
  /** The paths of open documents that are not those of their URIs. */
  readonly #paths = new Map<string, string>();
  /** The folder that documents without a file are in, absolute: that of the workspace. */
  folder = NOWHERE;

  /**
   * Remembers how the editor writes the URI of a document. Returns the path of the document.
   *
   * @param extension what the path lacks to be that of a document of its kind
   */
  opened(uri: string, extension = ''): string {
    const path = `${this.#pathIn(uri)}${extension}`;
    if (extension !== '') this.#paths.set(uri, path);
    this.#opened.set(path, uri);
    return path;
  }

  closed(uri: string): void {
    this.#opened.delete(this.pathOf(uri));
    this.#paths.delete(uri);
  }

  /**
   * The absolute path of a URI. A document that was not saved yet has the one where it would be saved: in the folder of the workspace.
   * What is elsewhere, such as an older version of a file, has a path where nothing is.
   */
  pathOf(uri: string): string {
    return this.#paths.get(uri) ?? this.#pathIn(uri);
  }

  uriOf(path: string): string {
    return this.#opened.get(path) ?? URI.file(path).toString();
  }

  #pathIn(uri: string): string {
    const { scheme, authority, path, fsPath } = URI.parse(uri);
    if (scheme === 'file') return fsPath;
    if (scheme !== 'untitled') return `/${scheme}:${authority}${path.startsWith('/') ? path : `/${path}`}`;
    return path.startsWith('/') ? path : `${this.folder === '/' ? '' : this.folder}/${path}`;
  }
}
