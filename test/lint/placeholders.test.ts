import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Placeholders } from '../../src/lint/placeholders.ts';

/** What a placeholder is, said slowly. */
const PLACEHOLDER = /\{\{[^\n]*?\}\}|\{%[^\n]*?%\}|[$%]\{[^\n}]*\}/;
const DIRECTIVE = /(?<=^[ \t]*)(?:\{%[^\n]*%\}|%\{[^\n]*\})/m;

describe('placeholders', () => {
  it('are the same as those of a regular expression', () => {
    const texts = array(constantFrom('{{', '}}', '{', '}', '%', '$', ' ', '\t', '\n', 'a'), { maxLength: 30 }).map((parts) =>
      parts.join(''),
    );
    assert(
      property(texts, integer({ min: 0, max: 5 }), (text, skipped) => {
        const lineStart = text.split('\n').slice(0, skipped).join('\n').length + (skipped > 0 ? 1 : 0);
        const placeholders = new Placeholders(text);
        for (const [pattern, found] of [
          [PLACEHOLDER, placeholders.first(lineStart, text.length)],
          [DIRECTIVE, placeholders.firstDirective(lineStart, text.length)],
        ] as const) {
          const match = pattern.exec(text.slice(lineStart));
          expect(found).toEqual(match ? { start: lineStart + match.index, written: match[0] } : undefined);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
