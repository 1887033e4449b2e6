/**
 * Which members of a composed config override which others. Members have numbers. An included member has a lower number than the
 * member that includes it.
 */
export class Precedence {
  readonly #below: Uint8Array;

  constructor(readonly count: number) {
    this.#below = new Uint8Array(count * count);
  }

  /** Records that one member overrides another. */
  add(upper: number, lower: number): void {
    this.#below[upper * this.count + lower] = 1;
  }

  /** True if a member overrides another. Two members that override each other count as unrelated. */
  overrides(upper: number, lower: number): boolean {
    return this.#below[upper * this.count + lower] === 1 && this.#below[lower * this.count + upper] !== 1;
  }

  /** The values that no other one overrides; all of them if each is overridden. */
  undefeated<T extends { readonly member: number }>(of: readonly T[]): readonly T[] {
    if (of.length < 2) return of;
    const undefeated = of.filter(({ member }) => !of.some((other) => this.overrides(other.member, member)));
    return undefeated.length === 0 ? of : undefeated;
  }
}
