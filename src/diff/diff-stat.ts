import { largest } from '../text/largest.ts';
import { logLine } from '../text/log-text.ts';
import type { DiffReport, ReportedChange } from './diff-report.ts';
import { subjectTitle } from './subject.ts';

/** A line for each subject that differs, with the names of its fields, and the numbers of all. Empty if nothing differs. */
export function renderDiffStat({ equal, changes }: DiffReport): string {
  if (equal) return '';
  const rows = changes.map((change) => [logLine(titleOf(change)), wordsOf(change)] as const);
  const width = largest(rows.map(([title]) => title.length));
  const counts = (['changed', 'added', 'removed'] as const).flatMap((kind) => {
    const count = changes.filter(({ change }) => change === kind).length;
    return count === 0 ? [] : [`${count} ${kind}`];
  });
  return `${rows.map(([title, words]) => ` ${title.padEnd(width)} | ${words}\n`).join('')} ${counts.join(', ')}\n`;
}

function titleOf(change: ReportedChange): string {
  const title = subjectTitle(change);
  return change.document === undefined ? title : `${change.document}: ${title}`;
}

function wordsOf({ change, fields }: ReportedChange): string {
  const lines = fields.flatMap(({ hunks = [] }) => hunks.flatMap((hunk) => hunk.lines));
  const count = (mark: string): number => lines.filter((line) => line.startsWith(mark)).length;
  const changed = [...(count('+') > 0 ? [`+${count('+')}`] : []), ...(count('-') > 0 ? [`-${count('-')}`] : [])].join(' ');
  if (change !== 'changed') return [change, changed].filter((word) => word !== '').join(' ');
  const names = [...new Set(fields.map(({ field }) => logLine(field.replace(/\[[\s\S]*$/, ''))))];
  return [names.join(', '), changed].filter((word) => word !== '').join(' ');
}
