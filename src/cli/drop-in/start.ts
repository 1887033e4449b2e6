import { join } from 'node:path';
import { isSubcommand } from '../commands/subcommand-names.ts';
import { endOnInternalFault } from '../io/internal-fault.ts';
import { cacheFolder } from './cache-folder.ts';
import { runCompiled } from './run-compiled.ts';

/** The hashes of the bundles of the commands, by command. */
declare const BUNDLE_HASHES: Readonly<Record<string, string>>;
declare const require: (path: string) => unknown;

/**
 * Starts a command with the code that an earlier run compiled. The compile cache of Node 22 and later (`enableCompileCache`) is not used,
 * because it opens every file in its folder, including links and FIFOs.
 */
export function start(command: 'butane' | 'ignition-validate'): void {
  endOnInternalFault(command);
  const file = join(import.meta.dirname, `${command}.cjs`);
  // Subcommands are loaded with a dynamic import, which a `vm.Script` does not support before Node 20.12.
  const folder = isSubcommand(process.argv[2]) ? undefined : cacheFolder(process.env);
  if (folder === undefined) require(file);
  else
    runCompiled(
      file,
      { folder, name: `${command}-${BUNDLE_HASHES[command]}-${process.version}-${process.arch}.bin` },
      compilesAll(),
      require,
    );
}

/** False for runs that compile little of the code, such as `--help`. Later runs would only get that code from the cache. */
function compilesAll(): boolean {
  return !process.argv.slice(2).some((argument) => /^-(?:-?(?:help|version)|[hV])$/.test(argument));
}
