/** The time after which progress is shown, in milliseconds. */
const PATIENCE = 500;
/** The time between two updates, in milliseconds. */
const BETWEEN = 100;

/** Shows the progress of a long run in a line on the terminal. `write` gets the line, and finally the sequence that erases it. */
export function progress(total: number, write: ((text: string) => void) | undefined, now: () => number = Date.now) {
  const begun = now();
  let shown = begun;
  return {
    report(done: number): void {
      if (!write || now() - begun < PATIENCE || now() - shown < BETWEEN) return;
      shown = now();
      write(`\r\u001b[Kchecking ${done}/${total}`);
    },
    end(): void {
      if (write && shown !== begun) write('\r\u001b[K');
    },
  };
}
