// Node's implementations of the ports: the entry `butane/node` of the package. Re-exports only.
export { nodeDigest } from './io/node-digest.ts';
export { nodeGunzip } from './io/node-gunzip.ts';
export { nodeFiles, nodeGzip } from './io/node-host.ts';
