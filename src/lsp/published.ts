import type { Diagnostic } from 'vscode-languageserver';

/** A file whose diagnostics changed, with all that it has now. */
export interface Publication {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The diagnostics that the editor shows. The protocol has one list for each file; the diagnostics of a local file can come from
 * several configs that embed it.
 */
export class Published {
  /** By config, then by file. */
  readonly #byConfig = new Map<string, ReadonlyMap<string, readonly Diagnostic[]>>();

  /** Replaces what a config has; an empty map removes it. Returns the files whose lists changed. */
  replace(config: string, byFile: ReadonlyMap<string, readonly Diagnostic[]>): readonly Publication[] {
    const before = this.#byConfig.get(config) ?? new Map<string, readonly Diagnostic[]>();
    if (byFile.size === 0) this.#byConfig.delete(config);
    else this.#byConfig.set(config, byFile);
    return [...new Set([...before.keys(), ...byFile.keys()])].map((uri) => ({ uri, diagnostics: this.of(uri) }));
  }

  /** What a file has from all configs, each once. */
  of(uri: string): readonly Diagnostic[] {
    const all = [...this.#byConfig.values()].flatMap((byFile) => byFile.get(uri) ?? []);
    return [...new Map(all.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
  }
}
