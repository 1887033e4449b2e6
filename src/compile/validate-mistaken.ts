import type { Code } from '../diagnostics/catalogue.ts';
import { type SourceNode, scalarText, step } from '../syntax/source-tree.ts';

/** What someone took for an Ignition config, and what to do: one line. */
export interface Mistaken {
  readonly code: Code;
  readonly help: string;
}

/** What bytes that are no JSON seem to be. */
export function mistakenText(bytes: Uint8Array, text: string): Mistaken | undefined {
  const [first, second] = bytes;
  if (first === 0x1f && second === 0x8b) return { code: 'ignition/gzip', help: 'this is gzip: unpack it first' };
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (bytes.length > 1 && (first === 0) !== (second === 0)))
    return { code: 'ignition/encoding', help: 'this is UTF-16, as `>` of Windows PowerShell writes it: save it as UTF-8' };
  if (/^\ufeff?variant[ \t]*:/m.test(text)) return BUTANE;
  if (/^\ufeff?kind[ \t]*:[ \t]*["']?MachineConfig\b/m.test(text)) return MACHINE_CONFIG;
  return text.startsWith('\ufeff')
    ? { code: 'ignition/encoding', help: 'this begins with a byte order mark: save it without one' }
    : undefined;
}

/** What a JSON text that names no known version of the spec seems to be. */
export function mistakenTree(root: SourceNode, major: bigint | undefined): Mistaken | undefined {
  if (root.kind !== 'map') return undefined;
  if (step(root, 'variant')) return BUTANE;
  const kind = step(root, 'kind');
  if (kind && scalarText(kind) === 'MachineConfig') return MACHINE_CONFIG;
  const spec = step(root, 'ignitionVersion') ? 1n : major;
  return spec === 1n || spec === 2n
    ? { code: 'ignition/old-spec', help: `this is a config of spec ${spec}: machines that take spec 3 refuse it` }
    : undefined;
}

const BUTANE: Mistaken = { code: 'ignition/butane', help: 'this is a Butane config: translate it with `butane` first' };
const MACHINE_CONFIG: Mistaken = {
  code: 'ignition/machine-config',
  help: 'this is a MachineConfig: its Ignition config is at `spec.config`',
};
