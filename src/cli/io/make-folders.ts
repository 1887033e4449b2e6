import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Creates a folder and its missing parents. Throws Node's errors. The folders are created one by one, because a recursive `mkdirSync` of
 * Node 20 never returns where no folder can be created (`/proc`).
 */
export function makeFolders(path: string, mode?: number): void {
  const missing: string[] = [];
  for (let folder = path; !existsSync(folder) && folder !== dirname(folder); folder = dirname(folder)) missing.push(folder);
  for (const folder of missing.reverse()) mkdirSync(folder, mode === undefined ? {} : { mode });
}
