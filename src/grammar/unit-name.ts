import { textBytes } from '../text/byte-text.ts';

const ALLOWED = /[a-zA-Z0-9:_.]/;

/** Escapes a path as `systemd-escape --path` does: what a mount unit for it must be called. */
export function escapeUnitPath(path: string): string {
  let name = '';
  let slashes = false;
  for (const byte of textBytes(path)) {
    const character = String.fromCharCode(byte);
    if (character === '/') {
      slashes = true;
      continue;
    }
    if (slashes && name !== '') name += '-';
    slashes = false;
    name += ALLOWED.test(character) && !(name === '' && character === '.') ? character : `\\x${byte.toString(16)}`;
  }
  return name === '' ? '-' : name;
}
