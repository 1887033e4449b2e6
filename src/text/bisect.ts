/**
 * Binary search: the first index for which `holds` is false, or `count` if it is true for all. `holds` must be true for every
 * index before the result and false for every index from it on.
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
