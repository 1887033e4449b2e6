/**
 * How many of so many things come before the first of which something does not hold. It holds for all before that one, and for
 * none behind.
 */
export function bisect(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  for (let high = count; low < high; ) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
