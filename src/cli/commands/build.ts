import type { Command } from 'commander';
import type { Building } from '../build/build-config.ts';
import { runBuild } from '../build/build-run.ts';
import type { OutputPlaces } from '../build/output-paths.ts';
import { tallyText } from '../build/write-builds.ts';
import { wantsColor } from '../butane.ts';
import { colorOption } from '../color-option.ts';
import { CONFIGS, findConfigs } from '../find-configs.ts';
import type { Surroundings } from '../subcommands.ts';

interface BuildFlags {
  readonly outDir?: string;
  readonly rootDir: string;
  readonly filesDir?: string;
  readonly pretty?: true;
  readonly raw?: true;
  readonly strict?: true;
  readonly rawErrors?: true;
  readonly color: string;
  readonly gitignore: boolean;
  readonly watch?: true;
}

/** `butane build`: many configs to many outputs. */
export function addBuild(program: Command, surroundings: Surroundings): void {
  program
    .command('build')
    .summary('translate many configs to many files')
    .description(
      `Translates Butane configs: a.bu becomes a.ign, or a.yaml where it makes a MachineConfig. Without names: ${CONFIGS} below the working directory.`,
    )
    .argument('[files...]', 'files, folders and globs')
    .option('-O, --out-dir <dir>', 'write below this directory, keeping folders (default: beside each config)')
    .option('--root-dir <dir>', 'the directory whose folders are kept below --out-dir', '.')
    .option('-d, --files-dir <dir>', 'allow embedding local files from this directory')
    .option('-p, --pretty', 'output formatted json')
    .option('-r, --raw', 'never wrap in a MachineConfig; force Ignition output')
    .option('-s, --strict', 'fail on any warning')
    .option('--raw-errors', 'show raw errors, rather than pretty printing them')
    .addOption(colorOption())
    .option('--no-gitignore', 'build what git ignores too')
    .option('-w, --watch', 'build again what changes, until interrupted')
    .action(async (patterns: string[], flags: BuildFlags) => {
      surroundings.exit(await build(patterns, flags, surroundings));
    });
}

async function build(patterns: readonly string[], flags: BuildFlags, { streams }: Surroundings): Promise<number> {
  const complain = (message: string): 2 => {
    streams.stderr(`butane build: ${message}\n`);
    return 2;
  };
  if (patterns.includes('-')) return complain('a config on stdin has no name to make an output of; use butane < config');
  const wanted = patterns.length === 0 ? [CONFIGS] : patterns;
  const find = () => findConfigs(wanted, process.cwd(), { gitignore: flags.gitignore });
  const { files, unmatched } = await find();
  if (unmatched.length > 0) return complain(`no configs found: ${unmatched.join(', ')}`);
  const how = buildingOf(flags, streams.stderrIsTerminal);
  if (flags.watch) {
    // most builds watch nothing
    const { watchBuilds } = await import('../build/watch-builds.ts');
    return watchBuilds({ patterns: wanted, find, how, streams });
  }
  const run = await runBuild(files, how, streams);
  if ('fault' in run) return complain(run.fault);
  streams.stdout(`${files.length} ${files.length === 1 ? 'config' : 'configs'}: ${tallyText(run.tally)}\n`);
  return run.tally.failed > 0 ? 1 : 0;
}

function buildingOf(flags: BuildFlags, isTerminal: () => boolean): Building & OutputPlaces {
  const { outDir, filesDir, pretty = false, raw = false, strict = false, rawErrors = false } = flags;
  const color = wantsColor(flags.color, isTerminal);
  return { outDir, rootDir: flags.rootDir, filesDir, pretty, raw, strict, rawErrors, color };
}
