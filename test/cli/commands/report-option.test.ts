import { expect, it } from 'vitest';
import { parseFormatOption, parseReportOption } from '../../../src/cli/commands/report-option.ts';

it.each([
  ['sarif=out.sarif', 'sarif', 'out.sarif'],
  ['junit=dir/a=b.xml', 'junit', 'dir/a=b.xml'],
  ['json=-', 'json', '-'],
])('--report %s', (value, format, file) => {
  expect(parseReportOption(value)).toEqual({ format, file });
});

it.each([
  ['sarf=x', 'The formats are pretty, raw, json, sarif, github, gitlab, junit. Did you mean sarif?'],
  ['xyz=x', 'The formats are pretty, raw, json, sarif, github, gitlab, junit.'],
  ['constructor=x', 'The formats are pretty, raw, json, sarif, github, gitlab, junit.'],
  ['', 'The formats are pretty, raw, json, sarif, github, gitlab, junit.'],
  ['sarif', 'There is no file for the sarif report: write --report sarif=FILE.'],
  ['sarif=', 'There is no file for the sarif report: write --report sarif=FILE.'],
])('--report %s is refused', (value, fault) => {
  expect(parseReportOption(value)).toEqual({ fault });
});

it('--format', () => {
  expect(parseFormatOption('github')).toBe('github');
  expect(parseFormatOption('githb')).toEqual({ fault: expect.stringContaining('Did you mean github?') });
});
