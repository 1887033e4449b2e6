import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import type { ValueKind } from '../../../src/lint/facts/systemd/directive.ts';
import { checkValue } from '../../../src/lint/units/checkers.ts';
import { splitCommands } from '../../../src/lint/units/command-lines.ts';
import { commandWords, listWords, splitWords } from '../../../src/syntax/unit/words.ts';
import { runs } from '../../depth.ts';
import { kindValues } from './values.ts';

const kinds = [...new Set<ValueKind>([...kindValues.map(({ kind }) => kind), 'capabilities', 'any'])];
const pieces = constantFrom(
  ...kindValues.flatMap(({ good, bad }) => [...good, ...bad]),
  ...[' ', '"', "'", '\\', ';', ':', ',', '/', '%', '~', '-', '1', 'a', '=', '.', '\t', 'é', '😀'],
);

it('a problem of any value lies in the value, and says something', () => {
  assert(
    property(constantFrom(...kinds), array(pieces, { minLength: 1, maxLength: 4 }), (kind, parts) => {
      const value = parts.join('').trim();
      const problem = checkValue(kind, value);
      if (problem === undefined) return;
      expect(problem.at.start).toBeGreaterThanOrEqual(0);
      expect(problem.at.start).toBeLessThan(problem.at.end);
      expect(problem.at.end).toBeLessThanOrEqual(value.length);
      expect(problem.problem).toMatch(/^(?:is|has|needs) /);
      expect(problem.meant).not.toBe(value.slice(problem.at.start, problem.at.end));
    }),
    { numRuns: runs(20_000) },
  );
});

it('words lie in the value one behind the other, and so do commands', () => {
  assert(
    property(array(pieces, { maxLength: 6 }), (parts) => {
      const value = parts.join('');
      for (const rules of [commandWords, listWords]) {
        let end = 0;
        for (const { span } of splitWords(value, rules).words) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(value.length);
      }
      let last = 0;
      for (const { programSpan, args } of splitCommands(value).commands) {
        expect(programSpan.start).toBeGreaterThanOrEqual(last);
        last = args.at(-1)?.span.end ?? programSpan.end;
      }
    }),
    { numRuns: runs(5000) },
  );
});
