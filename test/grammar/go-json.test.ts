import { expect, it } from 'vitest';
import { isJson } from '../../src/grammar/go-json.ts';

it.each(['null', ' {"a":[1,-0,2.5e-3]} ', '"\\ud800"', '"[1e999"', '1.7976931348623157e308', `${'['.repeat(10_000)}${']'.repeat(10_000)}`])(
  'takes %.40j',
  (text) => {
    expect(isJson(text)).toBe(true);
  },
);

it.each(['', '{', '[1,]', '01', '"\t"', '\ufeff{}', '1e999', '{"a":1e999,"a":1}', `${'['.repeat(10_001)}${']'.repeat(10_001)}`])(
  'refuses %.40j',
  (text) => {
    expect(isJson(text)).toBe(false);
  },
);
