import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { makeFolders } from './make-folders.ts';

type Run = (exports: object, require: unknown, module: { exports: object }, filename: string, dirname: string) => void;

/**
 * Runs a CommonJS file with the code that an earlier run compiled, and keeps what this one compiles where there is none yet.
 * Compiled code is run unseen, so it has to be the user's own: a file that others own or may write to is not looked at.
 * Whatever is wrong with the cache, the file runs.
 *
 * @param cache where the code is kept; its name tells the file's contents and the version of Node
 * @param keeps whether what this run compiles is worth keeping
 */
export function runCompiled(file: string, cache: string, keeps: boolean, require: unknown): void {
  const cachedData = readOwn(cache);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData ? { cachedData } : {}) });
  if (keeps && (!cachedData || script.cachedDataRejected)) process.once('exit', () => keep(cache, script.createCachedData()));
  const module = { exports: {} };
  (script.runInThisContext() as Run)(module.exports, require, module, file, dirname(file));
}

/** The contents of a file that belongs to the user alone. */
function readOwn(path: string): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    const info = fstatSync(descriptor);
    const own = info.isFile() && info.uid === process.geteuid?.() && (info.mode & 0o022) === 0;
    return own ? readFileSync(descriptor) : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Writes the code whole or not at all, and removes that of other versions. */
function keep(path: string, code: Uint8Array): void {
  const folder = dirname(path);
  const name = basename(path);
  try {
    makeFolders(folder, 0o700);
    const beside = join(folder, `.${name}.${process.pid}`);
    try {
      writeFileSync(beside, code, { flag: 'wx', mode: 0o600 });
      renameSync(beside, path);
    } catch {
      rmSync(beside, { force: true });
    }
    const command = /^(?:butane|ignition-validate)(?=-)/.exec(name)?.[0];
    for (const other of readdirSync(folder)) {
      if (other !== name && other.startsWith(`${command}-`) && other.endsWith('.bin')) rmSync(join(folder, other), { force: true });
    }
  } catch {
    // without a cache it is only slower
  }
}
