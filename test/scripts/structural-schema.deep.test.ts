import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reasonToSkip } from '../../scripts/upstream/ledger.ts';
import { validators } from '../../src/ignition/validators/ignition.js';
import { type Case, ledger } from '../upstream/cases.ts';
import { recordedCases } from '../upstream/whole-corpus.ts';

const groups = ['ign-valid', 'ign-error', 'ign-text', 'ign-mutate'];

describe('the validators agree with what ignition-validate decodes', () => {
  const cases = groups.flatMap((group) =>
    readFileSync(join(recordedCases, `${group}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Case)
      .filter((kase) => reasonToSkip(ledger, kase) === undefined),
  );
  /** The version, where the recorded run came as far as decoding a config of a version that it knows. */
  const versionOf = ({ stderr }: Case, config: unknown): string | undefined => {
    const version = (config as { ignition?: { version?: unknown } } | null)?.ignition?.version;
    return stderr === '' && typeof version === 'string' && version in validators ? version : undefined;
  };

  test('case by case', () => {
    let compared = 0;
    const differing: string[] = [];
    for (const recorded of cases) {
      const config = parsed(recorded.input);
      const version = config === undefined ? undefined : versionOf(recorded, config);
      // JSON.parse forgets how a number was spelled: 420.0, 4.2e2, and which side of 2^63 it was on; and it reads any depth
      if (version === undefined || /cannot unmarshal number [-0-9.e]+ |exceeded max depth/.test(recorded.stdout)) continue;
      compared++;
      const refused = /cannot unmarshal|: unused key/.test(recorded.stdout);
      if (validators[version]!(config) === refused) differing.push(recorded.id);
    }
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(200);
  });
});

function parsed(input: string | undefined): unknown {
  try {
    return JSON.parse(input ?? '');
  } catch {
    return undefined;
  }
}
