/** Work that takes longer than this says how far it is, in milliseconds. */
const PATIENCE = 500;
const BETWEEN = 100;

/** A line on a terminal that says how far a long run is: `write` gets it, and what erases it again. */
export function progress(total: number, write: ((text: string) => void) | undefined, now: () => number = Date.now) {
  const begun = now();
  let said = begun;
  return {
    report(done: number): void {
      if (!write || now() - begun < PATIENCE || now() - said < BETWEEN) return;
      said = now();
      write(`\r\u001b[Kchecking ${done}/${total}`);
    },
    end(): void {
      if (write && said !== begun) write('\r\u001b[K');
    },
  };
}
