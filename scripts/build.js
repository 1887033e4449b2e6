// Bundles src/ into dist/: a file a command, the library, the Node host and the generators.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build as bundle } from 'esbuild';
import { bundledPackages, licencesText } from './bundled-licences.js';
import { whenNeeded } from './when-needed.js';

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

const made = new Map();
/** The packages that are bundled, by their folders. */
const packages = new Set();
const build = async (options) => {
  const { outputFiles, metafile } = await bundle({ ...options, write: false, metafile: true });
  for (const { path, contents } of outputFiles) made.set(basename(path), contents);
  for (const folder of bundledPackages(metafile)) packages.add(folder);
};

// the drop-in command does not load the subcommands, so they are bundles of their own
const apart = {
  name: 'subcommands apart',
  setup(bundler) {
    bundler.onResolve({ filter: /\/subcommands\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './subcommands.js', external: true } : undefined,
    );
  },
};

// CommonJS starts faster: nothing of Node's other loader is needed
const startsFast = {
  ...shared,
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  define: { ...shared.define, 'import.meta.dirname': '__dirname' },
  platform: 'node',
  // less to read: names as well
  minify: true,
};
await build({
  ...startsFast,
  plugins: [apart, whenNeeded],
  entryPoints: Object.fromEntries(
    ['src/cli/drop-in/butane-main.ts', 'src/cli/drop-in/ignition-validate-main.ts'].map((file) => [
      /([^/]+)-main\.ts$/.exec(file)[1],
      file,
    ]),
  ),
});
// what was compiled of a bundle is kept under the hash of its contents
const hashes = Object.fromEntries(
  ['butane', 'ignition-validate'].map((name) => [
    name,
    createHash('sha256')
      .update(made.get(`${name}.cjs`))
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
  minifySyntax: true,
  minifyWhitespace: true,
  splitting: true,
  chunkNames: 'subcommands-[hash]',
  // some of what is bundled is CommonJS and asks for Node's modules by `require`
  banner: { js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);" },
});
await build({ ...shared, entryPoints: { index: 'src/index.ts' }, platform: 'neutral' });
await build({ ...shared, entryPoints: { 'node-host': 'src/cli/io/node-host.ts' }, platform: 'node' });

await build({ ...shared, entryPoints: { generate: 'scripts/generate/main.ts' }, platform: 'node', packages: 'external' });

made.set('licences.txt', licencesText('.', packages));

// all or nothing, and file by file: a command that runs meanwhile finds the old one or the new one
mkdirSync('dist', { recursive: true });
for (const [name, contents] of made) {
  const path = join('dist', name);
  writeFileSync(`${path}.${process.pid}`, contents);
  renameSync(`${path}.${process.pid}`, path);
}
for (const name of readdirSync('dist')) if (/\.c?js$/.test(name) && !made.has(name)) rmSync(join('dist', name));
