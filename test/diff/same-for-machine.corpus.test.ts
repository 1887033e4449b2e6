import { describe, expect, it } from 'vitest';
import { nodeDigest } from '../../src/cli/io/node-digest.ts';
import { nodeGunzip } from '../../src/cli/io/node-gunzip.ts';
import { diffDocuments } from '../../src/diff/diff-documents.ts';
import type { ReadDocument } from '../../src/document/document.ts';
import { readDocuments } from '../../src/document/read-document.ts';
import { canonicalText } from '../../src/inspect/canonical-text.ts';
import { isDeep, some } from '../depth.ts';
import { sameForMachine } from '../document/same-for-machine.ts';
import { cases } from '../upstream/cases.ts';

/** Ignition configs and MachineConfigs that upstream makes, or takes. */
function recordedDocuments(): ReadDocument[] {
  const accepted = ['valid', 'sugar', 'combined', 'ign-valid'].flatMap((group) => cases(group).filter(({ exit }) => exit === 0));
  return some(accepted).flatMap((kase) => {
    const text = kase.tool === 'butane' ? kase.stdout : kase.input;
    const { documents } = readDocuments({ name: kase.id, bytes: new TextEncoder().encode(text) });
    return documents.slice(0, 1);
  });
}

/** A document without the MachineConfig around it, which the normal form leaves out. */
const bare = (read: ReadDocument): ReadDocument => ({ ...read, machineConfig: undefined });

/** A change of the version alone is none for the machine. */
const differ = (a: ReadDocument, b: ReadDocument): boolean =>
  diffDocuments(bare(a), bare(b), nodeGunzip).some(
    ({ before, after, facts }) => before?.kind !== 'Ignition' || after?.kind !== 'Ignition' || facts.some(({ name }) => name !== 'version'),
  );

describe('diffDocuments', () => {
  const documents = recordedDocuments();

  it('has configs to compare', () => expect(documents.length).toBeGreaterThan(isDeep ? 10 : 5));

  it('finds a change if and only if the normal forms differ, and so does the text to compare', () => {
    let equal = 0;
    for (const [i, document] of documents.entries()) {
      // each with itself and with those that follow, which are often variations of it
      for (const other of documents.slice(i, i + 4)) {
        const isSame = sameForMachine(document, other, nodeGunzip);
        if (isSame) equal++;
        expect(differ(document, other), `${document.source.name} and ${other.source.name}`).toBe(!isSame);
        const [a, b] = [document, other].map((one) =>
          canonicalText([bare(one)], nodeDigest, nodeGunzip).replace(/^ {2}version: .*\n/m, ''),
        );
        expect(a === b, `${document.source.name} and ${other.source.name}`).toBe(isSame);
      }
    }
    // each means the same as itself
    expect(equal).toBeGreaterThanOrEqual(documents.length);
  });
});
