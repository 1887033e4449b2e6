import type { Outside } from '../../../compose/outside-values.ts';
import { PartStore } from '../../../compose/part-store.ts';
import { onceOnly } from '../../../text/once.ts';
import { wantsColor } from '../../drop-in/butane.ts';
import { ConfigReads } from '../../io/config-reads.ts';
import { nodeFiles } from '../../io/node-host.ts';
import { searchRoots } from '../../io/search-root.ts';
import { stdinIsIgnored } from '../../io/unread-stdin.ts';
import { complainer } from '../complain.ts';
import type { ComposeFlags } from '../compose-options.ts';
import { rootsFault, sortRoots } from '../composed-roots.ts';
import { type Composing, composingOf, isStdin, outsideReader, outsideValues } from '../composing.ts';
import { settingsFor } from '../find-settings.ts';
import type { Surroundings } from '../surroundings.ts';
import { skippedLines, type WantedConfigs, wantedConfigs } from '../wanted-configs.ts';
import { buildOne } from './build-one.ts';
import { leftOutText, runBuild } from './build-run.ts';
import type { Building } from './building.ts';
import type { OutputPlaces } from './output-paths.ts';
import { tallyText } from './write-builds.ts';

export interface BuildFlags extends ComposeFlags {
  readonly instance?: string;
  readonly outDir?: string;
  readonly output?: string;
  readonly filesDir?: string;
  readonly pretty?: true;
  readonly raw?: true;
  readonly strict?: true;
  readonly rawErrors?: true;
  readonly color: string;
  readonly config?: string | false;
  readonly gitignore: boolean;
  readonly watch?: true;
}

/** Translates configs, each to its own output, once or whenever they change. Returns the exit status. */
export async function buildConfigs(patterns: readonly string[], flags: BuildFlags, { streams }: Surroundings): Promise<number> {
  const complain = complainer('build', streams);
  if (patterns.includes('-')) return complain('a config on stdin has no name for an output file; run `butane < CONFIG`');
  const { output } = flags;
  if (output !== undefined && flags.outDir !== undefined) return complain('-o and --out-dir cannot be combined');
  if (output !== undefined && flags.watch) return complain('-o and --watch cannot be combined; use --out-dir');
  const settings = settingsFor(flags.config, process.cwd());
  if ('fault' in settings) return complain(settings.fault);
  const wanted = wantedConfigs(patterns, settings, flags, process.cwd());
  const found = wanted.find();
  if ('fault' in found) return complain(found.fault);
  if (patterns.length === 0 && stdinIsIgnored(streams, found.files.length === 0))
    streams.stderr('butane build: stdin is not read; run `butane < CONFIG` to translate a config on stdin\n');
  streams.stderr(skippedLines('build', found));
  const { unmatched } = found;
  // -o names the output of the only config, so that the other operands must not be mistakes
  if (unmatched.length > 0 && (found.files.length === 0 || output !== undefined)) return complain(...unmatched);
  const composing = composingOf(flags, settings, process.cwd());
  const input = { stdin: onceOnly(streams.stdin) };
  const outside = outsideValues(composing, input);
  if ('fault' in outside) return complain(outside.fault);
  const store = new PartStore(nodeFiles, composing.rootDir);
  const reads = new ConfigReads();
  const { roots: files, composed, parts } = sortRoots(found.files, wanted.isNamed, store, reads);
  const notThere = rootsFault(composed.values(), outside, flags.instance, store);
  if (notThere !== undefined) return complain(notThere);
  const how = buildingOf(flags, wanted, { ...composing, outside: outsideReader(composing, outside, input) }, streams);
  if (flags.watch) {
    // The import is dynamic, because most builds do not watch.
    const { watchBuilds } = await import('./watch-builds.ts');
    complain(...unmatched);
    return watchBuilds({ patterns: wanted.names, from: wanted.from, find: filesFound(wanted, composing.rootDir), how, streams });
  }
  const once = { ...how, store, reads };
  if (output !== undefined) {
    const [config, ...others] = files;
    if (config === undefined || others.length > 0)
      return complain(`-o requires exactly one config, and there are ${files.length}; use --out-dir`);
    return buildOne(config, output, once, streams);
  }
  const run = await runBuild(files, once, streams);
  if ('fault' in run) return complain(run.fault, ...unmatched);
  streams.stderr(leftOutText(run.leftOut));
  streams.stdout(`${files.length} ${files.length === 1 ? 'config' : 'configs'}: ${tallyText(run.tally)}${partsText(parts)}\n`);
  if (unmatched.length > 0) return complain(...unmatched);
  return run.tally.failed > 0 ? 1 : 0;
}

/** Returns a function that searches for the configs again. */
function filesFound({ find, isNamed }: WantedConfigs, rootDir: string): () => readonly string[] {
  return () => {
    const found = find();
    return 'fault' in found ? [] : sortRoots(found.files, isNamed, new PartStore(nodeFiles, rootDir), new ConfigReads()).roots;
  };
}

function partsText(parts: number): string {
  return parts === 0 ? '' : ` (${parts} ${parts === 1 ? 'part' : 'parts'})`;
}

function buildingOf(
  flags: BuildFlags,
  wanted: WantedConfigs,
  { rootDir, valueFiles, outside }: Composing & { readonly outside: () => Outside },
  streams: Surroundings['streams'],
): Building & OutputPlaces {
  const { filesDir, isNamed } = wanted;
  const searchRoot = searchRoots(wanted, process.cwd());
  const { outDir, pretty = false, raw = false, strict = false, rawErrors = false } = flags;
  const color = wantsColor(flags.color, streams.stderrIsTerminal);
  const watchedValues = valueFiles.filter((file) => !isStdin(file)).map(({ name }) => name);
  const composing = { outside, valueFiles: watchedValues, instance: flags.instance, isNamed, rootDir };
  return { ...composing, outDir, searchRoot, filesDir, pretty, raw, strict, rawErrors, color };
}
