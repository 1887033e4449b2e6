import { workerData } from 'node:worker_threads';
import { encodeContents } from '../../compile/desugar/data-url.ts';
import { isFault } from '../../host/files.ts';
import { nodeFiles, nodeGzip } from '../io/node-host.ts';
import type { Task } from './encode-ahead.ts';

/** The size of a batch, in bytes of contents. The main thread encodes the files of an unsent batch again when it reaches them. */
const BATCH = 1 << 17;

const { files, worker, workers, front, port } = workerData as Task;

let batch: [path: string, encoded: unknown][] = [];
let size = 0;
const send = (): void => {
  port.postMessage(batch);
  batch = [];
  size = 0;
};
for (let index = files.length - 1 - worker; index > Atomics.load(front, 0); index -= workers) {
  const { path } = files[index]!;
  const contents = nodeFiles.read(path);
  // The main thread reports read errors.
  if (isFault(contents)) continue;
  batch.push([path, encodeContents(contents, undefined, nodeGzip)]);
  size += contents.length;
  if (size >= BATCH) send();
}
send();
