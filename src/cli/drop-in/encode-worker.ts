import { workerData } from 'node:worker_threads';
import { encodeContents } from '../../compile/desugar/data-url.ts';
import { isFault } from '../../host/files.ts';
import { nodeFiles, nodeGzip } from '../io/node-host.ts';
import type { Task } from './encode-ahead.ts';

/** How much is sent at a time, in bytes of contents: what is under way when the two meet is done twice. */
const BATCH = 1 << 17;

const { files, worker, workers, front, port } = workerData as Task;

let batch: [path: string, encoded: unknown][] = [];
let size = 0;
const send = (): void => {
  port.postMessage(batch);
  batch = [];
  size = 0;
};
for (let at = files.length - 1 - worker; at > Atomics.load(front, 0); at -= workers) {
  const { path } = files[at]!;
  const contents = nodeFiles.read(path);
  // why it cannot be read is for the main thread to say
  if (isFault(contents)) continue;
  batch.push([path, encodeContents(contents, undefined, nodeGzip)]);
  size += contents.length;
  if (size >= BATCH) send();
}
send();
