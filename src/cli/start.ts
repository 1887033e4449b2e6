import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { runCompiled } from './run-compiled.ts';
import { isSubcommand } from './subcommand-names.ts';

/** What the bundles of the commands are, told by their contents. */
declare const BUNDLE_HASHES: Readonly<Record<string, string>>;
declare const require: (path: string) => unknown;

/** Starts a command. Where Node keeps what it compiled it is asked to; where it cannot (Node 20), that is done here. */
export function start(command: 'butane' | 'ignition-validate'): void {
  const file = join(import.meta.dirname, `${command}.cjs`);
  const { enableCompileCache } = nodeModule as { enableCompileCache?: () => unknown };
  const cache = enableCompileCache ? undefined : cacheFolder(process.env);
  enableCompileCache?.();
  // subcommands are loaded in a way that a script of ours cannot have before Node 20.12
  if (cache === undefined || isSubcommand(process.argv[2])) require(file);
  else
    runCompiled(file, join(cache, `${command}-${BUNDLE_HASHES[command]}-${process.version}-${process.arch}.bin`), compilesAll(), require);
}

/** False for a run that comes by little of the code: what it compiled would be all that later ones have. */
function compilesAll(): boolean {
  return !process.argv.slice(2).some((argument) => /^-(?:-?(?:help|version)|[hV])$/.test(argument));
}

/** Where compiled code is kept; undefined where the user wants none, or has no such place. */
function cacheFolder({ NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME, HOME }: NodeJS.ProcessEnv): string | undefined {
  if (NODE_DISABLE_COMPILE_CACHE !== undefined || process.getuid === undefined) return undefined;
  const base = XDG_CACHE_HOME || (HOME && join(HOME, '.cache'));
  return base && join(base, 'butane');
}
