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
  ['sarf=x', 'no format "sarf", did you mean "sarif"? (formats: pretty, raw, json, sarif, github, gitlab, junit)'],
  ['xyz=x', 'no format "xyz" (formats: pretty, raw, json, sarif, github, gitlab, junit)'],
  ['constructor=x', 'no format "constructor" (formats: pretty, raw, json, sarif, github, gitlab, junit)'],
  ['', 'no format "" (formats: pretty, raw, json, sarif, github, gitlab, junit)'],
  ['sarif', 'no file for the sarif report: write --report sarif=FILE'],
  ['sarif=', 'no file for the sarif report: write --report sarif=FILE'],
])('--report %s is refused', (value, fault) => {
  expect(parseReportOption(value)).toEqual({ fault });
});

it('--format', () => {
  expect(parseFormatOption('github')).toBe('github');
  expect(parseFormatOption('githb')).toEqual({ fault: expect.stringContaining('did you mean "github"?') });
});
