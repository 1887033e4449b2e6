import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import { fixText } from '../../fix/fix-text.ts';
import { type Files, isFault } from '../../host/files.ts';
import { mayBeComposed } from '../../spec/compose-header.ts';
import { onceOnly } from '../../text/once.ts';
import { finish, type Steps } from '../../text/steps.ts';
import { type BuiltInstance, builtInstances } from '../built-instances.ts';
import { CheckMemo } from '../check/check-memo.ts';
import { checkSteps } from '../check.ts';
import type { ConfigFiles } from '../editor/config-files.ts';
import { RecordedReads } from './recorded-reads.ts';
import { sharedValues } from './shared-values.ts';
import type { ConfigSettings, FileFaultMessage, WorkspaceHost } from './workspace-host.ts';

/** A document that is open in an editor. */
export interface OpenDocument {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** A check, and what it depends on. */
interface KeptCheck {
  readonly checked: CheckedFile;
  readonly reads: RecordedReads;
  readonly settings: string;
  /** What `butane build` makes of the config. It is made when it is asked for. */
  readonly built: () => readonly BuiltInstance[];
}

/**
 * The configs that someone edits, with the files around them. Open documents count instead of the files on disk, saved or not.
 * The language server, and a page in a browser, show what this class says.
 */
export class Workspace {
  /** The absolute paths of the folders that are open. */
  folders: readonly string[] = [];
  readonly #documents = new Map<string, OpenDocument & { readonly bytes: () => Uint8Array }>();
  /** The files that each config read when it was checked last, by the config. */
  readonly #reads = new Map<string, ReadonlySet<string>>();
  /** The last checks of the configs that read an open document. */
  readonly #checks = new Map<string, KeptCheck>();
  /** What the checks of the configs with an open file share from one version to the next. */
  readonly #memos = new Map<string, CheckMemo>();
  /** What is wrong with settings, by the config. */
  readonly #faults = new Map<string, FileFaultMessage>();
  /** The open files whose configs were looked for. */
  readonly #searched = new Set<string>();
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
        return document ? document.bytes() : files.read(path);
      },
    };
  }

  /** Opens a document, or replaces the text of one that is open. */
  open({ path, text }: OpenDocument): void {
    let encoded: Uint8Array | undefined;
    const bytes = (): Uint8Array => {
      encoded ??= this.#encoder.encode(text);
      return encoded;
    };
    this.#documents.set(path, { path, text, bytes });
  }

  close(path: string): void {
    this.#documents.delete(path);
    this.#searched.delete(path);
    for (const [config, { reads }] of this.#checks) if (!this.#hasOpen(reads.paths)) this.#checks.delete(config);
    for (const config of this.#memos.keys()) if (!this.#isEdited(config)) this.#memos.delete(config);
  }

  /** The open document at a path; undefined if it is not open. */
  document(path: string): OpenDocument | undefined {
    return this.#documents.get(path);
  }

  /** The text of a file, open or on disk; undefined if it cannot be read. */
  textOf(path: string): string | undefined {
    const document = this.#documents.get(path);
    if (document) return document.text;
    const bytes = this.files.read(path);
    return isFault(bytes) ? undefined : new TextDecoder().decode(bytes);
  }

  documents(): Iterable<OpenDocument> {
    return this.#documents.values();
  }

  /**
   * What `butane check` says of a config, open or on disk; undefined if it cannot be read. What it reads is remembered, so that
   * `affectedBy` knows which configs to check again. The last result is returned as long as nothing that it depends on has changed.
   */
  check(path: string): CheckedFile | undefined {
    return finish(this.checkSteps(path));
  }

  /** The same, with a pause after each step. */
  *checkSteps(path: string): Steps<CheckedFile | undefined> {
    const configSettings = this.settingsOf(path);
    const settingsKey = keyOf(configSettings);
    const kept = this.#checks.get(path);
    if (kept?.settings === settingsKey && kept.reads.isCurrent(this.files)) return kept.checked;
    this.#checks.delete(path);
    const reads = new RecordedReads(this.files);
    const bytes = reads.files.read(path);
    if (isFault(bytes)) {
      this.#reads.delete(path);
      this.#faults.delete(path);
      return undefined;
    }
    const { settings, filesDir, otherFilesDirs, rootDir, varsFiles = [] } = configSettings;
    const { vars, fault = configSettings.fault } = sharedValues(varsFiles, reads.files);
    if (fault) this.#faults.set(path, fault);
    else this.#faults.delete(path);
    let built = onceOnly(
      (): readonly BuiltInstance[] =>
        builtInstances(path, bytes, { files: { dir: filesDir, host: reads.files }, rootDir, outside, gzip: this.host.gzip }) ?? [],
    );
    const outside = { vars, env: this.host.env };
    const checked = yield* checkSteps(bytes, {
      files: reads.files,
      filesDir,
      otherFilesDirs,
      rootDir,
      name: path,
      weights: settings.severity,
      lintOptions: { targets: settings.targets, platform: settings.platform },
      gzip: this.host.gzip,
      outside,
      memo: this.#memoOf(path),
      onBuilt: (make) => {
        built = onceOnly(() => [{ instance: undefined, built: make() }]);
      },
    });
    this.#reads.set(path, reads.paths);
    // a document can have changed while the check paused
    if (this.#hasOpen(reads.paths)) this.#checks.set(path, { checked, reads, settings: settingsKey, built });
    return checked;
  }

  /** What `butane build` makes of an open config, from its last check if nothing has changed since. */
  built(path: string): readonly BuiltInstance[] {
    this.check(path);
    return this.#checks.get(path)?.built() ?? [];
  }

  /** What is wrong with the settings of the configs that were checked, by file. */
  settingsFaults(): ReadonlyMap<string, string> {
    return new Map([...this.#faults.values()].map(({ file, message }) => [file, message]));
  }

  /** The settings that apply to a config. */
  settingsOf(path: string): ConfigSettings {
    return this.host.settingsOf(path, this.folders);
  }

  /** The files that a config can name: its local files, and those that it includes. */
  configFiles(path: string): ConfigFiles {
    const { filesDir, rootDir } = this.settingsOf(path);
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
    const kept = this.#checks.get(config);
    try {
      const { applied, source } = fixText(document.text, (text) => {
        if (this.#documents.get(path)!.text !== text) this.open({ path, text });
        const diagnostics = (this.check(config)?.diagnostics ?? []).filter(({ location }) => location.source.name === path);
        // without diagnostics there is nothing to fix in the source
        const fixed = diagnostics[0]?.location.source ?? { name: path, bytes: this.#encoder.encode(text), text };
        return { source: fixed, diagnostics };
      });
      return applied.length === 0 ? undefined : source.text;
    } finally {
      this.#documents.set(path, document);
      if (kept) this.#checks.set(config, kept);
    }
  }

  /** Forgets a config: it is not checked again when another file changes. */
  forget(path: string): void {
    this.#reads.delete(path);
    this.#checks.delete(path);
    this.#faults.delete(path);
  }

  /**
   * The configs to check again when a file changes: the configs that read it when they were checked last, and the file itself
   * unless it is a part of a composed config. A part says what it means only in the configs that include it.
   */
  affectedBy(path: string): readonly string[] {
    const readers = [...this.#reads].filter(([config, reads]) => config !== path && reads.has(path)).map(([config]) => config);
    return readers.some((config) => this.#isRoot(config)) ? readers : [...readers, path];
  }

  /**
   * Checks the composed configs below a folder, so that `affectedBy` knows what they include.
   *
   * @param only the paths that are looked at. Default: all
   */
  *checkRootsBelow(folder: string, onRoot: (path: string, checked: CheckedFile) => void, only?: ReadonlySet<string>): Steps<void> {
    for (const path of this.host.configsBelow(folder)) {
      if (only && !only.has(path)) continue;
      yield;
      const checked = this.#isRoot(path) ? yield* this.checkSteps(path) : undefined;
      if (checked) onRoot(path, checked);
    }
  }

  /**
   * Checks the configs below the folders that may embed a file, so that `affectedBy` knows them: those that have its name, or a tree. It
   * looks for them once while the file is open.
   */
  *checkReadersOf(path: string): Steps<void> {
    if (this.#searched.has(path)) return;
    this.#searched.add(path);
    const name = path.slice(path.lastIndexOf('/') + 1);
    for (const config of new Set(this.folders.flatMap((folder) => this.host.configsBelow(folder)))) {
      yield;
      const text = this.#reads.has(config) ? undefined : this.textOf(config);
      if (text !== undefined && (text.includes(name) || /\btrees\b/.test(text))) yield* this.checkSteps(config);
    }
  }

  #isRoot(path: string): boolean {
    const bytes = this.files.read(path);
    return !isFault(bytes) && mayBeComposed(bytes);
  }

  /** True if a config is open, or a file that it read when it was checked last. */
  #isEdited(config: string): boolean {
    return this.#documents.has(config) || this.#hasOpen(this.#reads.get(config) ?? []);
  }

  #hasOpen(paths: Iterable<string>): boolean {
    for (const path of paths) if (this.#documents.has(path)) return true;
    return false;
  }

  #memoOf(path: string): CheckMemo | undefined {
    if (!this.#isEdited(path)) return undefined;
    const memo = this.#memos.get(path) ?? new CheckMemo();
    this.#memos.set(path, memo);
    return memo;
  }
}

/** A text that is the same for settings that say the same. */
function keyOf({ settings, filesDir, rootDir, varsFiles, fault }: ConfigSettings): string {
  return JSON.stringify([settings, filesDir, rootDir, varsFiles, fault]);
}
