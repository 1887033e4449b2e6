import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import { pushAll } from '../../text/push-all.ts';
import type { CheckOne } from './check-files.ts';
import { type FixedFile, fixComposed } from './fix-composed.ts';
import { fixFile, writeFixed } from './fix-files.ts';
import { patchOf, showPatch } from './show-patch.ts';
import type { Surroundings } from './surroundings.ts';

/** How to fix the files of a run. */
export interface FixingAll {
  readonly checkOne: CheckOne;
  /** The names of the composed configs. */
  readonly composed: ReadonlyMap<string, unknown>;
  /** True to show the changes instead of writing them. */
  readonly dry: boolean;
  /** The folder that must contain a file after links are followed. */
  readonly rootOf: (path: string) => string;
  /** Checks all configs of the run again. */
  readonly checkAll: (names: readonly string[]) => readonly CheckedFile[];
  readonly streams: Surroundings['streams'];
}

/**
 * Fixes files, or prints the changes. What is left of fixed files replaces their entries in `results`. Returns the error message if a
 * file could not be written.
 */
export async function fixAll(
  results: CheckedFile[],
  { checkOne, composed, dry, rootOf, checkAll, streams }: FixingAll,
): Promise<string | undefined> {
  let changes = 0;
  let files = 0;
  const finish = async ({ before, after, applied }: FixedFile): Promise<string | undefined> => {
    changes += applied;
    files++;
    const path = before.source.name;
    if (dry) {
      showPatch(path, patchOf(before, after), '--fix without --dry-run', streams);
      return undefined;
    }
    const fault = writeFixed(path, before.source.bytes, after.source.bytes, rootOf(path));
    // A signal that arrived during the write is delivered at the next turn of the event loop.
    await nextTurn();
    return fault;
  };
  for (const [i, file] of results.entries()) {
    if (composed.has(file.source.name)) continue;
    const { result, applied } = fixFile(file, checkOne);
    if (applied.length === 0) continue;
    const fault = await finish({ before: file, after: result, applied: applied.length });
    if (fault !== undefined) return fault;
    if (!dry) results[i] = result;
  }
  const roots = results.filter(({ source }) => composed.has(source.name));
  const fixedParts = fixComposed(roots, checkOne);
  for (const fixed of fixedParts) {
    const fault = await finish(fixed);
    if (fault !== undefined) return fault;
  }
  // what is left of composed configs may lie in any file that was fixed
  if (!dry && files > 0 && composed.size > 0) {
    const names = results.map(({ source }) => source.name);
    results.length = 0;
    pushAll(results, checkAll(names));
  }
  const problems = `${changes} ${changes === 1 ? 'problem' : 'problems'}`;
  if (files > 0) streams.stderr(`${dry ? 'would fix' : 'fixed'} ${problems} in ${files} ${files === 1 ? 'file' : 'files'}\n`);
  return undefined;
}
