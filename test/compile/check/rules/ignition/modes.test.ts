import { describe, expect, it } from 'vitest';
import { NEWEST, reportOf, storing } from './report-of.ts';

const SPECIAL = 'setuid/setgid/sticky bits are not supported or functional in spec versions older than 3.6.0';

describe.each(['files', 'directories'])('modes of %s', (list) => {
  it.each([
    [0, []],
    [0o7777, []],
    [0o10000, ['error at $.storage.%.0.mode: illegal file mode']],
    [-1, ['error at $.storage.%.0.mode: illegal file mode']],
  ])('%d from 3.6', (mode, lines) => {
    const expected = lines.map((line) => line.replace('%', list));
    expect(reportOf('3.6.0', storing(list, { path: '/a', mode }))).toEqual(expected);
    expect(reportOf(NEWEST, storing(list, { path: '/a', mode }))).toEqual(expected);
  });

  it.each([
    [0o777, []],
    [0o1777, [`warning at $.storage.%.0.mode: ${SPECIAL}`]],
    [0o4755, [`warning at $.storage.%.0.mode: ${SPECIAL}`]],
    [0o10000, ['error at $.storage.%.0.mode: illegal file mode']],
    [-1, ['error at $.storage.%.0.mode: illegal file mode', `warning at $.storage.%.0.mode: ${SPECIAL}`]],
    // however big
    [2 ** 32 + 0o1000, ['error at $.storage.%.0.mode: illegal file mode', `warning at $.storage.%.0.mode: ${SPECIAL}`]],
    [2 ** 33, ['error at $.storage.%.0.mode: illegal file mode']],
  ])('%d before', (mode, lines) => {
    const expected = lines.map((line) => line.replace('%', list));
    expect(reportOf('3.5.0', storing(list, { path: '/a', mode }))).toEqual(expected);
    expect(reportOf('3.0.0', storing(list, { path: '/a', mode }))).toEqual(expected);
  });
});
