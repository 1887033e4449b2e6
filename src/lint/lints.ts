import { crlf } from './crlf.ts';
import type { Lint } from './lint.ts';
import { lostKeys } from './lost-keys.ts';
import { notGzip } from './not-gzip.ts';
import { secondDocuments } from './second-document.ts';

/** Lints of a Butane config that could be read. */
export const lints: readonly Lint[] = [secondDocuments, lostKeys, notGzip, crlf];
