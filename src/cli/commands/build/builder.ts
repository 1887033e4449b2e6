import { resolve } from 'node:path';
import type { LoadedFile } from '../../../compose/loaded-file.ts';
import type { Outside } from '../../../compose/outside-values.ts';
import { PartStore } from '../../../compose/part-store.ts';
import { diagnose } from '../../../diagnostics/diagnose.ts';
import { chainText } from '../../../service/check/embedded-cycles.ts';
import { mayBeComposed } from '../../../spec/compose-header.ts';
import { textBytes } from '../../../text/byte-text.ts';
import { logLine } from '../../../text/log-text.ts';
import { ConfigReads } from '../../io/config-reads.ts';
import { errnoOf, ioFaultText } from '../../io/io-fault.ts';
import { nodeFiles } from '../../io/node-host.ts';
import { filesDirFinder } from '../files-dir.ts';
import { helpForMissingFile } from '../missing-file.ts';
import { buildComposed, plannedNames } from './build-composed.ts';
import { type BuiltConfig, buildConfig, type Embedded, type Run } from './build-config.ts';
import type { Building } from './building.ts';
import type { OutputsOfRun, PlannedOutput } from './planned-outputs.ts';
import { type ConfigRead, readAhead, readConfigNow } from './read-ahead.ts';

/** A config that is being built, and the path by which the previous one embeds its output. */
interface Link {
  readonly config: string;
  readonly path: string;
  /** The files that it depends on through the outputs that it embeds. */
  readonly used: Set<string>;
}

/** The greatest depth of embedded outputs. Translations nest, and this depth is far from overflowing the stack. */
const MAX_DEPTH = 100;

/** Translates configs, each once, and those first whose outputs another config embeds. It writes no files. */
export class Builder {
  readonly #built = new Map<string, BuiltConfig>();
  readonly #chain: Link[] = [];
  readonly #filesDirOf: (config: string) => string;
  readonly #outside: Outside;
  readonly #reads: ConfigReads;

  /** @param onLeftOut called with the outputs of this run that are in a tree of a config */
  constructor(
    readonly how: Building,
    readonly planned: OutputsOfRun,
    readonly onLeftOut: (config: string, paths: readonly string[]) => void,
    readonly store: PartStore = how.store ?? new PartStore(nodeFiles, how.rootDir),
  ) {
    this.#reads = how.reads ?? new ConfigReads();
    this.#outside = how.outside();
    this.#filesDirOf = filesDirFinder(how.filesDir, process.cwd());
  }

  /**
   * Builds these configs in order, except that a config whose output another one embeds comes first.
   *
   * @returns the results of all configs that were built, in the order of building, including configs whose outputs are embedded
   */
  async build(configs: readonly string[]): Promise<BuiltConfig[]> {
    for await (const [config, read] of readAhead(configs, this.#reads)) this.#build(config, '', read);
    return [...this.#built.values()];
  }

  #build(config: string, path: string, read?: ConfigRead): BuiltConfig {
    const existing = this.#built.get(config);
    if (existing) return existing;
    const link: Link = { config, path, used: new Set() };
    this.#chain.push(link);
    const built = this.#translate(link, read ?? readConfigNow(config, this.#reads));
    this.#chain.pop();
    this.#built.set(config, built);
    return built;
  }

  #translate({ config, used }: Link, read: ConfigRead): BuiltConfig {
    if ('error' in read) return { config, report: [readFault(config, read.error)], used, outputs: [{ name: config, secret: false }] };
    const { planned } = this;
    const onLeftOut = (paths: readonly string[]): void => this.onLeftOut(config, paths);
    const run: Run = { planned, onLeftOut, embed: (output, path) => this.#embed(output, path) };
    const filesDir = this.#filesDirOf(config);
    const loaded = this.#rootWithHeader(config, read.bytes);
    const built = loaded
      ? buildComposed(loaded, filesDir, this.how, run, this.store, this.#outside)
      : buildConfig(config, read.bytes, filesDir, this.how, run);
    return { ...built, used: new Set([...built.used, ...used]) };
  }

  /**
   * The names of the outputs of a config: its own name, or one for each instance.
   *
   * @see BuiltOutput
   */
  outputNames(config: string): readonly string[] {
    const read = readConfigNow(config, this.#reads);
    if ('error' in read) return [config];
    const loaded = this.#rootWithHeader(config, read.bytes);
    return loaded ? plannedNames(loaded, this.#filesDirOf(config), this.how, this.store, this.#outside) : [config];
  }

  #rootWithHeader(config: string, bytes: Uint8Array): LoadedFile | undefined {
    const loaded = mayBeComposed(bytes) ? this.store.root(config, bytes) : undefined;
    return loaded?.hasHeader ? loaded : undefined;
  }

  #embed({ config: maker, name }: PlannedOutput, path: string): Embedded {
    const { used } = this.#chain.at(-1)!;
    used.add(resolve(maker));
    const start = this.#chain.findIndex(({ config }) => config === maker);
    if (start >= 0) {
      const links = [...this.#chain.slice(start + 1).map((link) => ({ path: link.path, maker: link.config })), { path, maker }];
      return { reason: diagnose('local/cycle', { path, chain: chainText(maker, links) }).message };
    }
    if (this.#chain.length >= MAX_DEPTH)
      return { reason: `cannot embed ${path}: more than ${MAX_DEPTH} configs embed each other's outputs` };
    const built = this.#build(maker, path);
    for (const file of built.used) used.add(file);
    const embedded = built.outputs.find((one) => one.name === name);
    return embedded?.output === undefined
      ? { reason: `cannot embed ${path}: ${maker}, which generates it, failed` }
      : { contents: textBytes(embedded.output), secret: embedded.secret };
  }
}

function readFault(config: string, error: unknown): string {
  const help = errnoOf(error) === 'ENOENT' ? helpForMissingFile(config) : undefined;
  const fault = logLine(`failed to read ${config}: ${ioFaultText(error, 'open', config)}`);
  return `${fault}\n${help === undefined ? '' : `  = help: ${logLine(help)}\n`}`;
}
