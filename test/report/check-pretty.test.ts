import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { CheckedFile } from '../../src/diagnostics/checked-file.ts';
import { renderCheckPretty, summaryLine } from '../../src/report/check-pretty.ts';
import { LineIndex } from '../../src/text/line-index.ts';
import { checked, type Problem, placeOf, problem } from './checked.ts';

const render = (files: CheckedFile[], columns?: number): string => renderCheckPretty(files, { color: false, columns });
const one = (text: string, found: Problem, columns?: number): string[] => render([checked('a.bu', text, found)], columns).split('\n');

/** The line that holds the underline, and the one above it. */
function underlined(text: string, found: Problem, columns?: number): [source: string, strokes: string] {
  const rows = one(text, found, columns);
  const at = rows.findIndex((row) => row.includes('^'));
  return [rows[at - 1]!, rows[at]!];
}

const config = 'variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: /a\n      mode: 644\n\n    - path: /a\n';

describe('renderCheckPretty', () => {
  it('takes zero columns, which Emacs and new pseudo-terminals tell, for an unknown number', () => {
    const text = `variant: fcos # ${'x'.repeat(60)}\n`;
    const found = problem(text, 'fcos');
    expect(one(text, found, 0)).toEqual(one(text, found));
    expect(one(text, found, 0).join('\n')).toContain('x'.repeat(60));
  });

  it('says what, where, what to do, and what --fix does', () => {
    const found = problem(config, '644', {
      path: ['storage', 'files', 0, 'mode'],
      help: 'write 0644',
      fix: { description: 'write 0644 instead of 644', edits: [] },
    });
    expect(render([checked('dir/a.bu', config, found)])).toBe(
      [
        'error[mode/decimal]: what is wrong',
        '  --> dir/a.bu:6:13',
        '   |',
        ' 5 |     - path: /a',
        ' 6 |       mode: 644',
        '   |             ^^^',
        '   |',
        '   = path: $.storage.files.0.mode',
        '   = help: write 0644',
        '   = fix: write 0644 instead of 644 (--fix)',
        '',
      ].join('\n'),
    );
  });

  it('shows a near place that belongs to it in the same lines', () => {
    const found = problem(config, placeOf(config, '/a', 1), { related: [{ message: 'first defined here', range: placeOf(config, '/a') }] });
    expect(one(config, found).slice(2)).toEqual([
      '   |',
      ' 4 |   files:',
      ' 5 |     - path: /a',
      '   |             -- first defined here',
      ' 6 |       mode: 644',
      ' 7 |',
      ' 8 |     - path: /a',
      '   |             ^^',
      '',
    ]);
  });

  it('shows a far place by itself, and leaves out what is between near ones', () => {
    const far = `first: 1\n${'x: y\n'.repeat(30)}last: 1\n`;
    const related = [{ message: 'first here', range: placeOf(far, 'first') }];
    expect(one(far, problem(far, 'last', { related })).slice(1)).toEqual([
      '   --> a.bu:32:1',
      '    |',
      ' 31 | x: y',
      ' 32 | last: 1',
      '    | ^^^^',
      '   ::: a.bu:1:1',
      '    |',
      '  1 | first: 1',
      '    | ----- first here',
      '  2 | x: y',
      '',
    ]);
    const near = `first: 1\n${'x: y\n'.repeat(6)}last: 1\n`;
    const rows = one(near, problem(near, 'last', { related: [{ message: 'first here', range: placeOf(near, 'first') }] }));
    expect(rows).toContain('...');
    expect(rows.filter((row) => row.includes('x: y'))).toEqual([' 2 | x: y', ' 7 | x: y']);
  });

  it('underlines the first and the last line of a block, as far as it goes', () => {
    const text = 'a:\n  b: 1\n  c: 2\n  x: 0\n  d: 3\n  e: 4\n  f: 5\ng: 6\n';
    expect(one(text, problem(text, 'b: 1\n  c: 2\n  x: 0\n  d: 3\n  e: 4\n  f: 5\n')).slice(2)).toEqual([
      '   |',
      ' 1 | a:',
      ' 2 |   b: 1',
      '   |   ^^^^',
      ' 3 |   c: 2',
      '...',
      ' 6 |   e: 4',
      ' 7 |   f: 5',
      '   |   ^^^^',
      ' 8 | g: 6',
      '',
    ]);
  });

  it('underlines the first line only of a block that is referred to', () => {
    const text = 'a:\n  b: 1\n  c: 2\nd:\n';
    const related = [{ message: 'first defined here', range: placeOf(text, 'b: 1\n  c: 2\n') }];
    expect(one(text, problem(text, 'd', { related })).slice(2)).toEqual([
      '   |',
      ' 1 | a:',
      ' 2 |   b: 1',
      '   |   ---- first defined here',
      ' 3 |   c: 2',
      ' 4 | d:',
      '   | ^',
      '',
    ]);
  });

  it.each([
    ['behind a tab', '\ta: bad', ' 1 |     a: bad', '   |        ^^^'],
    ['behind a tab within a line', 'ab\tbad', ' 1 | ab  bad', '   |     ^^^'],
    ['behind wide characters', '日本: bad', ' 1 | 日本: bad', '   |       ^^^'],
    ['of wide characters', 'x: 日bad本', ' 1 | x: 日bad本', '   |      ^^^'],
    ['behind an emoji of two UTF-16 units', '😀: bad', ' 1 | 😀: bad', '   |     ^^^'],
    ['behind a family of emoji, one character', '👨‍👩‍👧: bad', ' 1 | 👨‍👩‍👧: bad', '   |     ^^^'],
    ['behind a flag', '🇩🇪: bad', ' 1 | 🇩🇪: bad', '   |     ^^^'],
    ['behind a combining accent', 'e\u0301: bad', ' 1 | e\u0301: bad', '   |    ^^^'],
    ['behind half-width kana', 'ｱ: bad', ' 1 | ｱ: bad', '   |    ^^^'],
    ['behind a symbol that is no emoji', '©: bad', ' 1 | ©: bad', '   |    ^^^'],
    ['behind an escape sequence, which is shown', '\u001b[31mx: bad', ' 1 | ␛[31mx: bad', '   |         ^^^'],
    ['behind a byte that is not UTF-8', '\udcff: bad', ' 1 | \\xff: bad', '   |       ^^^'],
    ['behind a right-to-left override', '\u202e: bad', ' 1 | <U+202E>: bad', '   |           ^^^'],
    ['in a line that ends in CR LF', 'x: bad\r\ny: 1\r\n', ' 1 | x: bad', '   |    ^^^'],
  ])('puts the underline %s', (_, text, source, strokes) => {
    expect(underlined(text, problem(text, 'bad'))).toEqual([source, strokes]);
  });

  it('underlines a character as a whole where a place is within it', () => {
    const text = 'x: 👨‍👩‍👧 y';
    expect(underlined(text, problem(text, new LineIndex(text).range(5, 6)))[1]).toBe('   |    ^^');
  });

  it.each([
    ['at the end of a line', 'ab:\ncd', 3, ' 1 | ab:', '   |    ^'],
    ['at the end of the file', 'ab:\n', 4, ' 2 |', '   | ^'],
    ['at the end of a last line without line end', 'ab:', 3, ' 1 | ab:', '   |    ^'],
    ['in the middle', 'ab:', 1, ' 1 | ab:', '   |  ^'],
  ])('has one stroke where something is missing %s', (_, text, at, source, strokes) => {
    expect(underlined(text, problem(text, new LineIndex(text).range(at, at)))).toEqual([source, strokes]);
  });

  it('underlines white space that is meant, but no line end', () => {
    const text = 'a: 1   \nb: 2\n';
    expect(underlined(text, problem(text, placeOf(text, '   ')))[1]).toBe('   |     ^^^');
    expect(underlined(text, problem(text, placeOf(text, '1   \n')))[1]).toBe('   |    ^');
  });

  it('widens the margin for the last line number that it shows', () => {
    const text = `${'x: y\n'.repeat(8)}bad\n`;
    expect(one(text, problem(text, 'bad')).slice(3)).toEqual([' 8 | x: y', ' 9 | bad', '   | ^^^', '']);
    expect(one(`${text}x: y`, problem(text, 'bad')).slice(3)).toEqual(['  8 | x: y', '  9 | bad', '    | ^^^', ' 10 | x: y', '']);
  });

  it('shows no lines of a file that has none', () => {
    expect(one('', problem('', new LineIndex('').range(0, 0), { help: 'write something' }))).toEqual([
      'error[mode/decimal]: what is wrong',
      '  --> a.bu:1:1',
      '   = help: write something',
      '',
    ]);
  });

  describe('of a very long line', () => {
    const noise = 'A'.repeat(100_000);
    it('shows what is around the place', () => {
      const [source, strokes] = underlined(`${noise} bad ${noise}`, problem(`${noise} bad ${noise}`, 'bad'), 60);
      expect(source).toMatch(/^ 1 \| …A+ bad A+…$/);
      expect(source.length).toBeLessThanOrEqual(60);
      expect(strokes.indexOf('^')).toBe(source.indexOf('bad'));
      expect(strokes).toMatch(/ \^\^\^$/);
    });

    it('shows its start where the place is at its start, and its end where it is at its end', () => {
      expect(underlined(`bad ${noise}`, problem(`bad ${noise}`, 'bad'), 60)[0]).toMatch(/^ 1 \| bad A+…$/);
      expect(underlined(`${noise} bad`, problem(`${noise} bad`, 'bad'), 60)[0]).toMatch(/^ 1 \| …A+ bad$/);
    });

    it('keeps the start of the line while the place can be seen from there', () => {
      const key = `      ${'k'.repeat(40)}: bad`;
      expect(underlined(`${key} ${noise}`, problem(`${key} ${noise}`, 'bad'), 70)[0]).toMatch(/^ 1 \| {7}k+: bad A+…$/);
      expect(underlined(`${key} ${noise}`, problem(`${key} ${noise}`, 'bad'), 50)[0]).toMatch(/^ 1 \| …k+: bad A+…$/);
      const long = `      source: ${noise}`;
      expect(underlined(long, problem(long, noise), 50)).toEqual([
        ` 1 |       source: ${'A'.repeat(29)}…`,
        `   |               ${'^'.repeat(30)}`,
      ]);
    });

    it('underlines as far as it is shown', () => {
      const [source, strokes] = underlined(`x: ${noise}`, problem(`x: ${noise}`, noise), 60);
      expect(strokes).toBe(`   |    ${'^'.repeat(source.length - 8)}`);
    });

    it('cuts lines around it too', () => {
      const rows = one(`${noise}\nbad\n`, problem(`${noise}\nbad\n`, 'bad'), 60);
      expect(rows.every((row) => row.length <= 60)).toBe(true);
    });

    it('cuts no character in two', () => {
      const wide = '😀'.repeat(50_000);
      for (const lead of ['', 'x']) {
        const [source] = underlined(`${lead}${wide}bad${wide}`, problem(`${lead}${wide}bad${wide}`, 'bad'), 60);
        expect(source).toMatch(/^ 1 \| …(😀)+bad(😀)+…$/u);
      }
    });

    it('shows something however narrow the terminal is', () => {
      expect(underlined(`${noise}bad`, problem(`${noise}bad`, 'bad'), 1)[0]).toMatch(/bad$/);
    });
  });

  it('sends nothing raw to the terminal', () => {
    const evil = '\u001b]0;title\u0007\u009b31m\u202e\r';
    const text = `x: "${evil}"\n`;
    const found = problem(text, 'x', { message: evil, help: evil, path: [evil], related: [{ message: evil, range: placeOf(text, 'x') }] });
    const output = render([checked(`${evil}.bu`, text, found)]);
    expect(output.match(/[\p{Cc}\u202e]/gu)!.every((char) => char === '\n')).toBe(true);
  });

  it('has the same text in color', () => {
    const files = [checked('a.bu', config, problem(config, '644', { severity: 'warning', help: 'x' }), problem(config, '/a'))];
    const colored = renderCheckPretty(files, { color: true });
    expect(colored).toContain('\u001b[33m');
    expect(stripVTControlCharacters(colored)).toBe(render(files));
  });

  it('parts problems by an empty line, and says nothing where there are none', () => {
    const files = [
      checked('a.bu', config, problem(config, '644'), problem(config, '/a')),
      checked('b.bu', config),
      checked('c.bu', 'x', problem('x', 'x')),
    ];
    expect(render(files).match(/^$/gm)).toHaveLength(3);
    expect(render([])).toBe('');
    expect(render([checked('a.bu', config)])).toBe('');
  });
});

describe('summaryLine', () => {
  const x = problem('x', 'x');
  it.each<[string, CheckedFile[]]>([
    ['checked 0 files: no problems', []],
    ['checked 1 file: no problems', [checked('a', 'x')]],
    ['checked 1 file: 1 error in 1 file', [checked('a', 'x', x)]],
    [
      'checked 3 files: 2 errors, 1 warning, 1 info in 2 files; 1 can be fixed with --fix',
      [
        checked('a', 'x', x, { ...x, severity: 'warning' }, { ...x, severity: 'info' }),
        checked('b', 'x', { ...x, fix: { description: 'd', edits: [] } }),
        checked('c', 'x'),
      ],
    ],
  ])('%s', (line, files) => {
    expect(summaryLine(files)).toBe(line);
  });
});
