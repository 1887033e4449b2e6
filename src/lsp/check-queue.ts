import type { Steps } from '../text/steps.ts';
import { inSlices } from './slices.ts';

/** A document is checked this long after its last change, in milliseconds: several changes can come at once. */
const QUIET = 2;

/** A check that was put off for so long is finished, even if its document changes again. In milliseconds. */
const PATIENCE = 1000;

/**
 * The documents that have to be checked. They are checked one after the other. A change ends the check that runs, because its result
 * would be of an older text.
 */
export class CheckQueue {
  /** When each document was changed first since it was checked. */
  readonly #waiting = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRunning = false;
  /** Changes with every change of any document. */
  #generation = 0;

  /**
   * @param check checks a document and shows the result
   * @param failed is told of errors of this program
   */
  constructor(
    readonly check: (uri: string) => Steps<void>,
    readonly failed: (error: unknown) => void,
  ) {}

  /** Checks a document soon. */
  add(uri: string): void {
    this.#generation++;
    if (!this.#waiting.has(uri)) this.#waiting.set(uri, performance.now());
    this.#start();
  }

  /** Does not check a document any more. */
  remove(uri: string): void {
    this.#generation++;
    this.#waiting.delete(uri);
  }

  #start(): void {
    if (this.#isRunning) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), QUIET);
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    for (const [uri, since] of this.#waiting) {
      this.#waiting.delete(uri);
      const generation = this.#generation;
      const isCancelled = (): boolean => this.#generation !== generation && performance.now() - since < PATIENCE;
      try {
        const ran = await inSlices(this.check(uri), isCancelled);
        if (ran) continue;
        this.#waiting.set(uri, since);
        break;
      } catch (error) {
        this.failed(error);
      }
    }
    this.#isRunning = false;
    if (this.#waiting.size > 0) this.#start();
  }
}
