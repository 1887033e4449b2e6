import { configDefaults, defineConfig } from 'vitest/config';
import { TEST_LIMIT } from './test/limits.ts';

/*
 * `npm test` runs everything but the deep tests: property tests try few cases, and of the recorded corpus some. `npm run test:deep`
 * (`vitest --mode deep`) runs the deep tests, and those two with all their cases.
 */
export default defineConfig(({ mode }) => {
  const isDeep = mode === 'deep';
  return {
    test: {
      include: [isDeep ? 'test/**/*.{deep,corpus,property}.test.ts' : 'test/**/*.test.ts'],
      exclude: [...configDefaults.exclude, ...(isDeep ? [] : ['test/**/*.deep.test.ts'])],
      env: { TEST_DEPTH: isDeep ? 'deep' : 'quick' },
      globalSetup: 'test/build-once.ts',
      testTimeout: TEST_LIMIT,
      hookTimeout: TEST_LIMIT,
      teardownTimeout: TEST_LIMIT,
    },
  };
});
