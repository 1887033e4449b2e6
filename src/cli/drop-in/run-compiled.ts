import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import { keepCompiled, readCompiled } from './compiled-code.ts';

type Run = (exports: object, require: unknown, module: { exports: object }, filename: string, dirname: string) => void;

/** Where the compiled code of a file is. */
export interface CompiledPlace {
  /** The user's own: see `cacheFolder`. */
  readonly folder: string;
  /** Tells the contents of the file that was compiled, and the version of Node. */
  readonly name: string;
}

/**
 * Runs a CommonJS file with the code that an earlier run compiled, and keeps what this one compiles where there is none yet.
 * Whatever is wrong with the cache, the file runs.
 *
 * @param keeps whether what this run compiles is worth keeping
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
