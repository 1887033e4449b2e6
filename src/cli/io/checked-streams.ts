import { errnoText } from '../../host/errno-text.ts';
import type { CommandStreams } from '../drop-in/butane.ts';

/** Streams of a subcommand, and whether something that it wrote to stdout was lost. */
export interface CheckedStreams {
  readonly streams: CommandStreams;
  readonly lost: () => boolean;
}

/**
 * Streams that lose nothing silently: the first write to stdout that fails is reported on stderr, and what would follow
 * it is left out. Waiting for a person to type a config is announced too.
 *
 * @param command what the messages begin with: `butane check`
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
