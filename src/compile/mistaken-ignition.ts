import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type SourceNode, scalarText, step } from '../syntax/source-tree.ts';

/** What a file that is not JSON seems to be; undefined if that is unknown. */
export function mistakenText(bytes: Uint8Array, text: string): Diagnostic | undefined {
  const [first, second] = bytes;
  if (first === 0x1f && second === 0x8b) return diagnose('ignition/gzip');
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (bytes.length > 1 && (first === 0) !== (second === 0)))
    return diagnose('ignition/encoding', 'utf16');
  if (/^\ufeff?variant[ \t]*:/m.test(text)) return diagnose('ignition/butane');
  if (/^\ufeff?kind[ \t]*:[ \t]*["']?MachineConfig\b/m.test(text)) return diagnose('ignition/machine-config');
  return text.startsWith('\ufeff') ? diagnose('ignition/encoding', 'byteOrderMark') : undefined;
}

/** What a JSON text without a known version of the spec seems to be; undefined if that is unknown. */
export function mistakenTree(root: SourceNode, major: bigint | undefined): Diagnostic | undefined {
  if (root.kind !== 'map') return undefined;
  if (step(root, 'variant')) return diagnose('ignition/butane');
  const kind = step(root, 'kind');
  if (kind && scalarText(kind) === 'MachineConfig') return diagnose('ignition/machine-config');
  const spec = step(root, 'ignitionVersion') ? 1n : major;
  return spec === 1n || spec === 2n ? diagnose('ignition/old-spec', { spec: Number(spec) }) : undefined;
}
