import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reasonToSkip } from '../../scripts/upstream/ledger.ts';
import { type Case, inputOf, ledger } from '../upstream/cases.ts';
import { isWhole, recordedCases } from '../upstream/whole-corpus.ts';
import { butaneValidators } from './butane-validators.ts';
import { readAsEditors } from './editor-yaml.ts';

/*
 * The schemas against what upstream did with the recorded configs. A config is taken by the drop-in where it exits with 0
 * and knows all keys; unknown keys are warnings to it, and mistakes to an editor.
 */

const groups = ['valid', 'error', 'sugar', 'yaml', 'mutate', 'combined'];
const cases = readdirSync(recordedCases)
  .filter((file) => groups.includes(file.replace('.jsonl', '')))
  .flatMap((file) => readFileSync(join(recordedCases, file), 'utf8').split('\n'))
  .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Case]))
  .filter((kase) => reasonToSkip(ledger, kase) === undefined);

/** `error/no-path/fcos-1.5.0` is `error/no-path`; what was made at random goes by its whole name. */
const nameOf = ({ id }: Case): string => (/^(mutate|combined)\//.test(id) ? id : id.split('/').slice(0, 2).join('/'));

const READER = 'YAML to go-yaml, and none to the reader of editors';
const RAW = 'with --raw there is no MachineConfig, and what one would be refused for is let pass';
const SEMVER = 'versions compare as versions; an editor tells to write it as it is released';
const TAG = 'the reader of editors leaves values with this tag as they are';

/** Accepted by the drop-in, refused by the schema. */
const stricter: Readonly<Record<string, string>> = {
  'combined/50/openshift-4.11.0': RAW,
  'error/file-mode-special': RAW,
  'error/hash-not-hex': 'upstream counts the digits of a checksum, and does not look at them: it could never match',
  'error/openshift-user-false-fields': RAW,
  'mutate/4-null+unknown+remove/r4e-1.1.0': 'an unknown key, which upstream loses sight of behind a null in the list',
  'yaml/cr-only': READER,
  'yaml/double-multi-line': READER,
  'yaml/header-version-00001.5.0': SEMVER,
  'yaml/header-version-01.5.0': SEMVER,
  'yaml/header-version-1.5.0-': SEMVER,
  'yaml/int-__float_420': TAG,
  'yaml/single-multi-line': READER,
};

const EMBEDDED = 'the mistake is in a config that is embedded as a text';
const MERGE = 'upstream warns of the merge key itself, and merges all the same';
const LOCAL = 'it depends on what is in local files';
const MADE = 'sugar makes a link, which the variant refuses';

/** Refused by the drop-in for what a schema can tell, accepted by the schema. */
const laxer: Readonly<Record<string, string>> = {
  'error/child-inline-exp-type-error': EMBEDDED,
  'error/child-inline-exp-unused': EMBEDDED,
  'error/child-inline-type-error': EMBEDDED,
  'error/child-inline-unused': EMBEDDED,
  'error/child-replace-inline': EMBEDDED,
  'error/clevis-custom-no-pin': 'the pin is absent, and absent is fine where the whole section says nothing',
  'error/openshift-tree-links': LOCAL,
  'error/quadlet-at-odd': MADE,
  'error/quadlet-template': MADE,
  'error/tree-whole': LOCAL,
  'yaml/int-9223372036854775808': 'a double cannot tell it from the last integer that fits',
  'yaml/merge-key': MERGE,
  'yaml/merge-key-after': MERGE,
  'yaml/merge-key-list': MERGE,
  'yaml/merge-key-literal-map': MERGE,
  'yaml/merge-key-root': MERGE,
};

/** What the drop-in says, and a schema can say too. */
const reasons: readonly (readonly [why: string, words: RegExp])[] = [
  ['an unknown key', /unused key/],
  ['a value of a wrong kind', /cannot unmarshal/],
  ['an unknown variant or version', /No translator exists|error parsing variant|error parsing version/],
  [
    'a value that is none of few',
    /layout must be one of|unrecognized raid level|invalid filesystem format|invalid compression method|must be empty, "default"|unsupported clevis pin/,
  ],
  [
    'a field or value that the variant refuses',
    /not (currently )?supported (in this spec version|on the target)|cannot be used for kernel|must be data URL/,
  ],
  [
    'fields that need each other',
    /is required if with_mount_unit|must be under \/etc or \/var|mirroring not supported on|device is required for layouts/,
  ],
  ['fields that exclude each other', /only one of the following can be set|cannot set both id and name/],
];

const validators = butaneValidators();
const accepts = (kase: Case): boolean => {
  const config = readAsEditors(inputOf(kase));
  const { variant, version } = (config ?? {}) as { variant?: unknown; version?: unknown };
  const all = validators.all(config);
  const one = validators.one(`${variant} ${version}`, config);
  if (one !== undefined && one !== all) throw new Error(`${kase.id}: butane.json says ${all}, the schema of its version ${one}`);
  return all;
};

function disagreements(of: readonly Case[], accepted: boolean, exceptions: Readonly<Record<string, string>>): string[] {
  return of.filter((kase) => exceptions[nameOf(kase)] === undefined && accepts(kase) !== accepted).map(({ id }) => id);
}

/** Exceptions that no case needs. */
function idle(of: readonly Case[], accepted: boolean, exceptions: Readonly<Record<string, string>>): string[] {
  const needed = new Set(of.filter((kase) => accepts(kase) !== accepted).map(nameOf));
  return Object.keys(exceptions).filter((name) => !needed.has(name));
}

describe('accepted configs', () => {
  const accepted = cases.filter(({ exit, stderr }) => exit === 0 && !/unused key/.test(stderr));

  test('pass', () => {
    // those of a version that became stable are left out until they are recorded anew
    expect(accepted.length).toBeGreaterThan(ledger.versions.length > 0 ? 300 : 400);
    expect(disagreements(accepted, true, stricter)).toEqual([]);
  });

  test.runIf(isWhole)('no exception is idle', () => {
    expect(idle(accepted, true, stricter)).toEqual([]);
  });
});

describe('configs that are refused for', () => {
  const refused = reasons.map(([why, words]) => [why, cases.filter(({ stderr }) => words.test(stderr))] as const);

  test.each(refused)('%s do not pass', (_, of) => {
    expect(of.length).toBeGreaterThan(5);
    expect(disagreements(of, false, laxer)).toEqual([]);
  });

  test.runIf(isWhole)('no exception is idle', () => {
    expect(
      idle(
        refused.flatMap(([, of]) => of),
        false,
        laxer,
      ),
    ).toEqual([]);
  });
});
