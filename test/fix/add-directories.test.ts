import { expect, it } from 'vitest';
import { fixText } from '../../src/fix/fix-text.ts';
import { check } from '../../src/service/check.ts';

const fixed = (text: string): string => fixText(text, (one) => check(one, { name: 'a.bu' })).source.text;
const HEADER = 'variant: fcos\nversion: 1.6.0\nstorage:\n';
const FILE = '  files:\n    - path: /home/core/.config/app/a\n      user: {name: core}\n      group: {name: core}\n';
const item = (path: string): string => `    - path: ${path}\n      user:\n        name: core\n      group:\n        name: core\n`;

it('makes the list', () => {
  expect(fixed(HEADER + FILE)).toBe(`${HEADER}  directories:\n${item('/home/core/.config')}${item('/home/core/.config/app')}${FILE}`);
});

it('adds to the list', () => {
  const list = '    - path: /home/core/.config\n      user: {name: core}\n';
  expect(fixed(`${HEADER}${FILE}  directories:\n${list}`)).toBe(`${HEADER}${FILE}  directories:\n${item('/home/core/.config/app')}${list}`);
});

it('leaves a config in one line alone', () => {
  const text = 'variant: fcos\nversion: 1.6.0\nstorage: {files: [{path: /home/core/.config/a, user: {name: core}, group: {name: core}}]}\n';
  expect(fixed(text)).toBe(text);
});
