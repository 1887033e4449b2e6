/**
 * Adds items to the end of a list. `list.push(...items)` passes each item as an argument, and the stack holds about 100,000 of them:
 * a config can have more findings than that.
 */
export function pushAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
