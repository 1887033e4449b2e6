import type { Problem } from '../../diagnostics/problem.ts';
import { type Files, isFault } from '../../host/files.ts';

const CONFIGS: readonly string[] = ['bu', 'butane', 'fcc'];

/** Whether a problem is that an Ignition config is missing which is not built yet: a Butane config stands where it will be. */
export function awaitsBuild({ code, message }: Problem, files: Files): boolean {
  if (code !== 'local/unreadable') return false;
  const [, stem] = /^open (.*)\.ign: no such file or directory$/s.exec(message) ?? [];
  return stem !== undefined && CONFIGS.some((extension) => isFile(files, `${stem}.${extension}`));
}

function isFile(files: Files, path: string): boolean {
  const info = files.stat(path);
  return !isFault(info) && info.type === 'file';
}
