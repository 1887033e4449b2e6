import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyfile, quadlet, systemd } from '../../../src/syntax/unit/dialect.ts';
import { placeInPieces } from '../../../src/syntax/unit/place.ts';
import { readUnit } from '../../../src/syntax/unit/read-unit.ts';
import { runs } from '../../depth.ts';

describe.each([systemd, quadlet, keyfile])('$name', (dialect) => {
  const parts = constantFrom(...'[]=#;\\ \t\n\r\0aé"'.split(''), '\\\n', '[A]\n', 'a=b\n', '\r\n', '\ufeff', '  # c\n', '\u2028');

  it('any text has nodes that cover it, and values whose pieces are in it', () => {
    assert(
      property(array(parts, { maxLength: 40 }), (chosen) => {
        const text = chosen.join('');
        const { nodes } = readUnit(text, dialect);
        let end = 0;
        for (const node of nodes) {
          expect(node.span.start).toBe(end);
          expect(node.span.end).toBeGreaterThan(end);
          end = node.span.end;
          if (node.kind !== 'entry') continue;
          for (const [index, char] of [...node.value].entries()) {
            if (node.value.length !== [...node.value].length) break;
            const place = placeInPieces(node.pieces, { start: index, end: index + 1 });
            expect(place.start).toBeGreaterThanOrEqual(node.valueSpan.start);
            expect(place.end).toBeLessThanOrEqual(node.valueSpan.end);
            const written = text.slice(place.start, place.end);
            expect(written === char || (written === '\\' && char === ' ')).toBe(true);
          }
        }
        expect(end).toBe(text.length);
      }),
      { numRuns: runs(2000) },
    );
  });
});
