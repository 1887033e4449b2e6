import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { renderRaw } from '../../src/report/raw.ts';

const finding: Diagnostic = { code: 'mode/illegal', severity: 'error', message: 'm', path: [] };

describe('the raw report', () => {
  it.each<[Partial<Diagnostic>, string]>([
    [{}, 'error: m\n'],
    [{ path: ['a', 0, 'b'] }, 'error at $.a.0.b: m\n'],
    [{ mark: { line: 3, column: 5 } }, 'error at line 3 col 5: m\n'],
    [{ path: ['a'], mark: { line: 3, column: 5 }, severity: 'warning' }, 'warning at $.a, line 3 col 5: m\n'],
    [{ severity: 'info', help: 'not shown' }, 'info: m\n'],
    // the place that a truncated JSON text has
    [{ mark: { line: 0, column: 0 } }, 'error at line 0 col 0: m\n'],
  ])('%j', (part, line) => {
    expect(renderRaw([{ ...finding, ...part }])).toBe(line);
  });

  it('has a line for each entry', () => {
    expect(renderRaw([])).toBe('');
    expect(renderRaw([finding, finding])).toBe('error: m\nerror: m\n');
  });
});
