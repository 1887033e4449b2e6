import type { CommandStreams } from '../drop-in/butane.ts';

/**
 * True if a command without file names should print that it does not read stdin.
 *
 * Stdin is not read to decide this, because a pipe may stay open and empty forever: CI systems, hooks and task runners start commands
 * with such a pipe. So the notice is printed for a pipe only if stderr is a terminal or no file was found, and always for a redirected
 * file.
 */
export function stdinIsIgnored({ stdinType, stderrIsTerminal }: CommandStreams, nothingFound: boolean): boolean {
  const type = stdinType();
  return type === 'file' || (type === 'pipe' && (nothingFound || stderrIsTerminal()));
}
