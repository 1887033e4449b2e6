import { compileFile, type Require, runScript } from './common-js.ts';
import { keepCompiled, readCompiled } from './compiled-code.ts';

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
export function runCompiled(file: string, { folder, name }: CompiledPlace, keeps: boolean, require: Require): void {
  const code = readCompiled(folder, name);
  const script = compileFile(file, code);
  if (keeps && (!code || script.cachedDataRejected)) process.once('exit', () => keepCompiled(folder, name, script.createCachedData()));
  runScript(script, file, { exports: {} }, require);
}
