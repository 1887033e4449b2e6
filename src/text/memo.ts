/**
 * Results of a pure function, kept from one run of a program's work to the next. What a run does not ask for is forgotten in the next
 * run, so there are never more results than two runs asked for.
 */
export class Memo<Value> {
  #ofLastRun = new Map<string, Value>();
  #ofThisRun = new Map<string, Value>();

  /** Begins a run. */
  begin(): void {
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
