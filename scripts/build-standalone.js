// Makes dist/standalone/butane: one file with Bun and both commands in it, for machines without Node; and its licences beside it.
//   node scripts/build-standalone.js [FILE]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { bundledPackages, licencesText } from './bundled-licences.js';
import { whenNeeded } from './when-needed.js';

/** A path in the repository, whatever the working directory is. */
const inRepository = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { version } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'));
const file = process.argv[2] ?? inRepository(`dist/standalone/butane${process.platform === 'win32' ? '.exe' : ''}`);

const made = mkdtempSync(join(tmpdir(), 'butane-build-'));
/** Where the executable has its files for itself. */
const inside = process.platform === 'win32' ? 'B:/~BUN/root' : '/$bunfs/root';
const subcommands = `${inside}/subcommands.cjs`;
/** Stands for the licences until it is known what is bundled. */
const PLACEHOLDER = JSON.stringify('licences of butane');
// what is not bundled with them starts without the subcommands
const apart = {
  name: 'subcommands apart',
  setup(bundler) {
    bundler.onResolve({ filter: /\/subcommands\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: subcommands, external: true } : undefined,
    );
  },
};
// bun loads at the start whatever is imported anywhere: so it is given what imports less
const { metafile } = await bundle({
  entryPoints: {
    butane: inRepository('src/cli/drop-in/standalone-main.ts'),
    subcommands: inRepository('src/cli/commands/subcommands.ts'),
    'encode-worker': inRepository('src/cli/drop-in/encode-worker.ts'),
  },
  outdir: made,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'esnext',
  logLevel: 'warning',
  metafile: true,
  plugins: [apart, whenNeeded],
  define: {
    BUTANE_VERSION: JSON.stringify(version),
    'import.meta.dirname': JSON.stringify(inside),
    'import.meta.url': '"file:///"',
    LICENCES: PLACEHOLDER,
  },
});

// the executable brings its licences along, and prints them
const bunLicences = ['bun', 'LGPL-2.0', 'LGPL-2.1'].map((name) => readFileSync(inRepository(`licences/${name}.txt`), 'utf8'));
const licences = licencesText(inRepository('.'), bundledPackages(metafile), bunLicences);
const subcommandsBundle = readFileSync(join(made, 'subcommands.cjs'), 'utf8');
writeFileSync(
  join(made, 'subcommands.cjs'),
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
      // threads that compile cost a short run more than they save: start late with it
      '--compile-jit-policy=32',
      // whatever lies in the caller's directory is not ours to read
      ...['bunfig', 'dotenv', 'tsconfig', 'package-json'].map((name) => `--no-compile-autoload-${name}`),
      `--outfile=${file}`,
      `--external=${subcommands}`,
      join(made, 'butane.cjs'),
      // all started by their names, so that bun cannot know of them
      join(made, 'subcommands.cjs'),
      join(made, 'encode-worker.cjs'),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
} finally {
  rmSync(made, { recursive: true });
}
