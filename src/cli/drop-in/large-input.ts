import { setFlagsFromString } from 'node:v8';

/** From this size on, in bytes, translating takes longer than loading `node:v8` costs. */
const LARGE = 100_000;

/** From this size on, in bytes, code that is optimized late costs more than is saved. */
const HUGE = 1_000_000;

/** A flag of V8 for one run, and its default in Node 20. */
interface RunFlag {
  readonly run: string;
  /** It is set again at exit: compiled code is cached then, and is taken only under the flags that it was made with. */
  readonly usual: string;
}

/** Most of what is allocated stays: room for more short-lived objects only costs memory. */
const YOUNG_GENERATION: RunFlag = { run: '--semi-space-growth-factor=1', usual: '--semi-space-growth-factor=2' };

/** Functions are optimized later: most would run for too short a time afterwards. */
const LATE_OPTIMIZATION: RunFlag = { run: '--interrupt-budget=400000', usual: '--interrupt-budget=67584' };

/**
 * Sets V8 up for a config of a size. Only on Node 20, where it was measured: flags differ between versions, and V8 prints an
 * error for one that it does not know.
 */
export function prepareForInput(bytes: number, node: string = process.versions.node, setFlag = setFlagsFromString): void {
  if (bytes < LARGE || !node.startsWith('20.')) return;
  const flags = bytes < HUGE ? [YOUNG_GENERATION, LATE_OPTIMIZATION] : [YOUNG_GENERATION];
  for (const { run } of flags) setFlag(run);
  process.prependOnceListener('exit', () => {
    for (const { usual } of flags) setFlag(usual);
  });
}
