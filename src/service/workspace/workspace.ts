import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import { fixText } from '../../fix/fix-text.ts';
import { type Files, isFault } from '../../host/files.ts';
import { mayBeComposed } from '../../spec/compose-header.ts';
import { check } from '../check.ts';
import type { ConfigFiles } from '../editor/config-files.ts';
import type { WorkspaceHost } from './workspace-host.ts';

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
  /** The files that each config read when it was checked last, by the config. */
  readonly #reads = new Map<string, ReadonlySet<string>>();
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

  /**
   * What `butane check` says of a config, open or on disk; undefined if it cannot be read. What it reads is remembered, so that
   * `affectedBy` knows which configs to check again.
   */
  check(path: string): CheckedFile | undefined {
    const bytes = this.files.read(path);
    if (isFault(bytes)) {
      this.#reads.delete(path);
      return undefined;
    }
    const reads = new Set<string>();
    this.#reads.set(path, reads);
    const { settings, filesDir, otherFilesDirs, rootDir } = this.host.settingsOf(path);
    return check(bytes, {
      files: this.#recording(reads),
      filesDir,
      otherFilesDirs,
      rootDir,
      name: path,
      weights: settings.severity,
      lintOptions: { targets: settings.targets, platform: settings.platform },
      gzip: this.host.gzip,
    });
  }

  /** The files that a config can name: its local files, and those that it includes. */
  configFiles(path: string): ConfigFiles {
    const { filesDir, rootDir } = this.host.settingsOf(path);
    return { host: this.files, dir: filesDir, includes: { path, rootDir } };
  }

  /**
   * The text of an open document after all fixes, as `butane check --fix` writes it; undefined if nothing is fixed.
   *
   * @param config the config that says what is wrong: the document itself, or one that includes it
   */
  fixAll(path: string, config: string): string | undefined {
    const document = this.#documents.get(path);
    if (!document) return undefined;
    try {
      const { applied, source } = fixText(document.text, (text) => {
        this.open({ path, text });
        const diagnostics = (this.check(config)?.diagnostics ?? []).filter(({ location }) => location.source.name === path);
        // without diagnostics there is nothing to fix in the source
        const fixed = diagnostics[0]?.location.source ?? { name: path, bytes: this.#encoder.encode(text), text };
        return { source: fixed, diagnostics };
      });
      return applied.length === 0 ? undefined : source.text;
    } finally {
      this.open(document);
    }
  }

  /** Forgets a config: it is not checked again when another file changes. */
  forget(path: string): void {
    this.#reads.delete(path);
  }

  /**
   * The configs to check again when a file changes: the configs that read it when they were checked last, and the file itself
   * unless it is a part of a composed config. A part says what it means only in the configs that include it.
   */
  affectedBy(path: string): readonly string[] {
    const readers = [...this.#reads].filter(([config, reads]) => config !== path && reads.has(path)).map(([config]) => config);
    return readers.some((config) => this.#isRoot(config)) ? readers : [...readers, path];
  }

  /** Checks every composed config below a folder, so that `affectedBy` knows what they include. */
  *checkRootsBelow(folder: string): Generator<readonly [path: string, checked: CheckedFile]> {
    for (const path of this.host.configsBelow(folder)) {
      const checked = this.#isRoot(path) ? this.check(path) : undefined;
      if (checked) yield [path, checked];
    }
  }

  #isRoot(path: string): boolean {
    const bytes = this.files.read(path);
    return !isFault(bytes) && mayBeComposed(bytes);
  }

  #recording(reads: Set<string>): Files {
    const { files } = this;
    return {
      ...files,
      read: (path) => {
        const absolute = files.absolute(path);
        if (!isFault(absolute)) reads.add(absolute);
        return files.read(path);
      },
    };
  }
}
