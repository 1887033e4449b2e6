import { expect, test } from 'vitest';
import { writeJson } from '../../../src/compile/emit/json.ts';

test('compact', () => {
  expect(writeJson({ a: [1, { b: true }], c: {}, d: [], e: null }, false)).toBe('{"a":[1,{"b":true}],"c":{},"d":[],"e":null}');
});

test('pretty indents by two and keeps empty collections together', () => {
  expect(writeJson({ a: [1, { b: true }], c: {}, d: [] }, true)).toBe(
    ['{', '  "a": [', '    1,', '    {', '      "b": true', '    }', '  ],', '  "c": {},', '  "d": []', '}'].join('\n'),
  );
});

test('free keys are sorted by their bytes', () => {
  const labels = new Map(['b', '10', '9', 'B', '\u{1f600}', '\uffee', ''].map((key) => [key, '']));
  expect(writeJson(labels, false)).toBe('{"":"","10":"","9":"","B":"","b":"","\uffee":"","\u{1f600}":""}');
});

test('integers beyond 2^53 have no exponent', () => {
  expect(writeJson([-(2 ** 63), 2 ** 60, 0, -1], false)).toBe('[-9223372036854775808,1152921504606846976,0,-1]');
});
