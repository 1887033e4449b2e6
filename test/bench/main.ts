import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem, type } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureEditor } from './editor.ts';
import { writeFleets } from './fleet.ts';
import { configOfLines, halfCompressible, TREE_CONFIG } from './inputs.ts';
import { measureGrowth } from './linear.ts';
import { dimensions, linearInputs } from './linear-inputs.ts';
import { LINEAR, MEASURED, type MeasuredPart, withMeasured } from './page.ts';
import { median, milliseconds, table } from './statistics.ts';

/*
 * npm run bench -- [--quick] [--only NAME] [--runs N]
 * npm run bench -- --linear [--dimensions] [--only NAME]
 * npm run bench -- --editor
 *
 * Runs the npm build, the standalone executable if it was built, and upstream's if BUTANE_REF names it, one after the other and
 * round by round, so that noise hits all alike. Writes docs/performance.md, unless it measured only a part.
 *
 * With --linear it doubles inputs in each of their dimensions, and those that once took a square of their size, shows how much
 * longer they take, and fails where that is more than two and a half times. It writes the dimensions into docs/performance.md;
 * --dimensions measures nothing else.
 *
 * With --editor it types into a large config that is open in the language server, and shows how long diagnostics and completion take.
 */

interface Program {
  readonly name: string;
  readonly command: readonly string[];
}

interface Task {
  readonly name: string;
  readonly args: readonly string[];
  readonly runs: number;
  /** How many processes a run is. */
  readonly times?: number;
  /** How many the measured ones stand for. */
  readonly standsFor?: number;
}

