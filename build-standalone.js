// Makes dist/standalone/butane: one file with Bun and both commands in it, for machines without Node.
//   node build-standalone.js [FILE]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { whenNeeded } from './when-needed.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8'));
const file = process.argv[2] ?? here(`dist/standalone/butane${process.platform === 'win32' ? '.exe' : ''}`);

const made = mkdtempSync(join(tmpdir(), 'butane-build-'));
// bun loads at the start whatever is imported anywhere: so it is given what imports less
await bundle({
  entryPoints: [here('src/cli/standalone-main.ts')],
  outfile: join(made, 'butane.cjs'),
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'esnext',
  logLevel: 'warning',
  plugins: [whenNeeded],
  define: { BUTANE_VERSION: JSON.stringify(version), 'import.meta.dirname': '__dirname' },
});

mkdirSync(dirname(file), { recursive: true });
try {
  execFileSync(
    here('node_modules/bun/bin/bun.exe'),
    [
      'build',
      '--compile',
      '--minify',
      '--bytecode',
      '--format=cjs',
      // threads that compile cost a short run more than they save: start late with it
      '--compile-jit-policy=32',
      // whatever lies in the caller's directory is not ours to read
      ...['bunfig', 'dotenv', 'tsconfig', 'package-json'].map((name) => `--no-compile-autoload-${name}`),
      `--outfile=${file}`,
      join(made, 'butane.cjs'),
      // started by its name, so that bun cannot know of it
      here('src/cli/encode-worker.ts'),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
} finally {
  rmSync(made, { recursive: true });
}
