import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import { problemKey } from '../../diagnostics/problem-key.ts';

/**
 * What was found in several configs that share parts: a problem at one place is said once, of the first config that has it, with
 * the number of configs.
 */
export function onceInAll(files: readonly CheckedFile[]): CheckedFile[] {
  const configsOf = new Map<string, Set<string>>();
  for (const { source, diagnostics } of files) {
    for (const diagnostic of diagnostics) {
      const key = problemKey(diagnostic);
      const configs = configsOf.get(key);
      if (configs) configs.add(source.name);
      else configsOf.set(key, new Set([source.name]));
    }
  }
  const reported = new Set<string>();
  return files.map((file) => ({
    ...file,
    diagnostics: file.diagnostics.flatMap((found) => {
      const key = problemKey(found);
      if (reported.has(key)) return [];
      reported.add(key);
      const count = configsOf.get(key)!.size;
      return [count > 1 ? { ...found, notes: [...(found.notes ?? []), `in ${count} configs`] } : found];
    }),
  }));
}
