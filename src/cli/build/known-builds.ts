import { dirname, resolve, sep } from 'node:path';
import type { Streams } from '../butane.ts';
import type { Building } from './build-config.ts';
import { type BuildRun, runBuild } from './build-run.ts';
import type { OutputPlaces, PlanFault } from './output-paths.ts';

/** What was built so far, and what each config depends on. */
export class KnownBuilds {
  readonly #used = new Map<string, ReadonlySet<string>>();
  readonly #outputs = new Map<string, string>();

  constructor(
    readonly how: Building & OutputPlaces,
    readonly streams: Streams,
  ) {}

  /** Which of the configs that are there now have to be built: new ones, and those that a change concerns. */
  due(configs: readonly string[], changed: ReadonlySet<string>): string[] {
    for (const config of this.#used.keys()) if (!configs.includes(config)) this.#forget(config);
    return configs.filter((config) => {
      const used = this.#used.get(config);
      return used === undefined || changed.has(resolve(config)) || [...changed].some((path) => concerns(path, used));
    });
  }

  /** Builds some. After a fault in the plan they are as good as new: the next change, whatever it is, may have mended it. */
  async build(configs: readonly string[]): Promise<BuildRun | PlanFault> {
    const others = new Map([...this.#outputs].filter(([config]) => !configs.includes(config)));
    const run = await runBuild(configs, this.how, this.streams, others);
    for (const config of configs) this.#forget(config);
    if ('fault' in run) return run;
    for (const { config, used } of run.built) this.#used.set(config, used);
    for (const [config, output] of run.outputs) this.#outputs.set(config, output);
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

/** What comes or goes in a folder changes the folder; a folder that comes or goes changes all that is below it. */
function concerns(path: string, used: ReadonlySet<string>): boolean {
  return used.has(path) || used.has(dirname(path)) || [...used].some((file) => file.startsWith(`${path}${sep}`));
}
