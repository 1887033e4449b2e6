import { fstatSync, readSync, writeSync } from 'node:fs';
import { textBytes } from '../../text/byte-text.ts';
import type { CommandStreams } from '../drop-in/butane.ts';
import { stdinType } from './stdin-type.ts';

/** The exit status that a shell shows for a command which SIGPIPE ended, as it ends upstream's command. */
const BROKEN_PIPE = 141;

/** The standard streams. Writes are synchronous and complete. If the reader has closed the pipe, the command ends silently. */
export function streams(): CommandStreams {
  return {
    stdin: () => readAll(0),
    stdinType,
    stdout: (data) => void write(1, data),
    stderr: (data) => void write(2, data),
    result: (data) => write(1, data),
    stderrIsTerminal: () => fstatSync(2).isCharacterDevice(),
    // /dev/null is a character device too. The first test avoids the cost of the second one for files and pipes.
    stdoutIsTerminal: () => fstatSync(1).isCharacterDevice() && process.stdout.isTTY,
  };
}

function readAll(descriptor: number): Uint8Array {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(1 << 16);
    const length = retry(() => readSync(descriptor, chunk));
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, length));
  }
}

/** Writes all data. Returns the error if that fails. */
function write(descriptor: number, data: string | Uint8Array): unknown {
  let rest = typeof data === 'string' ? textBytes(data) : data;
  try {
    while (rest.length > 0) rest = rest.subarray(retry(() => writeSync(descriptor, rest)));
    return undefined;
  } catch (error) {
    if ((error as { code?: string }).code === 'EPIPE') process.exit(BROKEN_PIPE);
    return error;
  }
}

/** Repeats a transfer until it is not EAGAIN: a pipe that another process made non-blocking may be empty or full for a while. */
function retry(transfer: () => number): number {
  for (;;) {
    try {
      return transfer();
    } catch (error) {
      if ((error as { code?: string }).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
