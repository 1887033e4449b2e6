import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dimensions, type LinearInput } from './linear-inputs.ts';
import { milliseconds, table } from './statistics.ts';

/** More than this for twice the input is no longer linear. */
const MOST = 2.5;
/** The best of so many runs: other programs only make a run longer. */
const RUNS = 3;
const GNU_TIME = '/usr/bin/time';

export interface Growth {
  readonly table: string;
  /** The dimensions of a config alone, a row each. */
  readonly ofDimensions: string;
  /** The inputs and commands that took too much longer. */
  readonly superlinear: readonly string[];
}

/**
 * Doubles inputs and measures how much longer they take, in processor time where GNU time tells it.
 *
 * @param command the program, with what comes before its arguments
 */
export function measureGrowth(command: readonly string[], inputs: readonly LinearInput[]): Growth {
  // a program that does not start ends with 1 too, and quickly
  const [file = '', ...before] = command;
  if (spawnSync(file, [...before, '--version'], { stdio: 'ignore' }).status !== 0) throw new Error(`${command.join(' ')} does not start`);
  const rows: string[][] = [];
  const dimensionRows: string[][] = [];
  const superlinear: string[] = [];
  for (const input of inputs) {
    const folder = mkdtempSync(join(tmpdir(), 'butane-linear-'));
    const cells: string[] = [];
    try {
      for (const args of input.commands) {
        const of = (size: number): number => best([...command, ...args], folder, input, size);
        const [once, twice] = [of(input.size), of(2 * input.size)];
        const factor = twice / once;
        const shown = ['butane', ...args.filter((arg) => arg !== '--no-config')].join(' ');
        rows.push([input.name, shown, milliseconds(once), milliseconds(twice), factor.toFixed(2)]);
        cells.push(`${factor.toFixed(2)} (${milliseconds(once)} to ${milliseconds(twice)} ms)`);
        process.stderr.write(`${factor.toFixed(2)}  ${input.name}: ${shown}\n`);
        if (factor > MOST) superlinear.push(`${input.name}: ${shown}`);
      }
      if (dimensions.includes(input)) dimensionRows.push([input.name, `${input.size} to ${2 * input.size}`, ...cells]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return {
    table: table(['input', 'command', 'ms', 'ms for twice as much', 'factor'], rows),
    ofDimensions: table(['input', 'size', '`butane`', '`butane check`', '`butane check --fix`'], dimensionRows),
    superlinear,
  };
}

function best(command: readonly string[], folder: string, { files }: LinearInput, size: number): number {
  const below = join(folder, String(size));
  mkdirSync(below, { recursive: true });
  const contents = files(size);
  for (const [name, text] of Object.entries(contents)) writeFileSync(join(below, name), text);
  const [config = ''] = Object.keys(contents);
  return Math.min(...Array.from({ length: RUNS }, () => run([...command, config], below)));
}

/** Milliseconds of a run. Findings make a status of 1; more than that is a crash. */
function run(command: readonly string[], cwd: string): number {
  const report = join(cwd, 'time');
  const begin = performance.now();
  const timed = spawnSync(GNU_TIME, ['-q', '-f', '%U %S', '-o', report, ...command], { cwd, stdio: 'ignore' });
  if (timed.error) {
    const [file, ...args] = command;
    const start = performance.now();
    const { status } = spawnSync(file!, args, { cwd, stdio: 'ignore' });
    if (status === null || status > 1) throw new Error(`${command.join(' ')} ended with ${status}`);
    return performance.now() - start;
  }
  if (timed.status === null || timed.status > 1)
    throw new Error(`${command.join(' ')} ended with ${timed.status} after ${performance.now() - begin} ms`);
  const [user = 0, system = 0] = readFileSync(report, 'utf8').trim().split(' ').map(Number);
  return 1000 * (user + system);
}
