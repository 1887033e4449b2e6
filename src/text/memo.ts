/**
 * Results of a pure function, kept from one run of a program's work to the next. When a run ends, what it did not ask for is forgotten.
 * A run that is given up does not end: the next one goes on with what both asked for.
 */
export class Memo<Value> {
  #ofLastRun = new Map<string, Value>();
  #ofThisRun = new Map<string, Value>();

  /** Ends a run. */
  end(): void {
    this.#ofLastRun = this.#ofThisRun;
    this.#ofThisRun = new Map();
  }

  /** The result for a key, which is computed unless this run or the last one has it. */
  get(key: string, compute: () => Value): Value {
    const current = this.#ofThisRun.get(key);
    if (current !== undefined) return current;
    const value = this.#ofLastRun.get(key) ?? compute();
    this.#ofThisRun.set(key, value);
    return value;
  }
}
