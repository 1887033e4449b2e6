import { expect, it } from 'vitest';
import { contextAt } from '../../src/service/context-at.ts';

const HEADER = 'variant: fcos\nversion: 1.5.0\n';

it.each([
  ['', 'key', []],
  ['var', 'key', []],
  ['variant: ', 'value', ['variant']],
  ['variant: fcos\n', 'key', []],
  [`${HEADER}sto`, 'key', []],
  [`${HEADER}storage:\n  `, 'key', ['storage']],
  [`${HEADER}storage:\n  fi`, 'key', ['storage']],
  [`${HEADER}storage:\n  files:\n    - `, 'item', ['storage', 'files', 0]],
  [`${HEADER}storage:\n  files:\n    - pa`, 'item', ['storage', 'files', 0]],
  [`${HEADER}storage:\n  files:\n    - path: /a\n      `, 'key', ['storage', 'files', 0]],
  [`${HEADER}storage:\n  files:\n    - path: /a\n      mo`, 'key', ['storage', 'files', 0]],
  [`${HEADER}storage:\n  files:\n    - path: /a\n    `, 'item', ['storage', 'files', 1]],
  [`${HEADER}storage:\n  files:\n    - path: /a\n  `, 'key', ['storage']],
  [`${HEADER}storage:\n  files:\n    - path: "/a`, 'value', ['storage', 'files', 0, 'path']],
  [
    `${HEADER}storage:\n  files:\n    - path: /a\n      contents:\n        inline: |\n          te`,
    'value',
    ['storage', 'files', 0, 'contents', 'inline'],
  ],
  [`${HEADER}storage:\n  files:\n    - {path: /a, mo`, 'key', ['storage', 'files', 0]],
  [`${HEADER}storage:\n  files:\n    - {path: /a, user: {name: co`, 'value', ['storage', 'files', 0, 'user', 'name']],
  [`${HEADER}passwd:\n  users:\n    - name: core\n      groups: [wheel, `, 'item', ['passwd', 'users', 0, 'groups', 1]],
  [`${HEADER}passwd:\n  users:\n    - name: core\n      groups: [wheel, "a, b", `, 'item', ['passwd', 'users', 0, 'groups', 2]],
])('%j', (text, kind, path) => {
  expect(contextAt(text, text.length)).toMatchObject({ kind, path });
});

it('is nothing in a comment', () => {
  expect(contextAt(`${HEADER}storage: # all of th`, HEADER.length + 'storage: # all'.length)).toBeUndefined();
});
