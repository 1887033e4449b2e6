import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** Loads a module by the name that a `require` call gives. */
export type Require = (name: string) => unknown;

/** What a CommonJS file fills. */
export interface CommonJsModule {
  exports: object;
}

type Run = (exports: object, require: Require, module: CommonJsModule, filename: string, dirname: string) => void;

/**
 * Compiles a CommonJS file. `cachedDataRejected` of the result is true if the code is of another text, version or processor.
 *
 * @param code what an earlier run compiled of this file
 */
export function compileFile(file: string, code: Buffer | undefined): Script {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  return new Script(source, { filename: file, ...(code ? { cachedData: code } : {}) });
}

/** Runs a compiled file. */
export function runScript(script: Script, file: string, module: CommonJsModule, require: Require): void {
  (script.runInThisContext() as Run)(module.exports, require, module, file, dirname(file));
}
