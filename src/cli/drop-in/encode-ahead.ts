import { availableParallelism } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import type { Ahead, Encoded, Expected } from '../../host/ahead.ts';
import { workerScript } from '../io/worker-script.ts';

/** Starting a worker takes as long as compressing about this many bytes. */
const WORTH_A_WORKER = 1 << 20;

/** What a worker is given: files to encode from the last to the first, until it meets the main thread. */
export interface Task {
  readonly files: readonly Expected[];
  /** Of so many workers it is this one: they take turns. */
  readonly worker: number;
  readonly workers: number;
  /** The index of the file that the main thread is at. */
  readonly front: Int32Array;
  readonly port: MessagePort;
}

/** Some of the files, encoded. */
export type Batch = readonly (readonly [path: string, encoded: Encoded])[];

/**
 * Encodes local files in workers, from the last to the first, while the main thread goes from the first to the last: they
 * meet, and neither waits for the other. A worker that does not start or that ends early costs time and nothing else.
 *
 * @param script the worker's; where there is none, nothing is done ahead
 * @param processors how many threads may run at once, this one included; as many as the system says by default
 */
export function encodeAhead(script: string | undefined = workerScript('encode-worker'), processors?: number): Ahead {
  const places = new Map<string, { readonly at: number; readonly front: Int32Array }>();
  const ports: MessagePort[] = [];
  const encoded = new Map<string, Encoded>();
  let threads: Threads | undefined;
  return {
    expect(files) {
      const size = files.reduce((sum, file) => sum + file.size, 0);
      const worth = Math.floor(size / 2 / WORTH_A_WORKER);
      const workers = worth < 1 ? 0 : Math.min((processors ?? availableParallelism()) - 1, worth);
      if (workers < 1 || script === undefined) return;
      // most runs have no use for them; before Node 20.16 there is no way to have them only then
      threads ??= process.getBuiltinModule?.('node:worker_threads');
      if (!threads) return;
      const front = new Int32Array(new SharedArrayBuffer(4));
      for (const [at, { path }] of files.entries()) if (!places.has(path)) places.set(path, { at, front });
      for (let worker = 0; worker < workers; worker++) {
        const port = start(threads, script, { files, worker, workers, front });
        if (port) ports.push(port);
      }
    },
    take(path) {
      const place = places.get(path);
      if (!place) return undefined;
      Atomics.store(place.front, 0, place.at);
      for (const port of ports) {
        for (let got = threads?.receiveMessageOnPort(port); got; got = threads?.receiveMessageOnPort(port)) {
          for (const [path, contents] of got.message as Batch) encoded.set(path, contents);
        }
      }
      const known = encoded.get(path);
      encoded.delete(path);
      return known;
    },
  };
}

type Threads = typeof import('node:worker_threads');

/** A worker's results; undefined where the system allows no more threads. */
function start({ MessageChannel, Worker }: Threads, script: string, task: Omit<Task, 'port'>): MessagePort | undefined {
  const { port1, port2 } = new MessageChannel();
  try {
    const worker = new Worker(script, { workerData: { ...task, port: port2 }, transferList: [port2] });
    // what it does not do is done here
    worker.on('error', () => {});
    worker.unref();
    return port1;
  } catch {
    return undefined;
  }
}
