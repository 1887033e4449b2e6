import { expect, test } from 'vitest';
import { jsonString } from '../../../src/compile/emit/json-string.ts';

// the cases and their spellings are those of Go's encoder
test.each([
  ['plain /etc', '"plain /etc"'],
  ['a"b\\c', '"a\\"b\\\\c"'],
  ['\n\r\t', '"\\n\\r\\t"'],
  ['\b\f\0\x1f', '"\\u0008\\u000c\\u0000\\u001f"'],
  ['\x7f', '"\x7f"'],
  ['<a & b>', '"\\u003ca \\u0026 b\\u003e"'],
  ['\u2028\u2029', '"\\u2028\\u2029"'],
  ['é \u{1f600} \ufffd', '"é \u{1f600} \ufffd"'],
  ['\ud83d', '"\\ufffd"'],
  ['\ude00\ud83d', '"\\ufffd\\ufffd"'],
])('%j', (text, json) => {
  expect(jsonString(text)).toBe(json);
});
