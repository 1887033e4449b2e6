import { crlf } from './crlf.ts';
import type { Lint } from './lint.ts';
import { lostKeys } from './lost-keys.ts';
import type { MachineLint } from './machine/machine-lint.ts';
import { notGzip } from './not-gzip.ts';
import { secondDocuments } from './second-document.ts';

/** Lints of a Butane config that could be read. */
export const lints: readonly Lint[] = [secondDocuments, lostKeys, notGzip, crlf];

/** Lints of what a machine gets, from Butane configs and Ignition configs. */
export const machineLints: readonly MachineLint[] = [];
