import { crlf } from './crlf.ts';
import { embeddedLocals } from './embedded-locals.ts';
import type { Lint } from './lint.ts';
import { lostKeys } from './lost-keys.ts';
import type { MachineLint } from './machine/machine-lint.ts';
import { notGzip } from './not-gzip.ts';
import { secondDocuments } from './second-document.ts';

/** All lints of Butane configs, in the order in which they run. `test/lint/lints.test.ts` fails if one is missing. */
export const lints: readonly Lint[] = [secondDocuments, lostKeys, notGzip, crlf, embeddedLocals];

/** All lints of what a machine gets, from Butane configs and Ignition configs, in the order in which they run. */
export const machineLints: readonly MachineLint[] = [];
