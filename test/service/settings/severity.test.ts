import { describe, expect, it } from 'vitest';
import { codeEntry, codes } from '../../../src/diagnostics/catalogue.ts';
import { matchesCode } from '../../../src/diagnostics/code-pattern.ts';
import { weigh } from '../../../src/service/settings/severity.ts';
import { sourceOf } from '../../source-of.ts';

it.each([
  ['mode/decimal', 'mode/decimal', true],
  ['mode/decimal', 'mode/decimals', false],
  ['mode/*', 'mode/decimal', true],
  ['mode/*', 'xmode/decimal', false],
  ['*', 'mode/decimal', true],
  ['*/decimal', 'mode/decimal', true],
  ['*/decimal', 'mode/decimal-x', false],
  ['m*e/d*l', 'mode/decimal', true],
  ['m*x*l', 'mode/decimal', false],
  // the same letters cannot be two parts of the pattern
  ['mode/de*ecimal', 'mode/decimal', false],
  ['', 'mode/decimal', false],
])('%s: %s is %s', (pattern, code, matches) => {
  expect(matchesCode(pattern, code)).toBe(matches);
});

it('weighs by the last pattern that matches', () => {
  const location = { source: sourceOf(''), span: { start: 0, end: 0 } };
  const problem = { code: 'mode/decimal', severity: 'warning', message: '', path: [], location } as const;
  const weights = (...patterns: [string, 'error' | 'warning' | 'off'][]) => weigh([problem], patterns).map(({ severity }) => severity);
  expect(weights()).toEqual(['warning']);
  expect(weights(['mode/*', 'error'])).toEqual(['error']);
  expect(weights(['mode/*', 'error'], ['*', 'off'])).toEqual([]);
  expect(weights(['*', 'off'], ['mode/decimal', 'warning'])).toEqual(['warning']);
});

describe('codes that are off by default', () => {
  const location = { source: sourceOf(''), span: { start: 0, end: 0 } };
  const off = codes().find((code) => codeEntry(code)?.offBecause !== undefined);
  const weighed = (all: boolean, ...weights: [string, 'error' | 'warning' | 'off'][]): readonly string[] =>
    weigh([{ code: off!, severity: 'info', message: '', path: [], location }], weights, all).map(({ severity }) => severity);

  it.runIf(off)('are left out, unless all are asked for or a weight names them', () => {
    expect(weighed(false)).toEqual([]);
    expect(weighed(true)).toEqual(['info']);
    expect(weighed(false, [off!, 'warning'])).toEqual(['warning']);
    expect(weighed(true, [off!, 'off'])).toEqual([]);
  });
});
