import type { IgnitionVersion } from '../ignition/versions.ts';
import type { Struct } from '../schema/placed.ts';
import { sameBytes } from '../text/byte-text.ts';
import type { NormalForm } from './normal-form.ts';

/** A document of a version. */
export interface VersionedDocument {
  readonly document: Struct;
  readonly ignition: IgnitionVersion;
}

/** True for equal forms: the entries of a map in any order, the items of an array in this order. */
export function sameForm(a: NormalForm, b: NormalForm): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (a instanceof Uint8Array || b instanceof Uint8Array) return a instanceof Uint8Array && b instanceof Uint8Array && sameBytes(a, b);
  if (a instanceof Map && b instanceof Map) {
    if (a.size !== b.size) return false;
    for (const [key, value] of a) {
      const other = b.get(key);
      if (other === undefined || !sameForm(value, other)) return false;
    }
    return true;
  }
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((item: NormalForm, i) => sameForm(item, b[i]));
}
