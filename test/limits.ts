/**
 * How long a test may take, in milliseconds: more than a hundred times what the slowest one takes on an idle machine. It ends
 * what hangs, and nothing else: no test depends on how fast a machine is.
 */
export const TEST_LIMIT = 900_000;

/** How long one process, or one event that a test waits for, may take, in milliseconds. */
export const WAIT_LIMIT = 240_000;
