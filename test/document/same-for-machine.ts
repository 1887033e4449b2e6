import { normalForm } from '../../src/document/normal-form.ts';
import { sameForm, type VersionedDocument } from '../../src/document/same-form.ts';
import type { Gunzip } from '../../src/host/gzip.ts';

/** True for documents that mean the same for a machine: see `normalForm`. Their versions may differ. */
export function sameForMachine(a: VersionedDocument, b: VersionedDocument, gunzip?: Gunzip): boolean {
  return sameForm(normalForm(a.document, a.ignition, gunzip), normalForm(b.document, b.ignition, gunzip));
}
