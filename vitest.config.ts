import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { TEST_LIMIT } from './test/limits.ts';

/*
 * `npm test` runs everything but the deep tests: property tests try few cases, and of the recorded corpus some. `npm run test:deep`
 * (`vitest --mode deep`) runs the deep tests, and those two with all their cases.
 *
 * One process runs many files, which spares half of the processor time. Only files that replace modules have one of their own.
 */
export default defineConfig(({ mode }) => {
  const isDeep = mode === 'deep';
  const files = isDeep ? 'test/**/*.{deep,corpus,property}.test.ts' : 'test/**/*.test.ts';
  const replacing = 'test/**/*.mock.test.ts';
  const others = [...configDefaults.exclude, ...(isDeep ? [] : ['test/**/*.deep.test.ts'])];
  // a project reads this file anew, in a mode of its own: what depends on the mode is handed to it
  const env = { TEST_DEPTH: isDeep ? 'deep' : 'quick' };
  const quickOnly = isDeep ? [] : [{ extends: true as const, test: { name: 'mock', include: [replacing], isolate: true, env } }];
  return {
    // the module that VS Code gives to extensions
    resolve: { alias: { vscode: fileURLToPath(new URL('test/editors/vscode/vscode-stub.ts', import.meta.url)) } },
    test: {
      globalSetup: 'test/build-once.ts',
      testTimeout: TEST_LIMIT,
      hookTimeout: TEST_LIMIT,
      teardownTimeout: TEST_LIMIT,
      unstubEnvs: true,
      projects: [
        { extends: true, test: { name: 'test', include: [files], exclude: [...others, replacing], isolate: false, env } },
        ...quickOnly,
      ],
    },
  };
});
