/**
 * The value that a table has for a key that somebody wrote. `table[key]` also finds what every object inherits: `constructor`,
 * `toString` and `__proto__` are no entries.
 */
export function ownValue<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
