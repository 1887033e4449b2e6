import { parentPort, workerData } from 'node:worker_threads';
import { type CheckTask, type FileResult, fileChecker, shares } from './check-files.ts';

const { paths, how, next } = workerData as CheckTask;
const checkOne = fileChecker(how);
for (const share of shares(paths.length, next)) {
  parentPort?.postMessage(
    share.map((index): [number, FileResult] => {
      const result = checkOne(paths[index]!);
      return [index, result.problems.length > 0 ? result : { ...result, text: '', bytes: undefined }];
    }),
  );
}
