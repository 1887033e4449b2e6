/** What a text that is no Ignition config seems to be, and what to do: one line. */
export function mistakenFor(bytes: Uint8Array, text: string): string | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'this is gzip: unpack it first';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes[1] === 0) {
    return 'this is UTF-16, as `>` of PowerShell writes it: save it as UTF-8';
  }
  if (/^\s*variant\s*:/m.test(text)) return 'this is a Butane config: translate it with `butane` first';
  if (/^\s*"?kind"?\s*:\s*"?MachineConfig"?/m.test(text)) return 'this is a MachineConfig: its Ignition config is at `spec.config`';
  const version = /"version"\s*:\s*"([12])\.[0-9]/.exec(text)?.[1];
  if (version !== undefined) return `this is a config of spec ${version}: machines that take spec 3 refuse it`;
  return undefined;
}
