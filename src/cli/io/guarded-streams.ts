import { logText } from '../../text/log-text.ts';
import type { CommandStreams } from '../drop-in/butane.ts';

/**
 * The streams of a subcommand. Texts to `stdout` and `stderr` may quote names, keys and values of configs, so they are made safe for
 * terminals and CI systems. Bytes, and all output to `result`, are not changed: they may have colors, CI commands or a patch, and their
 * renderer must make them safe.
 */
export function guardedStreams(streams: CommandStreams): CommandStreams {
  const guarded = (data: string | Uint8Array): string | Uint8Array => (typeof data === 'string' ? logText(data) : data);
  return {
    ...streams,
    stdout: (data) => streams.stdout(guarded(data)),
    stderr: (data) => streams.stderr(guarded(data)),
  };
}
