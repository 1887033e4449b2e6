import { statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { readGlob } from '../../io/glob.ts';
import { isTemporary } from '../../io/temporary-file.ts';
import { pathFrom } from '../../io/walk-folder.ts';

/** Folders that are never searched for configs. */
const NEVER = /(?:^|[/\\])(?:node_modules|\.git)$/;

/** Watches folders and collects the paths in them that change. */
export class Watchers {
  readonly #watchers: FSWatcher[] = [];
  readonly #roots = new Set<string>();
  readonly #folders = new Set<string>();
  #changed = new Set<string>();
  #stopped = false;
  #wake: () => void = () => {};

  constructor(readonly onFault: (error: unknown) => void) {}

  get stopped(): boolean {
    return this.#stopped;
  }

  /** Watches the paths that files, folders and globs may match now or later. `from` is the folder that they are relative to. */
  async watchPatterns(patterns: readonly string[], from: string): Promise<void> {
    const files = patterns.filter((pattern) => isFile(pathFrom(from, pattern)));
    const roots = patterns.filter((pattern) => !files.includes(pattern)).flatMap((pattern) => rootsOf(pattern, from));
    for (const root of roots) this.#roots.add(root);
    await this.#watch([...this.#roots], undefined);
    await this.watchFiles(new Set(files.map((file) => resolve(pathFrom(from, file)))), Date.now());
  }

  /**
   * Watches files and folders, which need not exist. It watches their parent folders, so that it also notices a file that is replaced.
   * Paths that changed after `readSince`, before they were watched, count as changed.
   */
  async watchFiles(paths: ReadonlySet<string>, readSince: number): Promise<void> {
    const folders = new Set<string>();
    for (const path of paths) {
      folders.add(nearestFolder(dirname(path)));
      if (isFolder(path)) folders.add(path);
    }
    const fresh = [...folders].filter((folder) => !this.#isWatched(folder));
    for (const folder of fresh) this.#folders.add(folder);
    await this.#watch(fresh, 0);
    for (const path of paths) {
      // A path in a folder that was already watched has not been missed.
      const folder = isFolder(path) ? path : nearestFolder(dirname(path));
      if (fresh.includes(folder) && modified(path) >= readSince) this.#note(path);
    }
  }

  /** The paths that changed since the last call. Waits for a change or for `stop`. */
  async next(): Promise<ReadonlySet<string>> {
    if (this.#changed.size === 0 && !this.#stopped)
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    return this.taken();
  }

  /** The paths that changed since the last call of this method or `next`, without waiting. */
  taken(): ReadonlySet<string> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  /** Ends the waiting of `next`. */
  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  async close(): Promise<void> {
    await Promise.all(this.#watchers.map((watcher) => watcher.close()));
  }

  async #watch(folders: readonly string[], depth: number | undefined): Promise<void> {
    if (folders.length === 0) return;
    const ignored = (path: string): boolean => (NEVER.test(path) && !folders.includes(path)) || isTemporary(path);
    const watcher = watch([...folders], { ignoreInitial: true, ignored, ...(depth === undefined ? {} : { depth }) });
    this.#watchers.push(watcher);
    watcher.on('all', (_, path) => this.#note(path));
    // The other paths are still watched.
    watcher.on('error', this.onFault);
    await new Promise<unknown>((ended) => watcher.once('ready', ended as () => void).once('error', ended));
  }

  #isWatched(folder: string): boolean {
    if (this.#folders.has(folder)) return true;
    return [...this.#roots].some((root) => {
      const steps = relative(root, folder).split(sep);
      return steps[0] !== '..' && !steps.some((step) => NEVER.test(step));
    });
  }

  #note(path: string): void {
    this.#changed.add(path);
    this.#wake();
  }
}

/** The existing folders to watch for a folder, a glob, or a missing path. */
function rootsOf(pattern: string, from: string): string[] {
  const path = resolve(pathFrom(from, pattern));
  if (isFolder(path)) return [path];
  const glob = readGlob(pattern);
  return 'fault' in glob ? [] : glob.folders.map((folder) => nearestFolder(resolve(pathFrom(from, folder))));
}

function nearestFolder(path: string): string {
  return isFolder(path) || path === dirname(path) ? path : nearestFolder(dirname(path));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
}

/** The time of a file's last write, in milliseconds since 1970; 0 if it is missing. */
function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
