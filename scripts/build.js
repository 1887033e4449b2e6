// Bundles src/ into dist/: one file for each command, the subcommands, the library, the Node host and the generators.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build as bundle } from 'esbuild';
import { bundledPackages, licencesText } from './bundled-licences.js';
import { foldedSpecs } from './folded-specs.js';
import { evaluatedLate, whenNeeded } from './when-needed.js';
import { withoutLongTexts } from './without-long-texts.js';

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

/** The contents of the bundles, by file name. */
const bundles = new Map();
/** The folders of the bundled packages. */
const packages = new Set();
const build = async (options) => {
  const { outputFiles, metafile } = await bundle({ ...options, write: false, metafile: true });
  for (const { path, contents } of outputFiles) bundles.set(basename(path), contents);
  for (const folder of bundledPackages(metafile)) packages.add(folder);
};

// The subcommands are separate bundles, because the drop-in command does not load them.
const apart = {
  name: 'subcommands apart',
  setup(bundler) {
    bundler.onResolve({ filter: /\/subcommands\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './subcommands.js', external: true } : undefined,
    );
  },
};

// CommonJS starts faster, because Node's loader of ES modules is not needed.
const startsFast = {
  ...shared,
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  define: { ...shared.define, 'import.meta.dirname': '__dirname' },
  platform: 'node',
  // Short names make the file smaller, so it loads faster.
  minify: true,
};
await build({
  ...startsFast,
  plugins: [apart, whenNeeded, evaluatedLate, withoutLongTexts, foldedSpecs],
  entryPoints: Object.fromEntries(
    ['src/cli/drop-in/butane-main.ts', 'src/cli/drop-in/ignition-validate-main.ts'].map((file) => [
      /([^/]+)-main\.ts$/.exec(file)[1],
      file,
    ]),
  ),
});
// The hash of a bundle's contents is part of the name of its cache file with compiled code.
const hashes = Object.fromEntries(
  ['butane', 'ignition-validate'].map((name) => [
    name,
    createHash('sha256')
      .update(bundles.get(`${name}.cjs`))
      .digest('hex')
      .slice(0, 16),
  ]),
);
await build({
  ...startsFast,
  plugins: [whenNeeded],
  define: { ...startsFast.define, BUNDLE_HASHES: JSON.stringify(hashes) },
  entryPoints: { start: 'src/cli/drop-in/start.ts' },
});
await build({
  ...startsFast,
  entryPoints: { 'encode-worker': 'src/cli/drop-in/encode-worker.ts' },
});
await build({
  ...shared,
  entryPoints: { subcommands: 'src/cli/commands/subcommands.ts' },
  platform: 'node',
  minify: true,
  splitting: true,
  chunkNames: 'subcommands-[hash]',
  // Some bundled packages are CommonJS and load Node's modules with `require`.
  banner: { js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);" },
});
await build({ ...shared, plugins: [withoutLongTexts], entryPoints: { index: 'src/index.ts' }, platform: 'neutral' });
await build({ ...shared, plugins: [withoutLongTexts], entryPoints: { lsp: 'src/lsp/browser.ts' }, platform: 'browser' });
await build({ ...shared, entryPoints: { 'node-host': 'src/cli/io/node-host.ts' }, platform: 'node' });

await build({ ...shared, entryPoints: { generate: 'scripts/generate/main.ts' }, platform: 'node', packages: 'external' });

bundles.set('licences.txt', licencesText('.', packages));

// Each file is replaced atomically after all bundles are complete, so a command that runs meanwhile finds an old or a new file.
mkdirSync('dist', { recursive: true });
for (const [name, contents] of bundles) {
  const path = join('dist', name);
  writeFileSync(`${path}.${process.pid}`, contents);
  renameSync(`${path}.${process.pid}`, path);
}
for (const name of readdirSync('dist')) if (/\.c?js$/.test(name) && !bundles.has(name)) rmSync(join('dist', name));
