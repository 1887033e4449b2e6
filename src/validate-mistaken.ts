import { keyText, type SourceNode, step } from './tree/source-tree.ts';

/** What bytes that are no JSON seem to be, and what to do: one line. */
export function mistakenText(bytes: Uint8Array, text: string): string | undefined {
  const [first, second] = bytes;
  if (first === 0x1f && second === 0x8b) return 'this is gzip: unpack it first';
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (bytes.length > 1 && (first === 0) !== (second === 0)))
    return 'this is UTF-16, as `>` of Windows PowerShell writes it: save it as UTF-8';
  if (/^\ufeff?variant[ \t]*:/m.test(text)) return BUTANE;
  if (/^\ufeff?kind[ \t]*:[ \t]*["']?MachineConfig\b/m.test(text)) return MACHINE_CONFIG;
  return text.startsWith('\ufeff') ? 'this begins with a byte order mark: save it without one' : undefined;
}

/** What a JSON text that names no known version of the spec seems to be, and what to do: one line. */
export function mistakenTree(root: SourceNode, major: bigint | undefined): string | undefined {
  if (root.kind !== 'map') return undefined;
  if (step(root, 'variant')) return BUTANE;
  const kind = step(root, 'kind');
  if (kind && keyText(kind) === 'MachineConfig') return MACHINE_CONFIG;
  const spec = step(root, 'ignitionVersion') ? 1n : major;
  return spec === 1n || spec === 2n ? `this is a config of spec ${spec}: machines that take spec 3 refuse it` : undefined;
}

const BUTANE = 'this is a Butane config: translate it with `butane` first';
const MACHINE_CONFIG = 'this is a MachineConfig: its Ignition config is at `spec.config`';
