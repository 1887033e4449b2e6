import { readFileSync } from 'node:fs';
import { isFatal } from '../../../diagnostics/diagnostic.ts';
import { type DiffSide, diffConfigs } from '../../../diff/diff-configs.ts';
import type { DiffReport } from '../../../diff/diff-report.ts';
import type { ReadOptions } from '../../../document/document.ts';
import { readDocuments } from '../../../document/read-document.ts';
import { byteText } from '../../../text/byte-text.ts';
import { logLine, logText } from '../../../text/log-text.ts';
import type { Source } from '../../../text/source.ts';
import type { CommandStreams } from '../../drop-in/butane.ts';
import { unreadText } from '../../io/io-fault.ts';
import { nodeDigest } from '../../io/node-digest.ts';
import { nodeGunzip } from '../../io/node-gunzip.ts';
import { nodeFiles } from '../../io/node-host.ts';
import { patchOf } from '../show-patch.ts';
import { shownFile } from '../shown-file.ts';

/** What git gives a diff driver (gitattributes(5), gitdiff's GIT_EXTERNAL_DIFF in git(1)). */
export interface DriverOperands {
  readonly path: string;
  /** Files with the contents, `/dev/null` for a path that does not exist. Both absent for a path that is not merged. */
  readonly oldFile?: string;
  readonly newFile?: string;
  /** The path after a renaming. */
  readonly newPath?: string;
}

/**
 * The arguments as git gives them to a diff driver: a path and three words for each side, and two more for a file that was renamed; or
 * only the path of a file that is not merged. Undefined for what a person would write.
 */
export function driverOperands(operands: readonly string[], env: Readonly<Record<string, string | undefined>>): DriverOperands | undefined {
  const [path = '', oldFile, , , newFile, , , newPath] = operands;
  if (operands.length === 7 || operands.length === 9)
    return { path, oldFile: oldFile!, newFile: newFile!, ...(newPath === undefined ? {} : { newPath }) };
  return operands.length === 1 && env.GIT_DIFF_PATH_TOTAL !== undefined ? { path } : undefined;
}

/**
 * Prints what differs, for git. A config that cannot be read is compared as text. The status is 0 whatever differs: git would stop
 * at another one.
 */
export function runDriver(
  { path, oldFile, newFile, newPath = path }: DriverOperands,
  reading: ReadOptions,
  shown: (report: DiffReport) => string,
  { result, stderr }: CommandStreams,
): number {
  if (oldFile === undefined || newFile === undefined) {
    result(`* Unmerged path ${logLine(path)}\n`);
    return 0;
  }
  const [before, after] = [readSide(oldFile), readSide(newFile)];
  for (const read of [before, after]) {
    if (!('fault' in read)) continue;
    stderr(`butane diff: ${logLine(read.fault)}\n`);
    return 2;
  }
  const [oldSide, newSide] = [sideOf(before, `a/${path}`, path, reading), sideOf(after, `b/${newPath}`, newPath, reading)];
  if (!oldSide || !newSide) {
    result(`${textDiff(path, before, after, reading.rootDir)}`);
    return 0;
  }
  result(shown(diffConfigs(oldSide, newSide, { gunzip: nodeGunzip, digest: nodeDigest })));
  return 0;
}

type Bytes = { readonly bytes: Uint8Array | undefined };

function readSide(file: string): Bytes | { readonly fault: string } {
  if (file === '/dev/null') return { bytes: undefined };
  try {
    return { bytes: readFileSync(file) };
  } catch (error) {
    return { fault: unreadText(file, error) };
  }
}

/** Git runs a driver at the top of the working tree, so that local files are found by the path. With `./`, it is no `REVISION:PATH`. Undefined for a config with errors. */
function sideOf(read: Bytes | { readonly fault: string }, name: string, path: string, reading: ReadOptions): DiffSide | undefined {
  const bytes = 'bytes' in read ? read.bytes : undefined;
  if (bytes === undefined) return { name: '/dev/null', documents: [] };
  const { documents, report } = readDocuments({ name: `./${path}`, bytes }, { ...reading, files: nodeFiles });
  return isFatal(report) ? undefined : { name, documents };
}

function textDiff(
  path: string,
  before: Bytes | { readonly fault: string },
  after: Bytes | { readonly fault: string },
  rootDir = '.',
): string {
  const [old, next] = [before, after].map((side): Source => {
    const bytes = 'bytes' in side && side.bytes ? side.bytes : new Uint8Array();
    return { name: path, bytes, text: byteText(bytes) };
  }) as [Source, Source];
  const patch = patchOf(shownFile(old, rootDir), shownFile(next, rootDir)).shown();
  return patch === '' && old.text !== next.text ? logText(`${path}: secrets differ\n`) : patch;
}
