import type { OutputSize } from '../../compile/output-size.ts';
import { countedBytes } from '../../lint/checks/user-data/size-limits.ts';
import { type Platform, type UserDataLimit, userDataLimits } from '../../lint/facts/user-data-limits.ts';
import { formatBytes, formatShare } from '../../text/amounts.ts';
import { logLine, logPath } from '../../text/log-text.ts';

/** How many parts of a config the table names. */
const NAMED = 10;

/**
 * The size of one output, and its largest parts with their shares, a line each.
 *
 * @param size undefined for a config that has no output
 * @param platform the one to compare the size with
 */
export function sizeTable(path: string, size: OutputSize | undefined, platform: Platform | undefined): string {
  if (!size) return `${logPath(path)}: no size, because it has errors\n`;
  const { bytes, contributors, isMachineConfig } = size;
  const limit = platform !== undefined && !isMachineConfig ? limitText(bytes, platform) : '';
  const rows = contributors.slice(0, NAMED).map((one) => [formatBytes(one.bytes), formatShare(one.share), logLine(one.name)] as const);
  const width = Math.max('bytes'.length, ...rows.map(([first]) => first.length));
  const line = (cells: readonly [string, string, string]): string =>
    `${cells[0].padStart(width + 4)}  ${cells[1].padStart('share'.length)}  ${cells[2]}\n`;
  const others = contributors.slice(NAMED).reduce((sum, one) => sum + one.bytes, 0);
  const rest = contributors.length - NAMED;
  const last = rest > 0 ? line([formatBytes(others), formatShare(others / size.jsonBytes), `${rest} more`]) : '';
  const table = rows.length > 0 ? line(['bytes', 'share', 'part']) + rows.map(line).join('') + last : '';
  return `${logPath(path)}: ${formatBytes(bytes)} bytes${limit}\n${table}`;
}

function limitText(bytes: number, platform: Platform): string {
  const limit: UserDataLimit = userDataLimits[platform];
  if (limit.bytes === undefined) return `; no limit of ${platform} is known`;
  const inBase64 = limit.counted === 'base64' ? `, ${formatBytes(countedBytes(bytes, limit))} in base64` : '';
  return `${inBase64}; ${platform} takes ${formatBytes(limit.bytes)}`;
}
