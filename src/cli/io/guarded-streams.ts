import { logText } from '../../text/log-text.ts';
import type { CommandStreams } from '../drop-in/butane.ts';

/**
 * The streams of a subcommand. A text that goes to `stdout` or `stderr` may quote names, keys and values of others: nothing in it
 * acts on a terminal or a CI system. Bytes, and what goes to `result`, are as their renderer made them: it has colors, commands
 * of its own or a patch in it, and has to see to that itself.
 */
export function guardedStreams(streams: CommandStreams): CommandStreams {
  const guarded = (data: string | Uint8Array): string | Uint8Array => (typeof data === 'string' ? logText(data) : data);
  return {
    ...streams,
    stdout: (data) => streams.stdout(guarded(data)),
    stderr: (data) => streams.stderr(guarded(data)),
  };
}
