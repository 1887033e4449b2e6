import { dirname, resolve, sep } from 'node:path';
import type { Streams } from '../../drop-in/butane.ts';
import { type BuildRun, leftOutText, runBuild } from './build-run.ts';
import type { Building } from './building.ts';
import type { OutputPlaces, PlanFault } from './output-paths.ts';

/** The builds so far, and the files that each config depends on. */
export class BuildHistory {
  readonly #used = new Map<string, ReadonlySet<string>>();
  readonly #outputs = new Map<string, readonly string[]>();
  #configs: readonly string[] = [];
  #reportedLeftOut = false;

  constructor(
    readonly how: Building & OutputPlaces,
    readonly streams: Streams,
  ) {}

  /** The configs to build: new ones, and those that a change affects. */
  due(configs: readonly string[], changed: ReadonlySet<string>): string[] {
    this.#configs = configs;
    for (const config of this.#used.keys()) if (!configs.includes(config)) this.#forget(config);
    const own = ownPaths([...this.#outputs.values()].flat());
    const changes = [...changed].map((path) => ({ path, isOwn: own.has(path) }));
    return configs.filter((config) => {
      const used = this.#used.get(config);
      return used === undefined || changed.has(resolve(config)) || changes.some(({ path, isOwn }) => affects(path, isOwn, used));
    });
  }

  /** Builds configs. If the build cannot start, they count as new, so that any later change builds them again. */
  async build(configs: readonly string[]): Promise<BuildRun | PlanFault> {
    const rebuilt = new Set(configs);
    const run = await runBuild(configs, this.how, this.streams, {
      configs: this.#configs.filter((config) => !rebuilt.has(config)),
      outputs: new Map([...this.#outputs].filter(([config]) => !rebuilt.has(config))),
    });
    for (const config of configs) this.#forget(config);
    if ('fault' in run) return run;
    for (const { config, used } of run.built) this.#used.set(config, used);
    for (const [config, output] of run.outputs) this.#outputs.set(config, output);
    if (!this.#reportedLeftOut) this.streams.stderr(leftOutText(run.leftOut));
    this.#reportedLeftOut ||= run.leftOut.size > 0;
    return run;
  }

  /** All local files and directories that a config depends on. */
  used(): ReadonlySet<string> {
    return new Set([...this.#used.values()].flatMap((paths) => [...paths]));
  }

  #forget(config: string): void {
    this.#used.delete(config);
    this.#outputs.delete(config);
  }
}

/** The absolute paths of outputs and of all folders that contain them. */
function ownPaths(outputs: Iterable<string>): ReadonlySet<string> {
  const own = new Set<string>();
  for (const output of outputs) for (let path = resolve(output); !own.has(path); path = dirname(path)) own.add(path);
  return own;
}

/**
 * True if a changed path affects a config. A file that appears or disappears changes its folder, except for outputs and their folders,
 * which are left out of trees. A folder that appears or disappears changes everything below it.
 */
function affects(path: string, isOwn: boolean, used: ReadonlySet<string>): boolean {
  return used.has(path) || (!isOwn && used.has(dirname(path))) || [...used].some((file) => file.startsWith(`${path}${sep}`));
}
