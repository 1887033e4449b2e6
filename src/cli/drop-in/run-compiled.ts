import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import { keepCompiled, readCompiled } from './compiled-code.ts';

type Run = (exports: object, require: unknown, module: { exports: object }, filename: string, dirname: string) => void;

/** The cache file with the compiled code of a bundle. */
export interface CompiledPlace {
  /** The folder, which belongs to the user alone: see `cacheFolder`. */
  readonly folder: string;
  /** The file name. It identifies the contents of the bundle and the version of Node. */
  readonly name: string;
}

/**
 * Runs a CommonJS file with the code that an earlier run compiled. If there is no such code, caches what this run compiles. The file
 * runs even if the cache cannot be used.
 *
 * @param keeps true if this run compiles enough code to cache it
 */
export function runCompiled(file: string, { folder, name }: CompiledPlace, keeps: boolean, require: unknown): void {
  const cachedData = readCompiled(folder, name);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData ? { cachedData } : {}) });
  if (keeps && (!cachedData || script.cachedDataRejected))
    process.once('exit', () => keepCompiled(folder, name, script.createCachedData()));
  const module = { exports: {} };
  (script.runInThisContext() as Run)(module.exports, require, module, file, dirname(file));
}
