import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextEdit } from '../../src/diagnostics/diagnostic.ts';
import { moving, movingBack, splice } from '../../src/fix/apply.ts';
import { runs } from '../depth.ts';
import { sourceOf } from '../source-of.ts';

const text = 'abcdefghijklmnopqrstuvwxyz';
const source = sourceOf(text);

/** Edits that do not overlap, from offsets in order. */
const edits = fc
  .tuple(fc.uniqueArray(fc.nat(text.length), { maxLength: 8 }), fc.array(fc.stringMatching(/^[A-Z]{0,3}$/), { minLength: 4, maxLength: 4 }))
  .map(([offsets, texts]): TextEdit[] => {
    const ordered = [...offsets].sort((a, b) => a - b);
    return texts.flatMap((added, i) => {
      const [start, end] = [ordered[2 * i], ordered[2 * i + 1]];
      return start === undefined || end === undefined ? [] : [{ source, span: { start, end }, text: added }];
    });
  });

describe('moving and movingBack', () => {
  it('lead to the same letter, there and back', () => {
    fc.assert(
      fc.property(edits, (made) => {
        const after = splice(text, made);
        const [there, back] = [moving(made), movingBack(made)];
        for (const [offset, letter] of [...text].entries()) {
          if (made.some(({ span }) => span.start <= offset && offset < span.end)) continue;
          expect(after[there(offset)]).toBe(letter);
          expect(back(there(offset))).toBe(offset);
        }
      }),
      { numRuns: runs(2000) },
    );
  });

  it('leads from a text that was added to what it replaces', () => {
    fc.assert(
      fc.property(edits, (made) => {
        const after = splice(text, made);
        const back = movingBack(made);
        for (const [offset, letter] of [...after].entries()) {
          if (letter === letter.toLowerCase()) expect(text[back(offset)]).toBe(letter);
          else expect(made.some(({ span }) => span.start <= back(offset) && back(offset) <= span.end)).toBe(true);
        }
      }),
      { numRuns: runs(2000) },
    );
  });
});
