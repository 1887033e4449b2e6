// Bundles src/ into dist/: a file a command, the library, the Node host and the generators.
import { readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const shared = {
  bundle: true,
  format: 'esm',
  target: 'node20',
  outdir: 'dist',
  logLevel: 'warning',
  legalComments: 'none',
  define: { BUTANE_VERSION: JSON.stringify(version) },
};

rmSync('dist', { recursive: true, force: true });
await build({
  ...shared,
  entryPoints: Object.fromEntries(
    ['src/cli/butane-main.ts', 'src/cli/ignition-validate-main.ts'].map((file) => [/([^/]+)-main\.ts$/.exec(file)[1], file]),
  ),
  platform: 'node',
  minifySyntax: true,
  minifyWhitespace: true,
});
await build({ ...shared, entryPoints: { index: 'src/index.ts' }, platform: 'neutral' });
await build({ ...shared, entryPoints: { 'node-host': 'src/cli/node-host.ts' }, platform: 'node' });

await build({ ...shared, entryPoints: { generate: 'src/generate/main.ts' }, platform: 'node', packages: 'external' });
