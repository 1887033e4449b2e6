/** The versions that include the layer `since` and not the layer `until`. Each bound is optional. */
export interface LayerRange {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** True if the range includes the version that is built of these layers. */
export function holds({ since, until }: LayerRange, layers: readonly string[]): boolean {
  return (since === undefined || layers.includes(since)) && (until === undefined || !layers.includes(until));
}
