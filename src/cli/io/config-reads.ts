import { readFileSync } from 'node:fs';
import { isSpecialFile } from './regular-file.ts';

/** Reads the configs of a run, several times if need be. A pipe, such as `<(…)` of a shell, gives its bytes once: they are kept. */
export class ConfigReads {
  readonly #ofPipes = new Map<string, Buffer>();

  /** The bytes of a config. Throws Node's errors. */
  read(path: string): Buffer {
    const kept = this.ofPipe(path);
    if (kept) return kept;
    const isPipe = isSpecialFile(path);
    const bytes = readFileSync(path);
    if (isPipe) this.#ofPipes.set(path, bytes);
    return bytes;
  }

  /** The bytes that a pipe gave. */
  ofPipe(path: string): Buffer | undefined {
    return this.#ofPipes.get(path);
  }
}
