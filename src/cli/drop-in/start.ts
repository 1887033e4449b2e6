import { join } from 'node:path';
import { isSubcommand } from '../commands/subcommand-names.ts';
import { endOnInternalFault } from '../io/internal-fault.ts';
import { cacheFolder } from './cache-folder.ts';
import { runCompiled } from './run-compiled.ts';

/** What the bundles of the commands are, told by their contents. */
declare const BUNDLE_HASHES: Readonly<Record<string, string>>;
declare const require: (path: string) => unknown;

/**
 * Starts a command, with the code that an earlier run compiled. Node 22 and later have a cache of their own
 * (`enableCompileCache`), which is not used: it opens whatever lies in its folder, links and FIFOs too.
 */
export function start(command: 'butane' | 'ignition-validate'): void {
  endOnInternalFault(command);
  const file = join(import.meta.dirname, `${command}.cjs`);
  // subcommands are loaded in a way that a script of ours cannot have before Node 20.12
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

/** False for a run that comes by little of the code: what it compiled would be all that later ones have. */
function compilesAll(): boolean {
  return !process.argv.slice(2).some((argument) => /^-(?:-?(?:help|version)|[hV])$/.test(argument));
}
