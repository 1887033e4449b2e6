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
import { complainer } from '../complain.ts';
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
  const complain = complainer('diff', { stderr });
  const before = readSide(oldFile);
  if ('fault' in before) return complain(before.fault);
  const after = readSide(newFile);
  if ('fault' in after) return complain(after.fault);
  const oldSide = sideOf(before, `a/${path}`, path, reading);
  const newSide = sideOf(after, `b/${newPath}`, newPath, reading);
  result(
    oldSide && newSide
      ? shown(diffConfigs(oldSide, newSide, { gunzip: nodeGunzip, digest: nodeDigest }))
      : textDiff(path, before, after, reading.rootDir),
  );
  return 0;
}

/** What is on one side of a change; no bytes where there is no file. */
interface Side {
  readonly bytes: Uint8Array | undefined;
}

function readSide(file: string): Side | { readonly fault: string } {
  if (file === '/dev/null') return { bytes: undefined };
  try {
    return { bytes: readFileSync(file) };
  } catch (error) {
    return { fault: unreadText(file, error) };
  }
}

/**
 * The documents of a side; undefined for a config with errors. Git runs a driver at the top of the working tree, so that local files are
 * found by the path. With `./` in front, it is not read as `REVISION:PATH`.
 */
function sideOf({ bytes }: Side, name: string, path: string, reading: ReadOptions): DiffSide | undefined {
  if (bytes === undefined) return { name: '/dev/null', documents: [] };
  const { documents, report } = readDocuments({ name: `./${path}`, bytes }, { ...reading, files: nodeFiles });
  return isFatal(report) ? undefined : { name, documents };
}

/** The change of a text, with secrets masked. */
function textDiff(path: string, before: Side, after: Side, rootDir = '.'): string {
  const sourceOf = ({ bytes = new Uint8Array() }: Side): Source => ({ name: path, bytes, text: byteText(bytes) });
  const [old, next] = [sourceOf(before), sourceOf(after)];
  const patch = patchOf(shownFile(old, rootDir), shownFile(next, rootDir)).shown();
  return patch === '' && old.text !== next.text ? logText(`${path}: secrets differ\n`) : patch;
}
