import type { Diagnostic } from 'vscode-languageserver';

/**
 * The diagnostics that the editor shows. The protocol has one list for each file; the diagnostics of a local file can come from
 * several configs that embed it.
 */
export class Published {
  /** By config, then by file. */
  readonly #byConfig = new Map<string, ReadonlyMap<string, readonly Diagnostic[]>>();

  /** Replaces what a config has; an empty map removes it. Returns the URIs of the files whose lists changed. */
  replace(config: string, byFile: ReadonlyMap<string, readonly Diagnostic[]>): readonly string[] {
    const before = this.#byConfig.get(config) ?? new Map<string, readonly Diagnostic[]>();
    if (byFile.size === 0) this.#byConfig.delete(config);
    else this.#byConfig.set(config, byFile);
    return [...new Set([...before.keys(), ...byFile.keys()])];
  }

  /** What a file has from all configs, each once. */
  of(uri: string): readonly Diagnostic[] {
    const all = [...this.#byConfig.values()].flatMap((byFile) => byFile.get(uri) ?? []);
    return [...new Map(all.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
  }
}
