import { realpathSync, statSync } from 'node:fs';
import { notLaidOutAround } from '../../../apply/not-laid-out.ts';
import type { LeftOut, PlanProblem } from '../../../apply/operation.ts';
import { mtreeText } from '../../../apply/ownership.ts';
import { type Plan, planOf } from '../../../apply/plan.ts';
import { planLines, tallyText, unsetLines } from '../../../apply/plan-text.ts';
import { Tree } from '../../../apply/tree.ts';
import { isFault } from '../../../host/files.ts';
import { byteText } from '../../../text/byte-text.ts';
import { logLine, logPath } from '../../../text/log-text.ts';
import { rangeOf } from '../../../text/ranges.ts';
import type { Location } from '../../../text/source.ts';
import { wantsColor } from '../../drop-in/butane.ts';
import { ioFaultText, unreadText } from '../../io/io-fault.ts';
import { makeFolders } from '../../io/make-folders.ts';
import { nodeDigest } from '../../io/node-digest.ts';
import { nodeGunzip } from '../../io/node-gunzip.ts';
import { nodeFiles } from '../../io/node-host.ts';
import { leadToOneFile } from '../../io/same-file.ts';
import { writeOutput } from '../../io/write-output.ts';
import { type DocumentFlags, documentReading } from '../document-reading.ts';
import type { Surroundings } from '../surroundings.ts';
import { isSameFile, layOut } from './lay-out.ts';
import { readConfig } from './read-config.ts';

/** The options of `butane apply`. */
export interface ApplyFlags extends DocumentFlags {
  readonly root: string;
  readonly dryRun?: true;
  readonly cache?: string;
  readonly ownership?: string;
  readonly color: string;
}

/** Lays out a config below a directory. Returns the exit status. */
export async function applyConfig(file: string, flags: ApplyFlags, { streams }: Surroundings): Promise<number> {
  const say = (line: string): void => streams.stderr(`butane apply: ${logLine(line)}\n`);
  const complain = <Status extends 1 | 2>(status: Status, line: string): Status => {
    say(line);
    return status;
  };
  if (flags.dryRun && flags.ownership !== undefined) return complain(2, '--dry-run and --ownership cannot be combined');
  if (file === '') return complain(2, 'a name is empty: name a file');
  const { ownership } = flags;
  if (ownership !== undefined && ownership !== '-' && file !== '-' && leadToOneFile(ownership, file))
    return complain(2, `--ownership would overwrite the config ${file}; name another file`);
  const reading = documentReading([file], flags, streams);
  if ('fault' in reading) return complain(2, reading.fault);
  const { root } = flags;
  const look = { color: wantsColor(flags.color, streams.stderrIsTerminal), columns: process.stderr.columns };
  const read = readConfig(file, reading, streams.stdin, look);
  if ('status' in read) {
    streams.stderr(read.text);
    return read.status;
  }
  const { document, ignition, machineConfig } = read.document;
  const tree = existingTree(root);
  if (tree && 'fault' in tree) return complain(1, tree.fault);
  const cache = cacheOf(flags.cache);
  const plan = planOf(document, ignition, { tree, gunzip: nodeGunzip, digest: nodeDigest, cached: cache.read });
  if (cache.faults.length > 0) return complain(1, cache.faults[0]!);
  const leftOut = [...plan.leftOut, ...(machineConfig ? notLaidOutAround(machineConfig) : [])];
  for (const line of problemLines(plan.problems)) streams.stderr(`${line}\n`);
  if (flags.dryRun) {
    for (const line of planLines(plan.operations)) streams.stdout(`${logLine(line)}\n`);
    for (const line of leftOutLines(leftOut)) say(line);
  }
  if (plan.problems.length > 0) return complainOfProblems(plan, root, say);
  return flags.dryRun ? 0 : carryOut(plan, leftOut, flags, streams, say);
}

function complainOfProblems({ problems }: Plan, root: string, say: (line: string) => void): 1 {
  say(`nothing was written to ${root}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  return 1;
}

async function carryOut(
  { operations }: Plan,
  leftOut: readonly LeftOut[],
  { root, ownership }: ApplyFlags,
  streams: Surroundings['streams'],
  say: (line: string) => void,
): Promise<number> {
  try {
    makeFolders(root);
  } catch (error) {
    say(`failed to create ${root}: ${ioFaultText(error, 'mkdir', root)}`);
    return 1;
  }
  const tree = existingTree(root);
  if (!tree || 'fault' in tree) {
    say(tree ? tree.fault : `${root} does not exist`);
    return 1;
  }
  const { done, unset, fault } = await layOut(operations, tree);
  const tally = `${root}: ${tallyText(operations.slice(0, done))}`;
  if (ownership === '-') say(tally);
  else streams.stdout(`${logLine(tally)}\n`);
  for (const line of leftOutLines(leftOut)) say(line);
  if (ownership !== undefined) {
    const text = mtreeText(unset);
    const problem = ownership === '-' ? void streams.result(text) : writeOutput(ownership, text);
    if (problem !== undefined) {
      streams.stderr(problem);
      return 1;
    }
  } else for (const line of unsetLines(unset)) say(line);
  if (fault === undefined) return 0;
  say(`stopped after ${done} of ${operations.length} steps: ${fault}`);
  return 1;
}

/** The tree of a directory; undefined if there is none. */
function existingTree(root: string): Tree | { readonly fault: string } | undefined {
  try {
    if (!statSync(root, { throwIfNoEntry: false })) return undefined;
    return new Tree(byteText(realpathSync(root, 'buffer')), nodeFiles, isSameFile);
  } catch (error) {
    return { fault: `failed to open ${root}: ${ioFaultText(error, 'open', root)}` };
  }
}

/** Reads contents by their hash. Another fault than a missing file is kept. */
function cacheOf(directory: string | undefined): {
  readonly read: (hash: string) => Uint8Array | undefined;
  readonly faults: readonly string[];
} {
  const faults: string[] = [];
  const read = (hash: string): Uint8Array | undefined => {
    if (directory === undefined || !/^sha(?:256|512)-[0-9a-f]+$/.test(hash)) return undefined;
    const path = `${directory}/${hash}`;
    const bytes = nodeFiles.read(path);
    if (!isFault(bytes)) return bytes;
    if (bytes.fault.errno !== 'ENOENT') faults.push(unreadText(path, { code: bytes.fault.errno }));
    return undefined;
  };
  return { read, faults };
}

function problemLines(problems: readonly PlanProblem[]): string[] {
  return problems.map(({ message, location }) => `${placeText(location)}error: ${logLine(message)}`);
}

function leftOutLines(leftOut: readonly LeftOut[]): string[] {
  return leftOut.map(({ what, why }) => `left out: ${what}${why === undefined ? '' : `: ${why}`}`);
}

function placeText(location: Location | undefined): string {
  if (!location) return '';
  const { line, column } = rangeOf(location).start;
  return `${logPath(location.source.name)}:${line}:${column}: `;
}
