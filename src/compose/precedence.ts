/**
 * Which of the members of a composed config override which. Members have numbers; a later one never is overridden by an earlier
 * one that it includes.
 */
export class Precedence {
  readonly #below: Uint8Array;

  constructor(readonly count: number) {
    this.#below = new Uint8Array(count * count);
  }

  /** Says that one member overrides another. */
  add(upper: number, lower: number): void {
    this.#below[upper * this.count + lower] = 1;
  }

  /** True where a member overrides another. Two that are said to override each other do not. */
  overrides(upper: number, lower: number): boolean {
    return this.#below[upper * this.count + lower] === 1 && this.#below[lower * this.count + upper] !== 1;
  }

  /** Of things by their members, those that nothing among them overrides; all where each is overridden by another. */
  undefeated<T extends { readonly member: number }>(of: readonly T[]): readonly T[] {
    if (of.length < 2) return of;
    const left = of.filter((one) => !of.some((other) => this.overrides(other.member, one.member)));
    return left.length === 0 ? of : left;
  }
}
