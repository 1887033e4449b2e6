import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing. Throws as Node does. Step by step: asked to do it all at once, Node 20
 * tries forever where no folder can be made (`/proc`).
 */
export function makeFolders(path: string, mode?: number): void {
  const missing: string[] = [];
  for (let folder = path; !existsSync(folder) && folder !== dirname(folder); folder = dirname(folder)) missing.push(folder);
  for (const folder of missing.reverse()) mkdirSync(folder, mode === undefined ? {} : { mode });
}
