/**
 * The largest of some numbers. `Math.max(...numbers)` passes each of them as an argument, and the stack holds about 100,000 of them.
 *
 * @param least the result if no number is larger
 */
export function largest(numbers: Iterable<number>, least = 0): number {
  let most = least;
  for (const number of numbers) if (number > most) most = number;
  return most;
}
