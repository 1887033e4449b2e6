import { writeSync } from 'node:fs';
import { textBytes } from '../tree/byte-text.ts';
import type { Streams } from './butane.ts';

/**
 * The standard streams, written to at once and whole. A reader that went away ends the command quietly, as a signal would.
 */
export function streams(): Streams {
  return { stdout: (data) => writeAll(1, data), stderr: (data) => writeAll(2, data) };
}

function writeAll(descriptor: number, data: string | Uint8Array): void {
  let rest = typeof data === 'string' ? textBytes(data) : data;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === 'EPIPE') process.exit(1);
      // a pipe that another process made non-blocking is full: try again
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
