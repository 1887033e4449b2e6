import { textBytes } from '../text/byte-text.ts';

const ALLOWED = /[a-zA-Z0-9:_.]/;

/** Escapes a path as `systemd-escape --path` does. The result is the name of the path's mount unit, without the extension. */
export function escapeUnitPath(path: string): string {
  let name = '';
  let afterSlash = false;
  for (const byte of textBytes(path)) {
    const character = String.fromCharCode(byte);
    if (character === '/') {
      afterSlash = true;
      continue;
    }
    if (afterSlash && name !== '') name += '-';
    afterSlash = false;
    name += ALLOWED.test(character) && !(name === '' && character === '.') ? character : `\\x${byte.toString(16)}`;
  }
  return name === '' ? '-' : name;
}
