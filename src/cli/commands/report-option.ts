import { resolve } from 'node:path';
import { type CheckFormat, checkFormats, isCheckFormat } from '../../report/check-formats.ts';
import { nearest } from '../../text/nearest.ts';

/** A report that goes to a file. */
export interface ReportOption {
  readonly format: CheckFormat;
  readonly file: string;
}

/** What is wrong with an option, in words. */
export interface OptionFault {
  readonly fault: string;
}

/** The value of `--format`. */
export function parseFormatOption(value: string): CheckFormat | OptionFault {
  if (isCheckFormat(value)) return value;
  const names = Object.keys(checkFormats);
  const meant = nearest(value, names);
  return {
    fault: `no format ${JSON.stringify(value)}${meant === undefined ? '' : `, did you mean "${meant}"?`} (formats: ${names.join(', ')})`,
  };
}

/**
 * The value of `--report`: `sarif=out/butane.sarif`.
 *
 * @param before the reports that were named before it
 */
export function parseReportOption(value: string, before: readonly ReportOption[] = []): ReportOption | OptionFault {
  const equals = value.indexOf('=');
  const format = parseFormatOption(equals < 0 ? value : value.slice(0, equals));
  if (typeof format !== 'string') return format;
  const file = equals < 0 ? '' : value.slice(equals + 1);
  if (file === '') return { fault: `no file for the ${format} report: write --report ${format}=FILE` };
  if (before.some((other) => resolve(other.file) === resolve(file))) return { fault: `another report is written to ${file}` };
  return { format, file };
}
