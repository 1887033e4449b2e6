import { availableParallelism } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import type { Ahead, Encoded, Expected } from '../../host/ahead.ts';
import { workerScript } from '../io/worker-script.ts';

/** The number of bytes that can be compressed in the time that it takes to start a worker. */
const WORTH_A_WORKER = 1 << 20;

/** The task of a worker: encode files from the last to the first, until the main thread has reached them. */
export interface Task {
  readonly files: readonly Expected[];
  /** The number of this worker, from 0. Workers take the files in turn. */
  readonly worker: number;
  readonly workers: number;
  /** The index of the file that the main thread has reached. */
  readonly front: Int32Array;
  readonly port: MessagePort;
}

/** Encoded files, by path. */
export type Batch = readonly (readonly [path: string, encoded: Encoded])[];

/**
 * Encodes local files in workers, from the last to the first, while the main thread encodes them from the first to the last. Neither
 * waits for the other. If a worker does not start or ends early, the run is only slower.
 *
 * @param script the script of the worker; without it, no files are encoded ahead
 * @param processors how many threads may run at once, including this one; by default the number that the system reports
 */
export function encodeAhead(script: string | undefined = workerScript('encode-worker'), processors?: number): Ahead {
  const places = new Map<string, { readonly index: number; readonly front: Int32Array }>();
  const ports: MessagePort[] = [];
  const encoded = new Map<string, Encoded>();
  let threads: Threads | undefined;
  return {
    expect(files) {
      const size = files.reduce((sum, file) => sum + file.size, 0);
      const worth = Math.floor(size / 2 / WORTH_A_WORKER);
      const workers = worth < 1 ? 0 : Math.min((processors ?? availableParallelism()) - 1, worth);
      if (workers < 1 || script === undefined) return;
      // Most runs need no threads, so the module is loaded here. This needs Node 20.16.
      threads ??= process.getBuiltinModule?.('node:worker_threads');
      if (!threads) return;
      const front = new Int32Array(new SharedArrayBuffer(4));
      for (const [index, { path }] of files.entries()) if (!places.has(path)) places.set(path, { index, front });
      for (let worker = 0; worker < workers; worker++) {
        const port = start(threads, script, { files, worker, workers, front });
        if (port) ports.push(port);
      }
    },
    take(path) {
      const place = places.get(path);
      if (!place) return undefined;
      Atomics.store(place.front, 0, place.index);
      for (const port of ports) {
        for (let received = threads?.receiveMessageOnPort(port); received; received = threads?.receiveMessageOnPort(port)) {
          for (const [path, contents] of received.message as Batch) encoded.set(path, contents);
        }
      }
      const contents = encoded.get(path);
      encoded.delete(path);
      return contents;
    },
  };
}

type Threads = typeof import('node:worker_threads');

/** Starts a worker and returns the port for its results; undefined if the system refuses more threads. */
function start({ MessageChannel, Worker }: Threads, script: string, task: Omit<Task, 'port'>): MessagePort | undefined {
  const { port1, port2 } = new MessageChannel();
  try {
    const worker = new Worker(script, { workerData: { ...task, port: port2 }, transferList: [port2] });
    // The main thread encodes the files that the worker does not encode.
    worker.on('error', () => {});
    worker.unref();
    return port1;
  } catch {
    return undefined;
  }
}
