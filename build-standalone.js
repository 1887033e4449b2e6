// Makes dist/standalone/butane: one file with Bun and both commands in it, for machines without Node.
//   node build-standalone.js [FILE]
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8'));
const file = process.argv[2] ?? here(`dist/standalone/butane${process.platform === 'win32' ? '.exe' : ''}`);

mkdirSync(dirname(file), { recursive: true });
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
    `--define=BUTANE_VERSION=${JSON.stringify(version)}`,
    `--outfile=${file}`,
    here('src/cli/standalone-main.ts'),
    // started by their names, so that bun cannot know of them
    here('src/cli/encode-worker.ts'),
    here('src/cli/check-worker.ts'),
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
