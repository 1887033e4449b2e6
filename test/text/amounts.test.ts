import { expect, it } from 'vitest';
import { formatBytes, formatShare } from '../../src/text/amounts.ts';

it('groups the digits of bytes', () => {
  expect([999, 1000, 1234567].map(formatBytes)).toEqual(['999', '1,000', '1,234,567']);
});

it('rounds a share to percent', () => {
  expect(formatShare(0.256)).toBe('26 %');
});
