import { describe, expect, it } from 'vitest';
import { NEWEST, reportOf, storing } from './report-of.ts';

describe.each(['files', 'directories', 'links'])('paths of %s', (list) => {
  const target = list === 'links' ? { target: 'x' } : {};

  it.each([
    ['', 'path not specified'],
    ['a', 'path not absolute'],
    ['./a', 'path not absolute'],
    ['/a/', 'path is not fully simplified'],
    ['/a//b', 'path is not fully simplified'],
    ['/a/../b', 'path is not fully simplified'],
  ])('%j', (path, message) => {
    expect(reportOf(NEWEST, storing(list, { path, ...target }))).toEqual([`error at $.storage.${list}.0.path: ${message}`]);
  });

  it('may be simple', () => {
    expect(reportOf(NEWEST, storing(list, { path: '/a/b c', ...target }))).toEqual([]);
    expect(reportOf(NEWEST, storing(list, { path: '/', ...target }))).toEqual([]);
  });
});

it('an absent path is missing', () => {
  expect(reportOf('3.0.0', storing('files', {}))).toEqual(['error at $.storage.files.0.path: path not specified']);
});
