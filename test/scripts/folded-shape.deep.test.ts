import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type FoldedShape, foldedShape } from '../../scripts/generate/folded-shape.ts';
import { ignitionVersion } from '../../src/ignition/versions.ts';
import { foldSpec } from '../../src/spec/spec.ts';
import { rows } from '../../src/spec/versions.ts';
import { ledger } from '../upstream/cases.ts';
import { recordedShapes } from '../upstream/whole-corpus.ts';

describe.skipIf(recordedShapes === undefined)('the fields of every version are those that upstream has', () => {
  interface Recorded {
    readonly butane: Readonly<Record<string, string>>;
    readonly ignition: Readonly<Record<string, string>>;
    readonly defs: Readonly<Record<string, FoldedShape>>;
  }
  const { butane, ignition, defs } =
    recordedShapes !== undefined ? (JSON.parse(readFileSync(recordedShapes, 'utf8')) as Recorded) : { butane: {}, ignition: {}, defs: {} };
  const expand = (shape: FoldedShape): FoldedShape => {
    if (typeof shape === 'string') return shape.startsWith('#') ? expand(defs[shape]!) : shape;
    if (Array.isArray(shape)) return shape.map(expand);
    return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, expand(field)]));
  };

  /** The name that the tables have for a recorded version. */
  const ourName = (recorded: string): string => ledger.versions.find((entry) => entry.recorded === recorded)?.ours ?? recorded;

  test.each(Object.keys(ignition))('ignition %s', (version) => {
    expect(foldedShape(ignitionVersion(ourName(`ignition ${version}`).replace('ignition ', ''))!.shape)).toEqual(
      expand(ignition[version]!),
    );
  });

  test.each(Object.keys(butane))('%s', (name) => {
    const row = rows.find(({ variant, version }) => `${variant} ${version}` === ourName(name));
    expect(foldedShape(foldSpec(row!).shape)).toEqual(expand(butane[name]!));
  });
});
