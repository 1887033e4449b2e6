import { join } from 'node:path';
import { isSubcommand } from '../commands/subcommand-names.ts';
import { endOnInternalFault } from '../io/internal-fault.ts';
import { cacheFolder } from './cache-folder.ts';
import { runChunks } from './run-chunks.ts';
import { runCompiled } from './run-compiled.ts';

/** The hashes of the bundles of the commands and of the subcommands, by name. */
declare const BUNDLE_HASHES: Readonly<Record<string, string>>;
declare const require: (path: string) => unknown;

/**
 * Starts a command with the code that an earlier run compiled. The compile cache of Node 22 and later (`enableCompileCache`) is not used,
 * because it opens every file in its folder, including links and FIFOs.
 */
export function start(command: 'butane' | 'ignition-validate'): void {
  endOnInternalFault(command);
  const folder = cacheFolder(process.env);
  const subcommand = process.argv[2];
  if (command === 'butane' && isSubcommand(subcommand)) {
    const file = bundle('subcommands');
    // Without a cache, and for help, Node's own loader is faster.
    if (folder === undefined || !compilesAll()) require(file);
    else runChunks(file, { folder, name: cacheName(`${command}-${subcommand}`, 'subcommands') }, require);
  } else if (folder === undefined) require(bundle(command));
  else runCompiled(bundle(command), { folder, name: cacheName(command, command) }, compilesAll(), require);
}

/** The path of a bundle. */
function bundle(name: string): string {
  return join(import.meta.dirname, `${name}.cjs`);
}

/** The name of a cache file. Each subcommand has its own, because each runs other parts of the bundle. */
function cacheName(command: string, bundleName: string): string {
  return `${command}-${BUNDLE_HASHES[bundleName]}-${process.version}-${process.arch}.bin`;
}

/** False for runs that compile little of the code, such as `--help`. Later runs would only get that code from the cache. */
function compilesAll(): boolean {
  return !process.argv.slice(2).some((argument) => /^-(?:-?(?:help|version)|[hV])$/.test(argument));
}
