import { describe, expect, it } from 'vitest';
import { type Code, codeEntry } from '../../src/diagnostics/catalogue.ts';
import { error, warning } from '../../src/diagnostics/make.ts';
import type { Shape } from '../../src/schema/shape.ts';
import { foldSpec } from '../../src/spec/spec.ts';
import { rows } from '../../src/spec/versions.ts';

/** The codes that the facts of a shape name. */
function codesOfFacts({ facts = {} }: Shape): string[] {
  return Object.values(facts).flatMap((ofType) => ofType.flatMap((fact) => ('code' in fact ? [fact.code] : [])));
}

describe.each(rows)('$variant $version', (row) => {
  const { shape, ignition, limits } = foldSpec(row);

  it('names only codes that are errors in the catalogue, in facts and in limits', () => {
    const inLimits = Object.values(limits).flatMap(({ only, refused = [], scheme, bits }) =>
      [only, scheme, bits, ...refused].flatMap((refusal) => (refusal ? [refusal.code] : [])),
    );
    const codes = [...codesOfFacts(shape), ...codesOfFacts(ignition.shape), ...inLimits];
    // that one resource has one source is a fact of every version
    expect(codes).toContain('resource/too-many-sources');
    expect(codes.filter((code) => codeEntry(code)?.severity !== 'error')).toEqual([]);
  });
});

it('a finding of another severity than its entry does not compile', () => {
  // @ts-expect-error the entry of this code is a warning
  const finding = error('mode/decimal', 'm');
  expect(finding.severity).not.toBe(codeEntry('mode/decimal')?.severity);
  expect(warning('mode/decimal', 'm').severity).toBe(codeEntry('mode/decimal')?.severity);
});

it('a misspelt code does not compile', () => {
  const code: Code = 'mode/decimal';
  // @ts-expect-error the type check fails where this line is allowed
  const misspelt: Code = 'mode/decimel';
  // @ts-expect-error a string may be anything, so it is not a code
  const text: Code = String(code);
  expect([code, misspelt, text].map((one) => codeEntry(one) !== undefined)).toEqual([true, false, true]);
});
