import type { CommandStreams } from '../drop-in/butane.ts';

/** The streams of a subcommand, and the function that sets its exit status. */
export interface Surroundings {
  readonly streams: CommandStreams;
  /** Sets the exit status: 0 for success, 1 for errors in configs, 2 for a wrong command line. */
  readonly exit: (status: number) => void;
}
