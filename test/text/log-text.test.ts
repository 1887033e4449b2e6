import { describe, expect, it } from 'vitest';
import { commandLine, logLine, logPath, logText } from '../../src/text/log-text.ts';
import { textCells } from '../../src/text/text-cells.ts';

/*
 * GitHub's runner trims the start of a line and takes `::` there for a command, and `##[` anywhere (ActionCommand.cs); Azure
 * takes `##vso[` anywhere, TeamCity `##teamcity[`.
 */
describe('a line of a log', () => {
  it.each([
    ['::error::x', ': :error::x'],
    [' \t::error::x', ' ␉::error::x'],
    ['  ::error::x', '  : :error::x'],
    ['\u3000::error::x', '\u3000: :error::x'],
    ['x ::error::x', 'x ::error::x'],
    ['x ##[error]y ##[warning]', 'x ## [error]y ## [warning]'],
    ['##vso[task.x]##TeamCity[y]', '## vso[task.x]## TeamCity[y]'],
    ['## [a] #[b] ##c[d]', '## [a] #[b] ##c[d]'],
    ['a\n::error::b', 'a␊::error::b'],
    ['a\u001b]0;title\u0007\u009b2J', 'a␛]0;title␇<U+009B>2J'],
  ])('%j', (text, shown) => {
    expect(logLine(text)).toBe(shown);
  });

  it('may be one of several', () => {
    expect(logText('a\n::error::b\n\r::error::c')).toBe('a\n: :error::b\n␍::error::c');
  });

  it('may begin with a name, which still leads to the file', () => {
    expect(logPath('::error::x.bu')).toBe('./::error::x.bu');
    expect(logPath(' ::error::x.bu')).toBe('./ ::error::x.bu');
    expect(logPath('a/b.bu')).toBe('a/b.bu');
  });

  it('is broken up in quoted source too', () => {
    const cells = textCells('é # ##[error]x');
    expect(cells.map(({ shown }) => shown).join('')).toBe('é # ## [error]x');
    expect(cells.at(-1)).toMatchObject({ start: 13, end: 14 });
  });
});

describe('the line of a patch that a CI system would run', () => {
  it.each([
    ['+a\n ::error::x\n', 2],
    [' a\n-x\r::warning file=a::x\n', 2],
    ['+## a\n+##[error]x\n', 2],
    [`${'\r'.repeat(100_000)} ::error::x\n`, 1],
    ['+::error::x\n', undefined],
    [' ::1 localhost\n', undefined],
    ['     ::1 localhost\n ff02::1 a::b\n', undefined],
  ])('%j: %j', (patch, line) => {
    expect(commandLine(patch)).toBe(line);
  });
});
