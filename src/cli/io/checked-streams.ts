import { errnoText } from '../../host/errno-text.ts';
import type { CommandStreams } from '../drop-in/butane.ts';

/** The streams of a subcommand. `lost` is true after a failed write to stdout. */
export interface CheckedStreams {
  readonly streams: CommandStreams;
  readonly lost: () => boolean;
}

/**
 * Streams that report the first failed write to stdout on stderr, and drop all later output to stdout. They also announce that the
 * command reads a config from the terminal.
 *
 * @param command the start of the messages: `butane check`
 */
export function checkedStreams(streams: CommandStreams, command: string): CheckedStreams {
  let lost = false;
  const result = (data: string | Uint8Array): unknown => {
    if (lost) return undefined;
    const error = streams.result(data);
    if (error === undefined) return undefined;
    lost = true;
    streams.stderr(`${command}: failed to write to stdout: ${errnoText((error as { code?: string }).code ?? 'EIO')}\n`);
    return error;
  };
  const stdin = (): Uint8Array => {
    if (streams.stdinType() === 'terminal') streams.stderr(`${command}: reading a config from the terminal; end it with Ctrl-D\n`);
    return streams.stdin();
  };
  return { streams: { ...streams, stdin, result, stdout: (data) => void result(data) }, lost: () => lost };
}
