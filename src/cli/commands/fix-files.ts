import { readFileSync, realpathSync } from 'node:fs';
import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { encodeLike } from '../../fix/encode-like.ts';
import { fixText } from '../../fix/fix-text.ts';
import { byteText } from '../../text/byte-text.ts';
import { logText } from '../../text/log-text.ts';
import { maskText } from '../../text/mask.ts';
import { linkFault } from '../io/confine.ts';
import { holdSignals } from '../io/hold-signals.ts';
import { ioFaultText } from '../io/io-fault.ts';
import { overwrite } from '../io/overwrite.ts';
import { unifiedDiff } from './unified-diff.ts';

/** A file that was fixed, or would be. */
export interface FileFix {
  /** What is known of it once it is fixed. */
  readonly result: CheckedFile;
  readonly applied: readonly Fix[];
  /** The change as `git apply` takes it, to the byte; empty where there is none. */
  readonly patch: () => string;
  /** The change for people: nothing in it acts on a terminal, and secrets are masked. */
  readonly shown: () => string;
}

/** Fixes what was found in a file, without writing it. */
export function fixFile(found: CheckedFile, checkAgain: (path: string, bytes: Uint8Array) => CheckedFile): FileFix {
  const { name, text, bytes } = found.source;
  const untouched: FileFix = { result: found, applied: [], patch: () => '', shown: () => '' };
  if (!found.diagnostics.some(({ fix }) => fix)) return untouched;

  const known = new Map([[text, found]]);
  const fixed = fixText(text, (of) => {
    const now = known.get(of) ?? checkAgain(name, encodeLike(bytes, of, name));
    known.set(of, now);
    return now;
  });
  const result = known.get(fixed.source.text)!;
  if (result === found) return untouched;
  return {
    result,
    applied: fixed.applied,
    // a byte order mark is part of the first line of a patch
    patch: () => unifiedDiff(name, byteText(bytes), byteText(result.source.bytes)),
    shown: () => logText(unifiedDiff(name, maskedText(found), maskedText(result))),
  };
}

function maskedText({ source, secrets }: CheckedFile): string {
  return maskText(source.text, secrets?.get(source) ?? []);
}

/**
 * Writes a fixed file, which stays the file that it is. Whatever goes wrong, the contents that it had or those that it should
 * have are in a file afterwards.
 *
 * @param original the bytes that were checked; where the file has others by now, it is left alone
 * @param root the folder that the file may not be outside of once links are followed
 * @returns why it was not written, or undefined
 */
export function writeFixed(path: string, original: Uint8Array, fixed: Uint8Array, root: string): string | undefined {
  const refused = linkFault(path, root, 'follow');
  if (refused !== undefined) return `${path} is not fixed: ${refused}; name the file that it leads to`;
  let real: string;
  let now: Uint8Array;
  try {
    real = realpathSync(path);
    now = readFileSync(real);
  } catch (error) {
    return `failed to read ${path}: ${ioFaultText(error, 'open', path)}`;
  }
  if (Buffer.compare(now, original) !== 0) return `${path} was changed while it was being checked; it is left as it is`;
  const fault = holdSignals(() => overwrite(real, fixed, { original, precious: true }));
  if (!fault) return undefined;
  if (fault.step === 'open') return `failed to open ${path}: ${ioFaultText(fault.error, 'open', path)}`;
  if (fault.rescue !== undefined)
    return `failed to write ${path}: ${ioFaultText(fault.error, 'write', path)}; it is damaged, and its fixed contents are in ${fault.rescue}`;
  if (fault.step === 'write') return `failed to write ${path}: ${ioFaultText(fault.error, 'write', path)}; it is left as it is`;
  const why = ioFaultText(fault.error, 'write', path);
  return `no copy of the fixed ${path} can be written to its folder first: ${why}; it is left as it is`;
}
