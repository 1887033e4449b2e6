import { applyPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hunk, lineDiff } from '../../src/diff/line-diff.ts';
import { secretsIn } from '../../src/diff/masking.ts';

const none = secretsIn([]);

/** The hunks as a patch, for a program that applies patches. */
function patchOf(hunks: readonly Hunk[]): string {
  const range = (start: number, lines: number): string => `${start},${lines}`;
  const text = hunks.map(
    (one) => `@@ -${range(one.beforeStart, one.beforeLines)} +${range(one.afterStart, one.afterLines)} @@\n${one.lines.join('\n')}\n`,
  );
  return `--- a\n+++ b\n${text.join('')}`;
}

const text = fc
  .tuple(fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 20 }), fc.boolean())
  .map(([lines, ends]) => lines.map((line) => `${line}\n`).join('') + (ends ? '' : 'end'));

describe('lineDiff', () => {
  it('is a patch that makes the second text of the first one', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after);
        expect(applyPatch(before, patchOf(lineDiff(before, after, none)))).toBe(after);
      }),
      { numRuns: 200 },
    );
  });

  it('shows texts with too many changes as replaced, but for what both begin and end with', () => {
    const lines = (mark: string): string => Array.from({ length: 1500 }, (_, i) => `${mark}${i}\n`).join('');
    const [before, after] = [`same\n${lines('a')}end`, `same\n${lines('b')}end`];
    const hunks = lineDiff(before, after, none);
    expect(hunks).toHaveLength(1);
    expect(hunks[0]).toMatchObject({ beforeStart: 2, beforeLines: 1500, afterStart: 2, afterLines: 1500 });
    expect(applyPatch(before, patchOf(hunks))).toBe(after);
  });

  it('masks secrets of several lines, and values that it is told', () => {
    const key = (body: string): string => `x\n-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\npass=hunter22\n`;
    const [hunk] = lineDiff(key('MIIA'), key('MIIB'), secretsIn(['hunter22']));
    expect(hunk!.lines).toEqual([' x', ' -----BEGIN PRIVATE KEY-----', '-●●●', '+●●●', ' -----END PRIVATE KEY-----', ' pass=●●●']);
  });
});
