/** Values that depend on what the machine has: a node that exists keeps its mode and its owner. */
const KEPT: readonly string[] = ['mode', 'user', 'group'];

/** What is shown for a value that a config does not set. */
export function unsetWord(field: string): string {
  return KEPT.includes(field) ? '(default)' : '(unset)';
}
