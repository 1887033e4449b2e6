import { readFileSync, realpathSync } from 'node:fs';
import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { encodeLike } from '../../fix/encode-like.ts';
import { fixText } from '../../fix/fix-text.ts';
import { linkFault } from '../io/confine.ts';
import { holdSignals } from '../io/hold-signals.ts';
import { ioFaultText } from '../io/io-fault.ts';
import { overwrite } from '../io/overwrite.ts';
import { isSpecialFile, NOT_REGULAR } from '../io/regular-file.ts';

/** The fix of a file. */
export interface FileFix {
  /** The check result of the fixed file. */
  readonly result: CheckedFile;
  readonly applied: readonly Fix[];
}

/** Applies the fixes of a file in memory, without writing the file. */
export function fixFile(checked: CheckedFile, checkAgain: (path: string, bytes: Uint8Array) => CheckedFile): FileFix {
  const { name, text, bytes } = checked.source;
  const untouched: FileFix = { result: checked, applied: [] };
  if (!checked.diagnostics.some(({ fix }) => fix)) return untouched;

  const checkedTexts = new Map([[text, checked]]);
  const fixed = fixText(text, (changed) => {
    const rechecked = checkedTexts.get(changed) ?? checkAgain(name, encodeLike(bytes, changed, name));
    checkedTexts.set(changed, rechecked);
    return rechecked;
  });
  const result = checkedTexts.get(fixed.source.text)!;
  if (result === checked) return untouched;
  return { result, applied: fixed.applied };
}

/**
 * Overwrites a file with its new contents in place. After any error, a file has either the old contents or the new ones.
 *
 * @param original the bytes that were read before; if the file has changed since then, it is not written
 * @param root the folder that must contain the file after links are followed
 * @returns the reason why the file was not written, or undefined
 */
export function writeFixed(path: string, original: Uint8Array, fixed: Uint8Array, root: string): string | undefined {
  const refused = linkFault(path, root, 'follow');
  if (refused !== undefined) return `${path} is not written: ${refused}; name the target of the link`;
  if (isSpecialFile(path)) return `${path} is not written: ${NOT_REGULAR}`;
  let real: string;
  let now: Uint8Array;
  try {
    real = realpathSync(path);
    now = readFileSync(real);
  } catch (error) {
    return `failed to read ${path}: ${ioFaultText(error, 'open', path)}`;
  }
  if (Buffer.compare(now, original) !== 0) return `${path} changed meanwhile; it was not written`;
  const fault = holdSignals(() => overwrite(real, [fixed], { original, precious: true }));
  if (!fault) return undefined;
  if (fault.step === 'open') return `failed to open ${path}: ${ioFaultText(fault.error, 'open', path)}`;
  if (fault.rescue !== undefined)
    return `failed to write ${path}: ${ioFaultText(fault.error, 'write', path)}; it is damaged, and its new contents are in ${fault.rescue}`;
  if (fault.step === 'write') return `failed to write ${path}: ${ioFaultText(fault.error, 'write', path)}; it is unchanged`;
  const why = ioFaultText(fault.error, 'write', path);
  return `cannot write a copy of the new ${path} to its folder: ${why}; it is unchanged`;
}
