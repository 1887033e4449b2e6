import { resolve } from 'node:path';
import { type CheckFormat, checkFormats, isCheckFormat } from '../../report/check-formats.ts';
import { nearest } from '../../text/nearest.ts';

/** A report to write to a file. */
export interface ReportOption {
  readonly format: CheckFormat;
  readonly file: string;
}

/** An error message about an option, as a sentence. */
export interface OptionFault {
  readonly fault: string;
}

/** Parses the value of `--format`. */
export function parseFormatOption(value: string): CheckFormat | OptionFault {
  if (isCheckFormat(value)) return value;
  const names = Object.keys(checkFormats);
  const meant = nearest(value, names);
  return { fault: `The formats are ${names.join(', ')}.${meant === undefined ? '' : ` Did you mean ${meant}?`}` };
}

/**
 * Parses the value of `--report`: `sarif=out/butane.sarif`.
 *
 * @param before the reports of the previous `--report` options
 */
export function parseReportOption(value: string, before: readonly ReportOption[] = []): ReportOption | OptionFault {
  const equals = value.indexOf('=');
  const format = parseFormatOption(equals < 0 ? value : value.slice(0, equals));
  if (typeof format !== 'string') return format;
  const file = equals < 0 ? '' : value.slice(equals + 1);
  if (file === '') return { fault: `There is no file for the ${format} report: write --report ${format}=FILE.` };
  if (before.some((other) => resolve(other.file) === resolve(file))) return { fault: `Another report is written to ${file}.` };
  return { format, file };
}
