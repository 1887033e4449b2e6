import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/fix/apply.ts';
import { sourceOf } from '../source-of.ts';

const edit = (start: number, end: number, text: string) => ({ source: sourceOf('abcdef'), span: { start, end }, text });
const fix = (description: string, ...edits: ReturnType<typeof edit>[]) => ({ description, edits });

describe('applyFixes', () => {
  it('splices in the order of the places', () => {
    const { text } = applyFixes('abcdef', [fix('late', edit(4, 5, 'E')), fix('early', edit(0, 1, 'AA'), edit(6, 6, '!'))]);
    expect(text).toBe('AAbcdEf!');
  });

  it('does a fix whole or not at all', () => {
    const [first, second, third] = [fix('a', edit(1, 3, 'X')), fix('b', edit(0, 1, 'Y'), edit(2, 4, 'Z')), fix('c', edit(5, 5, '-'))];
    expect(applyFixes('abcdef', [first, second, third])).toEqual({ text: 'aXde-f', applied: [first, third], skipped: [second] });
  });

  it('does not insert twice at one place', () => {
    const [first, second] = [fix('a', edit(1, 1, '1')), fix('b', edit(1, 1, '2'))];
    expect(applyFixes('ab', [first, second])).toEqual({ text: 'a1b', applied: [first], skipped: [second] });
  });
});
