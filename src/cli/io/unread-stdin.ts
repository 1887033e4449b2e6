import type { CommandStreams } from '../drop-in/butane.ts';

/**
 * Whether to tell the user that stdin is not read, where no file is named.
 *
 * Nothing is read to find out: a pipe may stay open and empty for ever, and CI systems, hooks and task runners start
 * commands with an open or an empty pipe that nobody thinks of. So a pipe counts where a person is looking on (stderr is a
 * terminal), or where there was nothing to do without it; a redirected file counts always.
 */
export function stdinIsIgnored({ stdinType, stderrIsTerminal }: CommandStreams, nothingFound: boolean): boolean {
  const type = stdinType();
  return type === 'file' || (type === 'pipe' && (nothingFound || stderrIsTerminal()));
}
