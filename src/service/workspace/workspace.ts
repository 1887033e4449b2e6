import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import { type Files, isFault } from '../../host/files.ts';
import { check } from '../check.ts';
import type { ConfigSettings, WorkspaceHost } from './workspace-host.ts';

/** A document that is open in an editor. */
export interface OpenDocument {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/**
 * The configs that someone edits, with the files around them. Open documents count instead of the files on disk, saved or not.
 * The language server, and a page in a browser, show what this class says.
 */
export class Workspace {
  readonly #documents = new Map<string, OpenDocument>();
  readonly #encoder = new TextEncoder();
  /** The files on disk, under the open documents. */
  readonly files: Files;

  constructor(readonly host: WorkspaceHost) {
    const { files } = host;
    this.files = {
      ...files,
      read: (path) => {
        const absolute = files.absolute(path);
        const document = isFault(absolute) ? undefined : this.#documents.get(absolute);
        return document ? this.#encoder.encode(document.text) : files.read(path);
      },
    };
  }

  /** Opens a document, or replaces the text of one that is open. */
  open(document: OpenDocument): void {
    this.#documents.set(document.path, document);
  }

  close(path: string): void {
    this.#documents.delete(path);
  }

  /** The open document at a path; undefined if it is not open. */
  document(path: string): OpenDocument | undefined {
    return this.#documents.get(path);
  }

  documents(): Iterable<OpenDocument> {
    return this.#documents.values();
  }

  /** What `butane check` says of a config, open or on disk; undefined if it cannot be read. */
  check(path: string): CheckedFile | undefined {
    const bytes = this.files.read(path);
    if (isFault(bytes)) return undefined;
    const { settings, filesDir, otherFilesDirs }: ConfigSettings = this.host.settingsOf(path);
    return check(bytes, {
      files: this.files,
      filesDir,
      otherFilesDirs,
      name: path,
      weights: settings.severity,
      lintOptions: { targets: settings.targets, platform: settings.platform },
      gzip: this.host.gzip,
    });
  }
}
