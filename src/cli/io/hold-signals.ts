/** Signals that end a process without a handler. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The number of calls of `holdSignals`. Signals concern the whole process, so only the last call releases them. */
let turns = 0;

/**
 * Runs a function that a signal must not interrupt, because it would leave a temporary file or half a file.
 * A signal during the function ends the process at the next turn of the event loop, with its usual status.
 * Signals that already have a handler are left alone.
 */
export function holdSignals<T>(act: () => T): T {
  const turn = ++turns;
  for (const signal of SIGNALS) if (process.listenerCount(signal) === 0) process.on(signal, endBy);
  try {
    return act();
  } finally {
    // Node delivers signals once for each turn of the event loop. The first immediate may still run in the current turn.
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
