import { fileURLToPath } from 'node:url';
import { type Case, caseLines, groupsIn, stageFilesOf } from '../../scripts/upstream/cases.ts';
import { readLedger, reasonToSkip } from '../../scripts/upstream/ledger.ts';

export { type Case, inputOf } from '../../scripts/upstream/cases.ts';

const folder = fileURLToPath(new URL('../../fixtures/upstream/', import.meta.url));

/** Where we deliberately follow another upstream than the recorded one. */
export const ledger = readLedger(folder);

/** The recorded cases of a group, without those that the ledger lists. */
export function cases(group: string): Case[] {
  return caseLines(folder, group)
    .map((line) => JSON.parse(line) as Case)
    .filter((kase) => reasonToSkip(ledger, kase) === undefined);
}

export function groups(): string[] {
  return groupsIn(folder);
}

/** A copy of the local files of the cases, with the links that git would not keep on every system. */
export function stageFiles(): string {
  return stageFilesOf(folder);
}
