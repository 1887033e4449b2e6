/** Versions that are built on layer `since` and not on layer `until`. */
export interface Range {
  readonly since?: string;
  readonly until?: string;
}

/** True where a version that is built on these layers is in the range. */
export function holds({ since, until }: Range, layers: readonly string[]): boolean {
  return (since === undefined || layers.includes(since)) && (until === undefined || !layers.includes(until));
}
