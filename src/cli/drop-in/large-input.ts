import { setFlagsFromString } from 'node:v8';

/** From this size on, in bytes, translating takes longer than loading `node:v8` costs. */
const LARGE = 100_000;

/** The flag of V8 for one run over a large config. Most of what is allocated stays: room for more short-lived objects only costs memory. */
const FLAG = '--semi-space-growth-factor=1';
/** The default of Node 20. It is set again at exit: compiled code is cached then, and is taken only under the flags that it was made with. */
const DEFAULT = '--semi-space-growth-factor=2';

/**
 * Sets V8 up for a config of a size. Only on Node 20, where it was measured: flags differ between versions, and V8 prints an
 * error for one that it does not know.
 */
export function prepareForInput(bytes: number, node: string = process.versions.node, setFlag = setFlagsFromString): void {
  if (bytes < LARGE || !node.startsWith('20.')) return;
  setFlag(FLAG);
  process.prependOnceListener('exit', () => setFlag(DEFAULT));
}
