import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The bundle of a worker, next to that of the command: `.cjs` in the package, `.js` in the executable. Undefined if it is missing. */
export function workerScript(name: string): string | undefined {
  // `import.meta.dirname` is undefined before Node 20.11.
  const folder = import.meta.dirname as string | undefined;
  if (folder === undefined) return undefined;
  return ['cjs', 'js'].map((extension) => join(folder, `${name}.${extension}`)).find((path) => existsSync(path));
}
