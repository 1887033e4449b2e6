import { expect, it } from 'vitest';
import { droppedByReplace } from '../../../../src/lint/checks/config/dropped-by-replace.ts';
import { linesOf } from '../findings-of.ts';

const config = (body: string, variant = 'fcos'): string =>
  `variant: ${variant}\nversion: ${variant === 'fcos' ? '1.5.0' : '1.1.0'}\n${body}`;

it.each([
  [
    'users beside replace',
    'ignition: {config: {replace: {source: "https://example.com/a"}}}\npasswd: {users: [{name: core}]}\n',
    'fcos',
    ['config/dropped-by-replace at {users: [{name: core}]}'],
  ],
  ['replace alone', 'ignition: {config: {replace: {source: "https://example.com/a"}}}\n', 'fcos', []],
  ['merge', 'ignition: {config: {merge: [{source: "https://example.com/a"}]}}\npasswd: {users: [{name: core}]}\n', 'fcos', []],
])('%s', (_, body, variant, lines) => {
  expect(linesOf(droppedByReplace, config(body, variant))).toEqual(lines);
});
