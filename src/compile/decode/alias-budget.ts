/** Up to this many values, 99 of 100 may come from aliases. */
const SMALL = 400_000;
/** From this many on, 10 of 100. */
const LARGE = 4_000_000;

/** Prevents a small text with aliases of aliases from becoming a huge config. The limits are those of go-yaml. */
export class AliasBudget {
  private values = 0;
  private aliased = 0;

  /** Counts one value. Returns false if too many values come from aliases. */
  spend(throughAlias: boolean): boolean {
    this.values++;
    if (throughAlias) this.aliased++;
    return this.aliased <= 100 || this.values <= 1000 || this.aliased / this.values <= this.allowed();
  }

  private allowed(): number {
    if (this.values <= SMALL) return 0.99;
    if (this.values >= LARGE) return 0.1;
    return 0.99 - 0.89 * ((this.values - SMALL) / (LARGE - SMALL));
  }
}
