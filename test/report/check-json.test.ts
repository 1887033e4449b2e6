import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { CheckedFile } from '../../src/diagnostics/checked-file.ts';
import { renderCheckJson } from '../../src/report/check-json.ts';
import { LineIndex } from '../../src/text/line-index.ts';
import { checked, placeOf, problem } from './checked.ts';

const isReport = new Ajv({ allErrors: true, strict: true }).compile(JSON.parse(readFileSync('schemas/check-report.json', 'utf8')));

/** The report as a program reads it; the published schema must know it. */
function read(files: CheckedFile[]): unknown {
  const report = JSON.parse(renderCheckJson(files));
  expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
  return report;
}

const text = 'a: 1\r\n😀: bad\r\na: 2\r\n';

describe('renderCheckJson', () => {
  it('tells all that is known', () => {
    const related = [{ message: 'first defined here', range: placeOf(text, 'a') }];
    const files = [
      checked(
        'dir/ü %#.bu',
        text,
        problem(text, 'bad', { code: 'path/relative', help: 'do this', path: ['a'] }),
        problem(text, placeOf(text, 'a: 2'), { severity: 'warning', related, fix: { description: 'd', edits: [] } }),
      ),
      checked('b.bu', ''),
    ];
    expect(read(files)).toEqual({
      version: 1,
      files: [
        {
          path: 'dir/ü %#.bu',
          diagnostics: [
            {
              code: 'path/relative',
              severity: 'error',
              message: 'what is wrong',
              help: 'do this',
              line: 2,
              column: 5,
              endLine: 2,
              endColumn: 8,
              path: '$.a',
            },
            {
              code: 'mode/decimal',
              severity: 'warning',
              message: 'what is wrong',
              line: 3,
              column: 1,
              endLine: 3,
              endColumn: 5,
              related: [{ message: 'first defined here', line: 1, column: 1, endLine: 1, endColumn: 2 }],
            },
          ],
        },
        { path: 'b.bu', diagnostics: [] },
      ],
      summary: { files: 2, errors: 1, warnings: 1 },
    });
  });

  it('is a report without problems, and without files', () => {
    expect(read([])).toEqual({ version: 1, files: [], summary: { files: 0, errors: 0, warnings: 0 } });
    expect(read([checked('a.bu', text)])).toMatchObject({ summary: { files: 1, errors: 0, warnings: 0 } });
  });

  it('has a place in an empty file, and counts what is neither error nor warning to none of them', () => {
    const found = problem('', new LineIndex('').range(0, 0), { severity: 'info' });
    expect(read([checked('<stdin>', '', found)])).toMatchObject({
      files: [{ path: '<stdin>', diagnostics: [{ severity: 'info', line: 1, column: 1, endLine: 1, endColumn: 1 }] }],
      summary: { files: 1, errors: 0, warnings: 0 },
    });
  });

  it('is JSON whatever the text is', () => {
    const message = '"\\\u0000\u001b\udcff\u2028';
    expect(read([checked('\udc80.bu', text, problem(text, 'a', { message }))])).toMatchObject({
      files: [{ path: '\udc80.bu', diagnostics: [{ message }] }],
    });
    expect(renderCheckJson([checked('a', text, problem(text, 'a', { message }))])).not.toMatch(/[\0\u001b\udcff]/);
  });
});

describe('the schema', () => {
  const good = JSON.parse(renderCheckJson([checked('a.bu', text, problem(text, 'a'))]));
  it.each<[string, (report: typeof good) => void]>([
    ['another version', (report) => (report.version = 2)],
    ['a line 0', (report) => (report.files[0].diagnostics[0].line = 0)],
    ['another severity', (report) => (report.files[0].diagnostics[0].severity = 'fatal')],
    ['a problem without code', (report) => delete report.files[0].diagnostics[0].code],
    ['a report without summary', (report) => delete report.summary],
    ['a member that it does not know', (report) => (report.files[0].more = 1)],
  ])('refuses %s', (_, spoil) => {
    const report = structuredClone(good);
    spoil(report);
    expect(isReport(report)).toBe(false);
  });
});
