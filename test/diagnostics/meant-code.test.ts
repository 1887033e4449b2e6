import { expect, it } from 'vitest';
import { meantCode, meantPattern } from '../../src/diagnostics/meant-code.ts';

it.each([
  ['mode/decimel', 'mode/decimal', 'mode/decimal'],
  ['implicit-wipe', 'filesystem/implicit-wipe', 'filesystem/implicit-wipe'],
  ['mode', 'mode', 'mode/*'],
  ['resourse', 'resource', 'resource/*'],
  ['qqqqqqqq', undefined, undefined],
])('%s: the code or subject %s, the pattern %s', (word, code, pattern) => {
  expect(meantCode(word)).toBe(code);
  expect(meantPattern(word)).toBe(pattern);
});
