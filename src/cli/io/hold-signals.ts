/** What ends a process that does nothing about it. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How often something was held: signals are the whole process's. */
let turns = 0;

/**
 * Runs something that a signal must not end halfway: between two steps it would leave a temporary file, or half of a file.
 * A signal that comes meanwhile ends the process as soon as the event loop turns, with the status that it always has.
 * Where somebody listens to a signal already, that stays theirs.
 */
export function holdSignals<T>(act: () => T): T {
  const turn = ++turns;
  for (const signal of SIGNALS) if (process.listenerCount(signal) === 0) process.on(signal, endBy);
  try {
    return act();
  } finally {
    // a signal is heard when the loop turns: the first immediate may run in a turn that has begun before
    setImmediate(() => setImmediate(() => turn === turns && release()));
  }
}

function endBy(signal: NodeJS.Signals): void {
  release();
  process.kill(process.pid, signal);
}

function release(): void {
  for (const signal of SIGNALS) process.off(signal, endBy);
}
