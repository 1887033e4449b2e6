import { logLine } from '../text/log-text.ts';

/** A line of contents as a terminal or a log may show it. Tabs stay. */
export function shownLine(line: string): string {
  return line.split('\t').map(logLine).join('\t');
}
