import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The bundle of a worker, beside that of the command: `.cjs` in the package, `.js` in the executable. Undefined where there is none. */
export function workerScript(name: string): string | undefined {
  // before Node 20.11 a module does not know where it is
  const folder = import.meta.dirname as string | undefined;
  if (folder === undefined) return undefined;
  return ['cjs', 'js'].map((extension) => join(folder, `${name}.${extension}`)).find((path) => existsSync(path));
}