interface Measured {
  readonly time: number;
  /** In MB; unknown where there is no GNU time. */
  readonly memory: number | undefined;
}

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    runs: { type: 'string' },
    linear: { type: 'boolean', default: false },
    dimensions: { type: 'boolean', default: false },
    editor: { type: 'boolean', default: false },
  },
});
const GNU_TIME = '/usr/bin/time';
const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'butane-bench-'));
try {
  if (options.editor) process.stdout.write(`${await measureEditor([process.execPath, join(root, 'bin/butane.js')], folder)}\n`);
  else if (options.linear) measureLinear();
  else measureAll();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measureLinear(): void {
  const all = options.dimensions ? dimensions : linearInputs;
  const inputs = all.filter(({ name }) => options.only === undefined || name.includes(options.only));
  const { table: growth, ofDimensions, superlinear } = measureGrowth([process.execPath, join(root, 'bin/butane.js')], inputs);
  process.stdout.write(`${growth}\n`);
  if (options.only === undefined) writePage(LINEAR, `Measured on ${today()}, Node ${process.versions.node}.\n\n${ofDimensions}`);
  if (superlinear.length === 0) return;
  process.stderr.write(`longer than linear: ${superlinear.join(', ')}\n`);
  process.exitCode = 1;
}

function measureAll(): void {
  const programs = programsAtHand();
  const named = ({ name }: Task): boolean => options.only === undefined || name.includes(options.only);
  const tasks = prepare().filter(named);
  const measured = new Map(tasks.map((task) => [task.name, measure(task, programs)]));
  const page = [machine(), results(tasks, programs, measured), growth(measured, programs)].filter((part) => part !== '').join('\n\n');
  process.stdout.write(`${page}\n`);
  if (options.quick || options.only !== undefined) return;
  writePage(MEASURED, page);
}

function writePage(part: MeasuredPart, measured: string): void {
  const path = join(root, 'docs/performance.md');
  writeFileSync(path, withMeasured(readFileSync(path, 'utf8'), part, measured));
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function programsAtHand(): Program[] {
  const standalone = join(root, 'dist/standalone', process.platform === 'win32' ? 'butane.exe' : 'butane');
  const upstream = process.env.BUTANE_REF;
  return [
    ...(upstream === undefined ? [] : [{ name: 'upstream', command: [resolve(upstream)] }]),
    { name: 'npm', command: [process.execPath, join(root, 'bin/butane.js')] },
    ...(existsSync(standalone) ? [{ name: 'standalone', command: [standalone] }] : []),
  ];
}

/** Writes the inputs. */
function prepare(): Task[] {
  const runs = (usual: number): number => (options.runs === undefined ? (options.quick ? 3 : usual) : Number(options.runs));
  const tasks: Task[] = [];
  for (const [lines, usual] of [
    [148, 31],
    [1_408, 21],
    [14_008, 7],
    [70_008, 3],
  ] as const) {
    if (options.quick && lines > 14_008) continue;
    writeFileSync(join(folder, `${lines}.bu`), configOfLines(lines));
    tasks.push({ name: `${lines} lines`, args: [`${lines}.bu`], runs: runs(usual) });
  }
  const files = options.quick ? 200 : 2_000;
  mkdirSync(join(folder, 'tree'));
  for (let i = 0; i < files; i++) {
    const below = join(folder, 'tree', String(i % 20));
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${i}.bin`), halfCompressible(20_000, i));
  }
  writeFileSync(join(folder, 'tree.bu'), TREE_CONFIG);
  tasks.push({ name: `${files} files of 20 kB`, args: ['-d', '.', 'tree.bu'], runs: runs(5) });
  mkdirSync(join(folder, 'small'));
  for (let i = 0; i < 1_000; i++) writeFileSync(join(folder, 'small', `${i}.bu`), configOfLines(20, i));
  tasks.push({
    name: '1000 small configs, one by one',
    args: ['small/0.bu'],
    runs: runs(3),
    times: options.quick ? 10 : 100,
    standsFor: 1_000,
  });
  tasks.push({ name: '1000 small configs, butane check', args: ['check', 'small'], runs: runs(5) });
  writeFleets(folder);
  tasks.push({ name: '1000 plain hosts, butane build', args: ['build', 'plain', '-O', 'out'], runs: runs(5) });
  tasks.push({ name: '1000 hosts that share ten parts, butane build', args: ['build', 'composed', '-O', 'out'], runs: runs(5) });
  return tasks;
}

function measure(task: Task, programs: readonly Program[]): ReadonlyMap<string, Measured> {
  const floor: Program = { name: 'node -e 0', command: [process.execPath, '-e', '0'] };
  // upstream has no subcommands
  const all = ['check', 'build'].includes(task.args[0]!)
    ? programs.filter(({ name }) => name !== 'upstream')
    : task.name === '148 lines'
      ? [floor, ...programs]
      : programs;
  const times = new Map(all.map(({ name }) => [name, [] as number[]]));
  // one more than counts: the first warms the disk cache and the compile cache
  for (let round = -1; round < task.runs; round++)
    for (const program of all) {
      const begin = performance.now();
      for (let i = 0; i < (round < 0 ? 1 : (task.times ?? 1)); i++) run(program, task.args);
      const scale = (task.standsFor ?? 1) / (task.times ?? 1);
      if (round >= 0) times.get(program.name)!.push((performance.now() - begin) * scale);
    }
  return new Map(all.map((program) => [program.name, { time: median(times.get(program.name)!), memory: peakMemory(program, task.args) }]));
}

function run({ name, command }: Program, args: readonly string[]): void {
  const [file, ...rest] = command;
  const { status, stderr } = spawnSync(file!, [...rest, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${name} failed at ${args.join(' ')}: ${stderr}`);
}

/** A process does not learn the peak memory of its children from Node; GNU time tells it. */
function peakMemory({ command }: Program, args: readonly string[]): number | undefined {
  const report = join(folder, 'memory');
  const { status } = spawnSync(GNU_TIME, ['-f', '%M', '-o', report, ...command, ...args], { cwd: folder, stdio: 'ignore' });
  return status === 0 ? Number(readFileSync(report, 'utf8')) / 1024 : undefined;
}

function machine(): string {
  const bun = spawnSync(join(root, 'node_modules/bun/bin/bun.exe'), ['--version'], { encoding: 'utf8' }).stdout?.trim();
  const all = cpus();
  return [
    `Measured on ${today()}: ${all[0]?.model.trim()}, ${all.length} cores, ${Math.round(totalmem() / 2 ** 30)} GB,`,
    `${type()} ${release()}, Node ${process.versions.node}, Bun ${bun || 'none'}.`,
  ].join('\n');
}

function results(
  tasks: readonly Task[],
  programs: readonly Program[],
  measured: ReadonlyMap<string, ReadonlyMap<string, Measured>>,
): string {
  const rows = tasks.flatMap((task) => {
    const of = measured.get(task.name)!;
    // one run of `check` stands beside a thousand of upstream's
    const upstream = of.get('upstream')?.time ?? measured.get('1000 small configs, one by one')?.get('upstream')?.time;
    return [...of].map(([name, { time, memory }]) => [
      task.name,
      name,
      milliseconds(time),
      memory === undefined ? '?' : memory.toFixed(0),
      upstream === undefined ? '' : (time / upstream).toFixed(2),
    ]);
  });
  const title = programs.some(({ name }) => name === 'upstream') ? '× upstream' : '';
  return table(['input', 'program', 'median ms', 'peak MB', title], rows);
}

/** How much longer the next size takes, beside how much larger it is. */
function growth(measured: ReadonlyMap<string, ReadonlyMap<string, Measured>>, programs: readonly Program[]): string {
  const sizes = [148, 1_408, 14_008, 70_008].filter((lines) => measured.has(`${lines} lines`));
  if (sizes.length < 2) return '';
  const rows = sizes.slice(1).map((lines, i) => {
    const time = (of: number, name: string): number => measured.get(`${of} lines`)!.get(name)!.time;
    const grown = programs.map(({ name }) => (time(lines, name) / time(sizes[i]!, name)).toFixed(1));
    return [`${sizes[i]} to ${lines} lines`, (lines / sizes[i]!).toFixed(1), ...grown];
  });
  return table(['growth', 'of the input', ...programs.map(({ name }) => name)], rows);
}
