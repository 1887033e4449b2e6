import { expect, it } from 'vitest';
import { fixed } from './fixed.ts';

const config = (contents: string): string =>
  `variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: /etc/a\n      ${contents}\n      mode: 0644\n`;

it.each([
  ['a word', 'contents: hello', 'contents:\n        inline: hello'],
  ['in quotes', 'contents: "hello: you"', 'contents:\n        inline: "hello: you"'],
  ['a block', 'contents: |\n        a\n\n          b', 'contents:\n        inline: |\n          a\n\n            b'],
  ['a block that begins deeper', 'contents: |2\n          a\n        b', 'contents:\n        inline: |2\n            a\n          b'],
])('%s', (_, before, after) => expect(fixed(config(before)).source.text).toBe(config(after)));

it('the first key of an item', () => {
  const text = 'variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - contents: hello\n      path: /etc/a\n';
  expect(fixed(text).source.text).toBe(text.replace('contents: hello', 'contents:\n        inline: hello'));
});

it.each([
  ['in braces', 'variant: fcos\nversion: 1.5.0\nstorage: {files: [{path: /etc/a, contents: hello}]}\n'],
  ['with an anchor', config('contents: &a hello')],
  ['on two lines', config('contents: hello\n        you')],
])('nothing %s', (_, text) => expect(fixed(text).source.text).toBe(text));
