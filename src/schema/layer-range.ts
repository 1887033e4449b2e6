/** Versions that are built on layer `since` and not on layer `until`. Without either, all versions. */
export interface LayerRange {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** True where something with a range holds for a version that is built on these layers. */
export function holds({ since, until }: LayerRange, layers: readonly string[]): boolean {
  return (since === undefined || layers.includes(since)) && (until === undefined || !layers.includes(until));
}
