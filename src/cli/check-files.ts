import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { type CheckOptions, check } from '../check.ts';
import { errnoText } from '../host/errno-text.ts';
import type { CheckedFile, Problem } from '../report/problem.ts';
import { type Weights, weigh } from '../settings/severity.ts';
import { findSpec, type NoSpec } from '../spec/find.ts';
import type { Spec } from '../spec/spec.ts';
import { nodeFiles } from './node-host.ts';

/** How many files are read ahead of the one that is checked. */
const AHEAD = 64;

/** How to check files. */
export interface FileChecking {
  /** The directory that local files are in; undefined for each config's own. */
  readonly filesDir: string | undefined;
  readonly weights: Weights;
  /** Told of every file that is done. */
  readonly onFile?: (done: number) => void;
}

/** A file that was checked, and its bytes as they were read. */
export interface FileResult extends CheckedFile {
  readonly bytes: Uint8Array | undefined;
}

/** Checks files, reading ahead; the results are in the order of the names. */
export async function checkFiles(paths: readonly string[], how: FileChecking): Promise<FileResult[]> {
  const checkOne = checker(how);
  const results: FileResult[] = [];
  const reading = new Map<number, Promise<Uint8Array | Problem>>();
  for (let i = 0; i < paths.length; i++) {
    for (let next = i; next < Math.min(i + AHEAD, paths.length); next++)
      if (!reading.has(next)) reading.set(next, readConfig(paths[next]!));
    const read = await reading.get(i)!;
    reading.set(i, EMPTY);
    results.push('code' in read ? { path: paths[i]!, text: '', problems: [read], bytes: undefined } : checkOne(paths[i]!, read));
    how.onFile?.(i + 1);
  }
  return results;
}

const EMPTY = Promise.resolve(new Uint8Array());

/** Checks configs one after the other, each version's spec folded once. */
export function checker({ filesDir, weights }: FileChecking): (path: string, bytes: Uint8Array) => FileResult {
  const specs = new Map<string, Spec | NoSpec>();
  const remembered = (variant: string, version: string): Spec | NoSpec => {
    const key = `${variant}\0${version}`;
    const spec = specs.get(key) ?? findSpec(variant, version);
    specs.set(key, spec);
    return spec;
  };
  return (path, bytes) => {
    const options: CheckOptions = { files: nodeFiles, filesDir: filesDir ?? posix.dirname(path), name: path, findSpec: remembered };
    const { text, problems } = check(bytes, options);
    return { path, text, problems: weigh(problems, weights), bytes };
  };
}

async function readConfig(path: string): Promise<Uint8Array | Problem> {
  try {
    return await readFile(path);
  } catch (error) {
    const start = { line: 1, column: 1, offset: 0 };
    const message = `cannot be read: ${errnoText((error as { code?: string }).code ?? 'EIO')}`;
    return { code: 'file/unreadable', severity: 'error', message, range: { start, end: start }, related: [] };
  }
}
