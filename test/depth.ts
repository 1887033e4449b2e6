/** True in `npm run test:deep`. */
export const isDeep = process.env.TEST_DEPTH === 'deep';

/** How many cases a property test tries: all in `npm run test:deep`, a fortieth of them, and twenty at least, in `npm test`. */
export function runs(all: number): number {
  return isDeep ? all : Math.min(all, Math.max(20, Math.ceil(all / 40)));
}

/** Which of many cases are tried: all in `npm run test:deep`, every twentieth in `npm test`. */
export function some<T>(all: readonly T[]): T[] {
  return all.filter((_, index) => isDeep || index % 20 === 0);
}
