import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { CheckedFile } from '../../src/diagnostics/checked-file.ts';
import { renderCheckJunit } from '../../src/report/check-junit.ts';
import { LineIndex } from '../../src/text/line-index.ts';
import { checked, problem } from './checked.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: true,
  isArray: (name) => name === 'testcase',
});

/** The suite as an XML reader sees it. */
function read(files: CheckedFile[], strict?: boolean): Record<string, unknown> {
  const xml = renderCheckJunit(files, { strict });
  expect(XMLValidator.validate(xml)).toBe(true);
  // what XML 1.0 calls a Char, and nothing else
  expect(xml).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
  const { testsuites } = parser.parse(xml);
  const { testsuite, ...totals } = testsuites;
  expect(testsuite).toMatchObject(totals);
  return testsuite;
}

const text = 'a: 1\r\n😀: bad\r\n';

describe('renderCheckJunit', () => {
  it('is a test case a file, red where it has errors', () => {
    const warning = problem(text, 'a', { severity: 'warning', code: 'path/relative' });
    const files = [
      checked('a.bu', text, warning, problem(text, '1'), problem(text, 'bad', { message: 'also' })),
      checked('b.bu', text),
      checked('c.bu', text, warning, { ...warning, severity: 'info' }),
      checked('d.bu', text, problem(text, 'a')),
    ];
    expect(read(files)).toEqual({
      name: 'butane check',
      tests: 4,
      failures: 2,
      errors: 0,
      skipped: 0,
      testcase: [
        {
          classname: 'butane.check',
          name: 'a.bu',
          file: 'a.bu',
          failure: {
            message: 'what is wrong (and 1 more)',
            type: 'mode/decimal',
            '#text': 'a.bu:1:4: error: what is wrong [mode/decimal]\na.bu:2:5: error: also [mode/decimal]',
          },
          'system-out': 'a.bu:1:1: warning: what is wrong [path/relative]',
        },
        { classname: 'butane.check', name: 'b.bu', file: 'b.bu' },
        {
          classname: 'butane.check',
          name: 'c.bu',
          file: 'c.bu',
          'system-out': 'c.bu:1:1: warning: what is wrong [path/relative]\nc.bu:1:1: info: what is wrong [path/relative]',
        },
        {
          classname: 'butane.check',
          name: 'd.bu',
          file: 'd.bu',
          failure: { message: 'what is wrong', type: 'mode/decimal', '#text': 'd.bu:1:1: error: what is wrong [mode/decimal]' },
        },
      ],
    });
  });

  it('is red for a warning where warnings fail', () => {
    const found = [problem(text, 'a', { severity: 'info' }), problem(text, 'bad', { severity: 'warning' })];
    expect(read([checked('a.bu', text, ...found)], true)).toMatchObject({
      failures: 1,
      testcase: [
        {
          failure: { message: 'what is wrong', '#text': 'a.bu:2:5: warning: what is wrong [mode/decimal]' },
          'system-out': 'a.bu:1:1: info: what is wrong [mode/decimal]',
        },
      ],
    });
  });

  it('is a suite without test cases where there are no files', () => {
    expect(read([])).toMatchObject({ tests: 0, failures: 0 });
  });

  it.each([
    ['<stdin>', '<stdin>'],
    ['a & "b" \'c\' ]]> %#ü\\😀.bu', 'a & "b" \'c\' ]]> %#ü\\😀.bu'],
    ['\0\u001b\u0085\ud800x\udcff\ufffe', '␀␛<U+0085><U+D800>x\\xff<U+FFFE>'],
    ['a\nb\tc', 'a␊b␉c'],
  ])('can say %j, in names and messages', (said, read_) => {
    const suite = read([checked(said, text, problem(text, 'a', { message: said }))]);
    expect(suite.testcase).toMatchObject([
      { name: read_, failure: { message: read_, '#text': `${read_}:1:1: error: ${read_} [mode/decimal]` } },
    ]);
  });

  it('has a place in an empty file', () => {
    expect(read([checked('a.bu', '', problem('', new LineIndex('').range(0, 0)))])).toMatchObject({
      testcase: [{ failure: { '#text': 'a.bu:1:1: error: what is wrong [mode/decimal]' } }],
    });
  });
});
