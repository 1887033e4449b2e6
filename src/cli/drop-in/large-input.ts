import { setFlagsFromString } from 'node:v8';

/** From this size on, in bytes, translating takes longer than loading `node:v8` costs. */
const LARGE = 100_000;

/**
 * Flags of V8 for one run over a large config. Most of the code runs too briefly to earn back what optimizing it takes, and most of
 * what is allocated stays: room for more short-lived objects only costs memory.
 */
const FLAGS = ['--interrupt-budget=1000000', '--semi-space-growth-factor=1'];
/** The defaults of Node 20. They are set again at exit: compiled code is cached then, and is taken only under the flags that it was made with. */
const DEFAULTS = ['--interrupt-budget=67584', '--semi-space-growth-factor=2'];

/**
 * Sets V8 up for a config of a size. Only on Node 20, where it was measured: flags differ between versions, and V8 prints an
 * error for one that it does not know.
 */
export function prepareForInput(bytes: number, node: string = process.versions.node, setFlag = setFlagsFromString): void {
  if (bytes < LARGE || !node.startsWith('20.')) return;
  for (const flag of FLAGS) setFlag(flag);
  process.prependOnceListener('exit', () => {
    for (const flag of DEFAULTS) setFlag(flag);
  });
}
