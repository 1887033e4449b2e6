import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { CheckedFile, Problem } from '../../diagnostics/problem.ts';
import { errnoText } from '../../host/errno-text.ts';
import { type CheckOptions, check } from '../../service/check.ts';
import { type Weights, weigh } from '../../service/settings/severity.ts';
import { findSpec, type NoSpec } from '../../spec/find.ts';
import type { Spec } from '../../spec/spec.ts';
import { errnoOf } from '../io/io-fault.ts';
import { nodeFiles } from '../io/node-host.ts';
import { workerScript } from '../io/worker-script.ts';
import { type FilesDirChoice, filesDirFinder, otherFilesDirs } from './files-dir.ts';
import { helpForMissingFile } from './missing-file.ts';

/** Starting a worker takes as long as checking about this many files. */
const WORTH_A_WORKER = 2000;
/** How many files a thread takes at a time. */
const SHARE = 8;

/** How to check files. */
export interface FileChecking {
  readonly filesDir: FilesDirChoice;
  readonly weights: Weights;
}

/** A file that was checked. Of one without problems a worker keeps neither text nor bytes. */
export interface FileResult extends CheckedFile {
  /** As they were read; undefined where the file could not be read. */
  readonly bytes: Uint8Array | undefined;
}

/** What a worker is given. `next` is the index of the first file that no thread has taken. */
export interface CheckTask {
  readonly paths: readonly string[];
  readonly how: FileChecking;
  readonly next: Int32Array;
}

/** Results with the index of their file. */
export type CheckBatch = readonly (readonly [index: number, result: FileResult])[];

/**
 * Checks files, on all processors where there are enough of them; the results are in the order of the names.
 *
 * @param onFiles told now and then of how many files are done or being looked at
 * @param script the worker's; where there is none, nothing is done beside
 */
export async function checkFiles(
  paths: readonly string[],
  how: FileChecking,
  onFiles: (done: number) => void,
  script: string | undefined = workerScript('check-worker'),
  processors: number = availableParallelism(),
): Promise<FileResult[]> {
  const count = Math.min(processors - 1, Math.floor(paths.length / WORTH_A_WORKER));
  const next = new Int32Array(new SharedArrayBuffer(4));
  const results: (FileResult | undefined)[] = Array.from(paths, () => undefined);
  const workers = await startWorkers(script === undefined ? 0 : count, script!, { paths, how, next }, results);
  const checkOne = fileChecker(how);
  for (const share of shares(paths.length, next)) {
    for (const index of share) results[index] = checkOne(paths[index]!);
    onFiles(Math.min(Atomics.load(next, 0), paths.length));
  }
  await Promise.all(workers);
  // what a worker did not come to, because it did not start or ended early
  return results.map((result, index) => result ?? checkOne(paths[index]!));
}

/** The indices that are taken here, share by share, until none is left. */
export function* shares(length: number, next: Int32Array): Generator<readonly number[]> {
  for (let first = Atomics.add(next, 0, SHARE); first < length; first = Atomics.add(next, 0, SHARE)) {
    yield Array.from({ length: Math.min(SHARE, length - first) }, (_, i) => first + i);
  }
}

async function startWorkers(count: number, script: string, task: CheckTask, results: (FileResult | undefined)[]): Promise<Promise<void>[]> {
  if (count < 1) return [];
  const { Worker: Thread } = await import('node:worker_threads');
  return Array.from({ length: count }, () => {
    const worker: Worker = new Thread(script, { workerData: task });
    worker.on('message', (batch: CheckBatch) => {
      for (const [index, result] of batch) results[index] = result;
    });
    return new Promise((resolve) => {
      worker.on('error', () => resolve());
      worker.on('exit', () => resolve());
    });
  });
}

/** Reads files and checks them. */
export function fileChecker(how: FileChecking): (path: string) => FileResult {
  const checkOne = checker(how);
  return (path) => {
    const read = readConfig(path);
    return 'code' in read ? { path, text: '', problems: [read], bytes: undefined } : checkOne(path, read);
  };
}

/** Checks configs one after the other, each version's spec folded once. */
export function checker({ filesDir, weights }: FileChecking): (path: string, bytes: Uint8Array) => FileResult {
  const specs = new Map<string, Spec | NoSpec>();
  const remembered = (variant: string, version: string): Spec | NoSpec => {
    const key = `${variant}\0${version}`;
    const spec = specs.get(key) ?? findSpec(variant, version);
    specs.set(key, spec);
    return spec;
  };
  const cwd = process.cwd();
  const filesDirOf = filesDirFinder(filesDir, cwd);
  return (path, bytes) => {
    const dir = filesDirOf(path);
    const options: CheckOptions = {
      files: nodeFiles,
      filesDir: dir,
      otherFilesDirs: () => otherFilesDirs(path, cwd),
      name: path,
      findSpec: remembered,
    };
    const { problems, ...checked } = check(bytes, options);
    return { path, ...checked, problems: weigh(problems, weights), bytes };
  };
}

function readConfig(path: string): Uint8Array | Problem {
  try {
    return readFileSync(path);
  } catch (error) {
    const start = { line: 1, column: 1, offset: 0 };
    const errno = errnoOf(error);
    const message = `cannot be read: ${errnoText(errno)}`;
    const help = errno === 'ENOENT' ? helpForMissingFile(path) : undefined;
    return { code: 'file/unreadable', severity: 'error', message, help, range: { start, end: start }, related: [] };
  }
}
