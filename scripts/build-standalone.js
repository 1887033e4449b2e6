// Builds dist/standalone/butane, one executable with Bun and both commands for machines without Node, and a file with its licences.
//   node scripts/build-standalone.js [FILE]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { bundledPackages, licencesText } from './bundled-licences.js';
import { foldedSpecs } from './folded-specs.js';
import { evaluatedLate, whenNeeded } from './when-needed.js';
import { withoutLongTexts } from './without-long-texts.js';

/** The absolute path of a file in the repository, whatever the working directory is. */
const inRepository = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { version } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'));
const file = process.argv[2] ?? inRepository(`dist/standalone/butane${process.platform === 'win32' ? '.exe' : ''}`);

const bundleFolder = mkdtempSync(join(tmpdir(), 'butane-build-'));
/** The folder in which the executable sees its own files. */
const inside = process.platform === 'win32' ? 'B:/~BUN/root' : '/$bunfs/root';
const subcommands = `${inside}/subcommands.cjs`;
/** Is replaced with the licences when the bundled packages are known. */
const PLACEHOLDER = JSON.stringify('licences of butane');
// The subcommands are a separate bundle, so that the drop-in commands start without loading them.
const apart = {
  name: 'subcommands apart',
  setup(bundler) {
    bundler.onResolve({ filter: /\/subcommands\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: subcommands, external: true } : undefined,
    );
  },
};
// bun loads at the start whatever is imported anywhere: so it is given what imports less
const options = {
  outdir: bundleFolder,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'esnext',
  logLevel: 'warning',
  metafile: true,
  define: {
    BUTANE_VERSION: JSON.stringify(version),
    'import.meta.dirname': JSON.stringify(inside),
    'import.meta.url': '"file:///"',
    LICENCES: PLACEHOLDER,
  },
};
const dropIn = await bundle({
  ...options,
  plugins: [apart, whenNeeded, evaluatedLate, withoutLongTexts, foldedSpecs],
  entryPoints: {
    butane: inRepository('src/cli/drop-in/standalone-main.ts'),
    'encode-worker': inRepository('src/cli/drop-in/encode-worker.ts'),
  },
});
const others = await bundle({
  ...options,
  plugins: [whenNeeded, foldedSpecs],
  entryPoints: { subcommands: inRepository('src/cli/commands/subcommands.ts') },
});

// `butane version --licences` of the executable prints the licences.
const bunLicences = ['bun', 'LGPL-2.0', 'LGPL-2.1'].map((name) => readFileSync(inRepository(`licences/${name}.txt`), 'utf8'));
const packages = new Set([dropIn, others].flatMap(({ metafile }) => [...bundledPackages(metafile)]));
const licences = licencesText(inRepository('.'), packages, bunLicences);
const subcommandsBundle = readFileSync(join(bundleFolder, 'subcommands.cjs'), 'utf8');
writeFileSync(
  join(bundleFolder, 'subcommands.cjs'),
  subcommandsBundle.replace(PLACEHOLDER, () => JSON.stringify(licences)),
);

mkdirSync(dirname(file), { recursive: true });
writeFileSync(join(dirname(file), 'butane-licences.txt'), licences);
try {
  execFileSync(
    inRepository('node_modules/bun/bin/bun.exe'),
    [
      'build',
      '--compile',
      '--minify',
      '--bytecode',
      '--format=cjs',
      '--entry-naming=[name].cjs',
      // In a short run, JIT compilation in other threads costs more time than it saves, so it starts late.
      '--compile-jit-policy=32',
      // Do not load configuration files from the caller's directory.
      ...['bunfig', 'dotenv', 'tsconfig', 'package-json'].map((name) => `--no-compile-autoload-${name}`),
      `--outfile=${file}`,
      `--external=${subcommands}`,
      join(bundleFolder, 'butane.cjs'),
      // These are loaded by name at run time, so Bun does not find them itself.
      join(bundleFolder, 'subcommands.cjs'),
      join(bundleFolder, 'encode-worker.cjs'),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
} finally {
  rmSync(bundleFolder, { recursive: true });
}
