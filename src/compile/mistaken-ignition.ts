import type { CodeOf } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/make.ts';
import { type SourceNode, scalarText, step } from '../syntax/source-tree.ts';

/** What bytes that are no JSON seem to be. */
export function mistakenText(bytes: Uint8Array, text: string): Diagnostic | undefined {
  const [first, second] = bytes;
  if (first === 0x1f && second === 0x8b) return notIgnition('ignition/gzip', 'this is gzip: unpack it first');
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (bytes.length > 1 && (first === 0) !== (second === 0)))
    return notIgnition('ignition/encoding', 'this is UTF-16, as `>` of Windows PowerShell writes it: save it as UTF-8');
  if (/^\ufeff?variant[ \t]*:/m.test(text)) return BUTANE;
  if (/^\ufeff?kind[ \t]*:[ \t]*["']?MachineConfig\b/m.test(text)) return MACHINE_CONFIG;
  return text.startsWith('\ufeff')
    ? notIgnition('ignition/encoding', 'this begins with a byte order mark: save it without one')
    : undefined;
}

/** What a JSON text that names no known version of the spec seems to be. */
export function mistakenTree(root: SourceNode, major: bigint | undefined): Diagnostic | undefined {
  if (root.kind !== 'map') return undefined;
  if (step(root, 'variant')) return BUTANE;
  const kind = step(root, 'kind');
  if (kind && scalarText(kind) === 'MachineConfig') return MACHINE_CONFIG;
  const spec = step(root, 'ignitionVersion') ? 1n : major;
  return spec === 1n || spec === 2n
    ? notIgnition('ignition/old-spec', `this is a config of spec ${spec}: machines that take spec 3 refuse it`)
    : undefined;
}

const BUTANE = notIgnition('ignition/butane', 'this is a Butane config: translate it with `butane` first');
const MACHINE_CONFIG = notIgnition('ignition/machine-config', 'this is a MachineConfig: its Ignition config is at `spec.config`');

function notIgnition(code: CodeOf<'error'>, help: string): Diagnostic {
  return error(code, 'not an Ignition config', help);
}
