import { expect, it } from 'vitest';
import { fetching, NEWEST, reportOf } from './report-of.ts';

it.each(['3.1.0', NEWEST])('%s: a header has a name, and no empty value', (version) => {
  const httpHeaders = [{ name: 'A', value: 'a' }, { name: 'B' }, { name: 'C', value: '' }, { value: 'd' }];
  expect(reportOf(version, fetching({ source: 'http://a', httpHeaders }))).toEqual([
    'error at $.storage.files.0.contents.httpHeaders.2.value: unable to parse HTTP header',
    "error at $.storage.files.0.contents.httpHeaders.3.name: HTTP header name can't be empty",
  ]);
});
