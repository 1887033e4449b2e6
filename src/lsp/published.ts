import type { Diagnostic } from 'vscode-languageserver';

/**
 * The diagnostics that the editor shows. The protocol has one list for each file; the diagnostics of a local file can come from
 * several configs that embed it.
 */
export class Published {
  /** By file, then by config. */
  readonly #byFile = new Map<string, Map<string, readonly Diagnostic[]>>();
  /** The URIs of the files that each config has diagnostics in. */
  readonly #filesOf = new Map<string, readonly string[]>();

  /** Replaces what a config has; an empty map removes it. Returns the URIs of the files whose lists changed. */
  replace(config: string, byFile: ReadonlyMap<string, readonly Diagnostic[]>): readonly string[] {
    const before = this.#filesOf.get(config) ?? [];
    for (const uri of before) this.#byFile.get(uri)?.delete(config);
    for (const [uri, diagnostics] of byFile) {
      const ofFile = this.#byFile.get(uri) ?? new Map<string, readonly Diagnostic[]>();
      this.#byFile.set(uri, ofFile.set(config, diagnostics));
    }
    for (const uri of before) if (this.#byFile.get(uri)?.size === 0) this.#byFile.delete(uri);
    if (byFile.size === 0) this.#filesOf.delete(config);
    else this.#filesOf.set(config, [...byFile.keys()]);
    return [...new Set([...before, ...byFile.keys()])];
  }

  /** What a file has from all configs, each once. */
  of(uri: string): readonly Diagnostic[] {
    const all = [...(this.#byFile.get(uri)?.values() ?? [])].flat();
    return [...new Map(all.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
  }
}
