import { visibleLines, visibleText } from './visible-text.ts';

/** What GitHub takes for a command at the start of a line, behind white space too. */
const RUN_AT_START = /^[\s\x85]*:(?=:)/;
/** What GitHub, Azure and TeamCity take for one anywhere in a line: what stands before the bracket. */
export const RUN_ANYWHERE = /##(?=(?:vso|teamcity)?\[)/gi;

/** A text on one line as a log may show it: nothing in it acts on a terminal, and no CI system takes it for a command. */
export function logLine(text: string): string {
  return withoutCommands(visibleText(text));
}

/** The same for a text of several lines. */
export function logText(text: string): string {
  return visibleLines(text).split('\n').map(withoutCommands).join('\n');
}

/** A file name at the start of a line of a log: it still leads to the file, unless it has characters that cannot be seen. */
export function logPath(path: string): string {
  return logLine(RUN_AT_START.test(path) ? `./${path}` : path);
}

/** Where a space has to stand so that no CI system takes a line for a command: offsets into the line, in order. */
export function commandBreaks(line: string): number[] {
  return [...line.matchAll(RUN_ANYWHERE)].map(({ index }) => index + 2);
}

/**
 * The first line of a text that a CI system would run, by its number from 1. A text that has to stay as it is cannot have spaces
 * put into it.
 */
export function commandLine(text: string): number | undefined {
  // a carriage return ends a line of a log too
  const at = /(?:^|[\r\n])(?:[^\S\r\n]|\x85)*::[a-z-]+(?:\s[^\r\n]*)?::|##(?:vso|teamcity)?\[/i.exec(text);
  return at ? text.slice(0, at.index + at[0].length).split('\n').length : undefined;
}

/** A space in between is enough for a command to be none. */
function withoutCommands(line: string): string {
  return line.replace(RUN_ANYWHERE, '## ').replace(RUN_AT_START, '$& ');
}
