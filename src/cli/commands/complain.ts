import { logLine } from '../../text/log-text.ts';
import type { Streams } from '../drop-in/butane.ts';

/**
 * Returns a function that prints messages of a subcommand on stderr, a line each, and returns the exit status for a wrong command line.
 *
 * @param command the name of the subcommand
 */
export function complainer(command: string, { stderr }: Pick<Streams, 'stderr'>): (...messages: readonly string[]) => 2 {
  return (...messages) => {
    for (const message of messages) stderr(`butane ${command}: ${logLine(message)}\n`);
    return 2;
  };
}

/** The message about operands of which one is empty, or several are stdin; undefined for others. */
export function operandsFault(files: readonly string[]): string | undefined {
  if (files.includes('')) return 'a name is empty: name a file';
  return files.filter((file) => file === '-').length > 1 ? 'stdin can be read once: write - once' : undefined;
}
