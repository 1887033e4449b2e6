import { dirname, resolve, sep } from 'node:path';
import type { Streams } from '../../drop-in/butane.ts';
import { type BuildRun, leftOutText, runBuild } from './build-run.ts';
import type { Building } from './building.ts';
import type { OutputPlaces, PlanFault } from './output-paths.ts';

/** What was built so far, and what each config depends on. */
export class KnownBuilds {
  readonly #used = new Map<string, ReadonlySet<string>>();
  readonly #outputs = new Map<string, string>();
  #configs: readonly string[] = [];
  #saidLeftOut = false;

  constructor(
    readonly how: Building & OutputPlaces,
    readonly streams: Streams,
  ) {}

  /** Which of the configs that are there now have to be built: new ones, and those that a change concerns. */
  due(configs: readonly string[], changed: ReadonlySet<string>): string[] {
    this.#configs = configs;
    for (const config of this.#used.keys()) if (!configs.includes(config)) this.#forget(config);
    const own = ownPaths(this.#outputs.values());
    const news = [...changed].map((path) => ({ path, isOwn: own.has(path) }));
    return configs.filter((config) => {
      const used = this.#used.get(config);
      return used === undefined || changed.has(resolve(config)) || news.some(({ path, isOwn }) => concerns(path, isOwn, used));
    });
  }

  /** Builds some. After a fault in the plan they are as good as new: the next change, whatever it is, may have mended it. */
  async build(configs: readonly string[]): Promise<BuildRun | PlanFault> {
    const again = new Set(configs);
    const run = await runBuild(configs, this.how, this.streams, {
      configs: this.#configs.filter((config) => !again.has(config)),
      outputs: new Map([...this.#outputs].filter(([config]) => !again.has(config))),
    });
    for (const config of configs) this.#forget(config);
    if ('fault' in run) return run;
    for (const { config, used } of run.built) this.#used.set(config, used);
    for (const [config, output] of run.outputs) this.#outputs.set(config, output);
    if (!this.#saidLeftOut) this.streams.stderr(leftOutText(run.leftOut));
    this.#saidLeftOut ||= run.leftOut.size > 0;
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

/** Outputs and the folders that they are in, absolute. */
function ownPaths(outputs: Iterable<string>): ReadonlySet<string> {
  const own = new Set<string>();
  for (const output of outputs) for (let path = resolve(output); !own.has(path); path = dirname(path)) own.add(path);
  return own;
}

/**
 * What comes or goes in a folder changes the folder, unless it is an output of ours or a folder for one: no tree holds those.
 * A folder that comes or goes changes all that is below it.
 */
function concerns(path: string, isOwn: boolean, used: ReadonlySet<string>): boolean {
  return used.has(path) || (!isOwn && used.has(dirname(path))) || [...used].some((file) => file.startsWith(`${path}${sep}`));
}
