import { expect, it } from 'vitest';
import { renderCheckRaw } from '../../src/report/check-raw.ts';
import { checked, placeOf, problem } from './checked.ts';

const text = 'a: 1\n😀: bad\n';

it('prints a line a problem', () => {
  const files = [
    checked(
      'dir/a b.bu',
      text,
      problem(text, 'a'),
      problem(text, 'bad', { severity: 'warning', code: 'path/relative', help: 'h', path: ['a'] }),
    ),
    checked('b.bu', text),
    checked('<stdin>', text, problem(text, '1', { severity: 'info' })),
  ];
  expect(renderCheckRaw(files)).toBe(
    [
      'dir/a b.bu:1:1: error: what is wrong [mode/decimal]',
      'dir/a b.bu:2:5: warning: what is wrong [path/relative]',
      '<stdin>:1:4: info: what is wrong [mode/decimal]',
      '',
    ].join('\n'),
  );
});

it('keeps to one line, and sends nothing raw to a terminal', () => {
  const file = checked('a\nb.bu', text, problem(text, placeOf(text, 'a'), { message: 'x\r\n\u001b[31my' }));
  expect(renderCheckRaw([file])).toBe('a␊b.bu:1:1: error: x␍␊␛[31my [mode/decimal]\n');
});

it('is empty where there is nothing to say', () => {
  expect(renderCheckRaw([])).toBe('');
  expect(renderCheckRaw([checked('a.bu', text)])).toBe('');
});

// the expressions that the docs give to vim, in JavaScript's words
it('is read by the patterns of editors', () => {
  const line = renderCheckRaw([checked('dir/a b.bu', text, problem(text, 'bad', { message: 'no: such' }))]).trimEnd();
  const { groups } = /^(?<f>.+?):(?<l>\d+):(?<c>\d+): (?<t>[ewi])(?:rror|arning|nfo): (?<m>.*)$/.exec(line)!;
  expect({ ...groups }).toEqual({ f: 'dir/a b.bu', l: '2', c: '5', t: 'e', m: 'no: such [mode/decimal]' });
});
