import type { CommandStreams } from '../drop-in/butane.ts';

/** What a subcommand has at hand. It says its exit status by returning it. */
export interface Surroundings {
  readonly streams: CommandStreams;
  /** Ends the command with this status: 0 fine, 1 the configs, 2 the command line. */
  readonly exit: (status: number) => void;
}
