import { visibleLines, visibleText } from './visible-text.ts';

/** The start of a GitHub workflow command (`::`), which may follow white space at the start of a line. */
const RUN_AT_START = /^[\s\x85]*:(?=:)/;
/** The `##` of a command of GitHub (`##[`), Azure (`##vso[`) or TeamCity (`##teamcity[`), anywhere in a line. */
export const RUN_ANYWHERE = /##(?=(?:vso|teamcity)?\[)/gi;

/** A text on one line that is safe in a log: terminals do not interpret it, and CI systems do not run it as a command. */
export function logLine(text: string): string {
  return withoutCommands(visibleText(text));
}

/** Like `logLine`, but keeps line feeds. */
export function logText(text: string): string {
  return visibleLines(text).split('\n').map(withoutCommands).join('\n');
}

/** A file name at the start of a log line. It stays a valid path to the file unless it has invisible characters. */
export function logPath(path: string): string {
  return logLine(RUN_AT_START.test(path) ? `./${path}` : path);
}

/** The offsets in a line, ascending, at which a space must be inserted so that no CI system runs a command in it. */
export function commandBreaks(line: string): number[] {
  return [...line.matchAll(RUN_ANYWHERE)].map(({ index }) => index + 2);
}

/**
 * The number, from 1, of the first line that a CI system would run as a command. This is for a text that is output unchanged, such
 * as a config, in which no space can be inserted.
 */
export function commandLine(text: string): number | undefined {
  // A carriage return ends a log line too.
  const command = /(?:^|[\r\n])(?:[^\S\r\n]|\x85)*::[a-z-]+(?:\s[^\r\n]*)?::|##(?:vso|teamcity)?\[/i.exec(text);
  return command ? text.slice(0, command.index + command[0].length).split('\n').length : undefined;
}

/** Inserts a space in each command, after which CI systems no longer recognize it. */
function withoutCommands(line: string): string {
  return line.replace(RUN_ANYWHERE, '## ').replace(RUN_AT_START, '$& ');
}
