import type { Contributor, OutputSize } from '../../compile/output-size.ts';
import { countedBytes } from '../../lint/checks/user-data/size-limits.ts';
import { type Platform, type UserDataLimit, userDataLimits } from '../../lint/facts/user-data-limits.ts';
import { formatBytes, formatShare } from '../../text/amounts.ts';
import { largest } from '../../text/largest.ts';
import { logLine, logPath } from '../../text/log-text.ts';
import { rangeOf } from '../../text/ranges.ts';

/** How many parts of a config the table names. */
const NAMED = 10;

/** An output of a config, and its size. */
export interface SizedOutput {
  /** The path of the config. */
  readonly name: string;
  /** The key of the instance, if the config has instances. */
  readonly instance?: string | undefined;
  /** Undefined for a config with an error. */
  readonly size: OutputSize | undefined;
  /** True if values of variables are missing: the output can be larger. */
  readonly lacksValues?: boolean | undefined;
}

/**
 * The size of one output, and its largest parts with their shares, a line each. The parts of a composed config have the files and the
 * lines that they come from.
 *
 * @param platform the one to compare the size with
 */
export function sizeTable({ name, instance, size, lacksValues }: SizedOutput, platform: Platform | undefined): string {
  const output = `${logPath(name)}${instance === undefined ? '' : ` (${logLine(instance)})`}`;
  if (!size) return `${output}: no size, because it has errors\n`;
  const { bytes, contributors, isMachineConfig } = size;
  const limit = platform !== undefined && !isMachineConfig ? limitText(bytes, platform) : '';
  const shown = contributors.slice(0, NAMED);
  const hasParts = shown.some(({ origin }) => origin && origin.source.name !== name);
  const rows = shown.map((one): readonly string[] => [
    formatBytes(one.bytes),
    formatShare(one.share),
    logLine(one.name),
    ...(hasParts ? [placeOf(one)] : []),
  ]);
  const others = contributors.slice(NAMED).reduce((sum, one) => sum + one.bytes, 0);
  const rest = contributors.length - NAMED;
  if (rest > 0) rows.push([formatBytes(others), formatShare(others / size.jsonBytes), `${rest} more`]);
  const missing = lacksValues ? '; some values are missing' : '';
  return `${output}: ${formatBytes(bytes)} bytes${limit}${missing}\n${tableText(['bytes', 'share', 'part', ...(hasParts ? ['place'] : [])], rows)}`;
}

function placeOf({ origin }: Contributor): string {
  return origin ? `${logPath(origin.source.name)}:${rangeOf(origin).start.line}` : '';
}

/** Rows below a heading. The first two columns are numbers, which end at the same place. Empty if there are no rows. */
function tableText(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const lines = [heading, ...rows];
  const widths = heading.map((_, column) => largest(lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map(
      (cells) =>
        `    ${cells
          .map((cell, i) => (i < 2 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function limitText(bytes: number, platform: Platform): string {
  const limit: UserDataLimit = userDataLimits[platform];
  if (limit.bytes === undefined) return `; no limit of ${platform} is known`;
  const inBase64 = limit.counted === 'base64' ? `, ${formatBytes(countedBytes(bytes, limit))} in base64` : '';
  return `${inBase64}; ${platform} takes ${formatBytes(limit.bytes)}`;
}
