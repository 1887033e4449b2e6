import type { OutputsOfRun, PlannedOutput } from './planned-outputs.ts';
import { RealPaths } from './real-paths.ts';

/** The only output of a run whose path the command line names, whatever its extension. */
export class NamedOutput implements OutputsOfRun {
  readonly #real = new RealPaths();
  readonly #path: string;
  readonly #output: PlannedOutput;

  constructor(config: string, file: string) {
    this.#path = this.#real.of(file);
    this.#output = { config, name: config, stem: file };
  }

  makerOf(path: string): PlannedOutput | undefined {
    return this.#real.of(path) === this.#path ? this.#output : undefined;
  }

  makerOfEntry(path: string): PlannedOutput | undefined {
    return this.#real.place(path) === this.#path ? this.#output : undefined;
  }

  isOnTheWay(folder: string): boolean {
    const real = this.#real.place(folder);
    return this.#path.startsWith(real === '/' ? real : `${real}/`);
  }
}
