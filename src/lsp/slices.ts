import type { Steps } from '../text/steps.ts';

/** Work goes on for so long before messages of the editor are looked at, in milliseconds. */
const SLICE = 8;

/**
 * Does work in slices, so that the editor is answered in between.
 *
 * @param isCancelled is asked after each slice. The rest of cancelled work is not done
 * @returns what the work returns; undefined if it was cancelled
 */
export async function inSlices<Result>(steps: Steps<Result>, isCancelled: () => boolean): Promise<{ readonly result: Result } | undefined> {
  for (let began = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return { result: value };
    if (performance.now() - began < SLICE) continue;
    await nextTurn();
    if (isCancelled()) return undefined;
    began = performance.now();
  }
}

/** Waits until the messages that have arrived are handled. */
function nextTurn(): Promise<void> {
  const { setImmediate } = globalThis as { setImmediate?: (callback: () => void) => void };
  // where there is no `setImmediate`, as in browsers, a timer does the same within a few milliseconds
  return new Promise((resolve) => (setImmediate ? setImmediate(resolve) : setTimeout(resolve, 0)));
}
