// Bundles src/ into dist/: one file for each command, the subcommands, the library, the Node host and the generators.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build as bundle } from 'esbuild';
import { bundledPackages, licencesText } from './bundled-licences.js';
import { commonJsChunks } from './common-js-chunks.js';
import { foldedSpecs } from './folded-specs.js';
import { evaluatedLate, lateBundles, loadedLate, whenNeeded } from './when-needed.js';
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
  plugins: [whenNeeded, evaluatedLate, withoutLongTexts, foldedSpecs],
  entryPoints: Object.fromEntries(
    ['src/cli/drop-in/butane-main.ts', 'src/cli/drop-in/ignition-validate-main.ts'].map((file) => [
      /([^/]+)-main\.ts$/.exec(file)[1],
      file,
    ]),
  ),
});
// Subcommands are apart from the drop-in command, in chunks: a run loads the chunks that it needs.
const subcommands = await commonJsChunks({
  ...startsFast,
  plugins: [whenNeeded, loadedLate, withoutLongTexts, foldedSpecs],
  entryPoints: { subcommands: 'src/cli/commands/subcommands-main.ts', ...lateBundles.reporting },
  chunkNames: 'subcommands-[hash]',
});
for (const [name, contents] of subcommands.chunks) bundles.set(name, contents);
for (const folder of bundledPackages(subcommands.metafile)) packages.add(folder);
await build({ ...startsFast, entryPoints: lateBundles.describing });
/** The hash of the contents of bundles. It is part of the name of their cache file with compiled code. */
const hashOf = (names) => {
  const hash = createHash('sha256');
  for (const name of names) hash.update(bundles.get(name));
  return hash.digest('hex').slice(0, 16);
};
const hashes = {
  butane: hashOf(['butane.cjs']),
  'ignition-validate': hashOf(['ignition-validate.cjs']),
  subcommands: hashOf([...bundles.keys()].filter((name) => name.startsWith('subcommands')).sort()),
};
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
await build({ ...shared, plugins: [withoutLongTexts], entryPoints: { index: 'src/index.ts' }, platform: 'neutral' });
await build({ ...shared, plugins: [withoutLongTexts], entryPoints: { lsp: 'src/lsp/browser.ts' }, platform: 'browser' });
await build({ ...shared, entryPoints: { 'node-host': 'src/cli/library-host.ts' }, platform: 'node' });

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
