/** Changes of files are looked at so long after the last one, in milliseconds: many files change together, as when git changes the branch. */
const QUIET = 200;

/** Changes that go on are looked at so long after the first one, in milliseconds. */
const PATIENCE = 2000;

/** Collects the files that change on disk, until no more follow. What git notes for itself, below `.git`, does not count. */
export class FileChanges {
  readonly #paths = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #first = 0;

  /** @param settled is given the absolute paths of all files that have changed */
  constructor(readonly settled: (paths: ReadonlySet<string>) => void) {}

  add(paths: readonly string[]): void {
    const counted = paths.filter((path) => !/[\\/]\.git[\\/]/.test(path));
    if (counted.length === 0) return;
    if (this.#paths.size === 0) this.#first = performance.now();
    for (const path of counted) this.#paths.add(path);
    clearTimeout(this.#timer);
    const delay = Math.max(0, Math.min(QUIET, this.#first + PATIENCE - performance.now()));
    this.#timer = setTimeout(() => {
      const changed = new Set(this.#paths);
      this.#paths.clear();
      this.settled(changed);
    }, delay);
  }
}
