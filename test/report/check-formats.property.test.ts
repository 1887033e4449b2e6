import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { CheckedFile } from '../../src/diagnostics/checked-file.ts';
import { checkFormats } from '../../src/report/check-formats.ts';
import { LineIndex } from '../../src/text/line-index.ts';
import { anyText } from '../any-text.ts';
import { runs } from '../depth.ts';
import { checked, type Problem } from './checked.ts';

/*
 * Whatever a config, its name and the words about it are: nothing throws, nothing in them acts on whoever reads the report, and
 * each report is of its format.
 */

const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\r\n',
    '\t',
    '\u001b[31m',
    '::error::',
    '##[error]',
    '日本',
    '😀',
    'e\u0301',
    '👨‍👩‍👧',
    '\u202e',
    '\ud800',
    '\udcff',
    ']]>',
    '&',
    '%0A',
    '\0',
  ),
  anyText({ maxLength: 3 }),
  fc.constantFrom('a: b', '  - x', 'A'.repeat(200)),
);
const words = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

const files: fc.Arbitrary<CheckedFile> = words.chain((text) => {
  const lines = new LineIndex(text);
  const range = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => lines.range(Math.min(a, b), Math.max(a, b)));
  const problem: fc.Arbitrary<Problem> = fc.record(
    {
      code: fc.constantFrom('mode/decimal', 'path/relative'),
      severity: fc.constantFrom('error', 'warning', 'info'),
      message: words,
      help: words,
      path: fc.array(words, { maxLength: 2 }),
      range,
      related: fc.array(fc.record({ message: words, range }), { maxLength: 2 }),
      fix: range.map(({ start, end }) => ({ description: 'd', edits: [{ span: { start: start.offset, end: end.offset }, text: 'x' }] })),
    },
    { requiredKeys: ['code', 'severity', 'message', 'path', 'range', 'related'] },
  );
  return fc.tuple(words, fc.array(problem, { maxLength: 4 })).map(([path, problems]) => checked(path, text, ...problems));
});

const check = (name: keyof typeof checkFormats, holds: (report: string, checked: readonly CheckedFile[]) => void): void => {
  const columns = fc.constantFrom(undefined, 10, 40, 200);
  fc.assert(
    fc.property(fc.array(files, { maxLength: 3 }), columns, (checked, width) => {
      holds(checkFormats[name](checked, { color: false, columns: width, toolVersion: '1.2.3', ruleOf: () => undefined }), checked);
    }),
    { numRuns: runs(200) },
  );
};

const countOf = (checked: readonly CheckedFile[]): number => checked.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
const ACTING = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Cs}]/u;

describe('any report', () => {
  it('pretty', () => {
    check('pretty', (report) => {
      expect(report).not.toMatch(ACTING);
    });
  });

  it('raw', () => {
    check('raw', (report, checked) => {
      expect(report).not.toMatch(ACTING);
      expect(report.split('\n')).toHaveLength(countOf(checked) + 1);
    });
  });

  it('json', () => {
    check('json', (report, checked) => {
      const read = JSON.parse(report).files as { path: string; diagnostics: unknown[] }[];
      expect(read.map(({ path, diagnostics }) => [path, diagnostics.length])).toEqual(
        checked.map((file) => [file.source.name, file.diagnostics.length]),
      );
    });
  });

  it('sarif', () => {
    check('sarif', (report, checked) => {
      const { results } = JSON.parse(report).runs[0];
      expect(results).toHaveLength(countOf(checked));
      for (const { locations } of results) {
        const { uri } = locations[0].physicalLocation.artifactLocation;
        expect(() => new URL(uri, 'file:///root/')).not.toThrow();
        expect(uri).toMatch(/^[\w.~!*'()%/:-]*$/);
      }
    });
  });

  it('github', () => {
    check('github', (report, checked) => {
      expect(report).not.toMatch(ACTING);
      const lines = report.split('\n').slice(0, -1);
      const commands = lines.filter((line) => /^\s*::/.test(line));
      expect(commands.every((line) => /^::(?:(?:error|warning|notice) [^:]*::|group::|endgroup::$)/.test(line))).toBe(true);
      expect(lines.filter((line) => !commands.includes(line)).join('\n')).not.toMatch(/##\[/);
      expect(lines.filter((line) => !/^::/.test(line) && !/^GitHub shows/.test(line))).toHaveLength(countOf(checked));
    });
  });

  it('gitlab', () => {
    check('gitlab', (report, checked) => {
      const issues = JSON.parse(report) as { fingerprint: string }[];
      expect(issues).toHaveLength(countOf(checked));
      const paths = new Set(checked.map(({ source }) => source.name));
      if (paths.size === checked.length) expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    });
  });

  it('junit', () => {
    check('junit', (report) => {
      expect(XMLValidator.validate(report)).toBe(true);
      expect(report).not.toMatch(ACTING);
    });
  });
});
