import { basename, dirname, join } from 'node:path';
import type { Script } from 'node:vm';
import { joinCodes, splitCodes } from './chunk-codes.ts';
import { type CommonJsModule, compileFile, type Require, runScript } from './common-js.ts';
import { keepCompiled, readCompiled } from './compiled-code.ts';
import type { CompiledPlace } from './run-compiled.ts';

/**
 * Runs a CommonJS file and the chunks beside it that it requires, with the code that earlier runs compiled. Caches what this run compiles
 * if a chunk had no such code. The file runs even if the cache cannot be used.
 */
export function runChunks(file: string, { folder, name }: CompiledPlace, require: Require): void {
  const codes = splitCodes(readCompiled(folder, name));
  const scripts = new Map<string, Script>();
  const modules = new Map<string, CommonJsModule>();
  let isComplete = true;
  const load = (chunk: string): object => {
    const loaded = modules.get(chunk);
    if (loaded) return loaded.exports;
    const path = join(dirname(file), chunk);
    const script = compileFile(path, codes.get(chunk));
    if (script.cachedDataRejected !== false) isComplete = false;
    scripts.set(chunk, script);
    const module: CommonJsModule = { exports: {} };
    modules.set(chunk, module);
    runScript(script, path, module, (wanted) => (wanted.startsWith('./') ? load(wanted.slice(2)) : require(wanted)));
    return module.exports;
  };
  process.once('exit', () => {
    if (isComplete) return;
    // Code of chunks that this run did not need stays.
    for (const [chunk, script] of scripts) codes.set(chunk, script.createCachedData());
    keepCompiled(folder, name, joinCodes(codes));
  });
  load(basename(file));
}
