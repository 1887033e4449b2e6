import type { Remark, UpgradedFile, UpgradedGroup } from '../../service/upgrade/upgrading.ts';
import type { Spec } from '../../spec/spec.ts';
import { specName } from '../../spec/spec-name.ts';
import { logLine, logPath } from '../../text/log-text.ts';
import { rangeOf } from '../../text/ranges.ts';
import { differenceText } from '../../upgrade/differences.ts';

/** What there is to say about the upgrade of a group, for a person: places with sentences, then a line for each file. */
export function upgradeReport({ files, changes, differences, obstacles, possible }: UpgradedGroup, isAccepted: boolean): string {
  const lines = [
    ...obstacles.map(remarkLine),
    ...changes.flatMap((change, i) => {
      const { source, help } = change;
      return [
        remarkLine(change),
        ...(help === undefined ? [] : [`  = help: ${logLine(help)}`]),
        // once for all changes of one source
        ...(source === undefined || source === changes[i + 1]?.source ? [] : [`  ${source}`]),
      ];
    }),
  ];
  if (differences.length > 0) lines.push('a machine gets something else:');
  for (const one of differences) lines.push(`  ${logLine(differenceText(one))}`);
  const isStopped = obstacles.length > 0 || (differences.length > 0 && !isAccepted);
  // a file whose version could not be read has no line
  for (const file of files.filter(({ from }) => from.length > 0))
    lines.push(`${logPath(file.source.name)}: ${isStopped ? `stays at ${versions(file.from)}` : stepOf(file)}`);
  if (possible !== undefined && obstacles.length > 0) lines.push(`  = help: nothing is in the way of --to ${possible}`);
  if (obstacles.length === 0 && isStopped) lines.push('  = help: pass --accept if that is meant');
  return lines.map((line) => `${line}\n`).join('');
}

function remarkLine({ message, location }: Remark): string {
  const { line, column } = rangeOf(location).start;
  return `${logPath(location.source.name)}:${line}:${column}: ${logLine(message)}`;
}

function stepOf({ from, to }: UpgradedFile): string {
  if (from.every(({ version }, i) => version === to[i]!.version)) return `has ${versions(from)} already`;
  return `${versions(from)} becomes ${[...new Set(to.map(({ version }) => version))].join(', ')}`;
}

function versions(specs: readonly Spec[]): string {
  return [...new Set(specs.map(specName))].join(', ');
}
