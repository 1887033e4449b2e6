const SHORT: Readonly<Record<string, string>> = {
  "'": "\\'",
  '\\': '\\\\',
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
};

/** A character that does not belong, as Go names it: Go looks at bytes, so beyond ASCII it names the first of several. */
export function quotedCharacter(character: string): string {
  const byte = firstByte(character);
  return `'${SHORT[String.fromCharCode(byte)] ?? shown(byte)}'`;
}

function firstByte(character: string): number {
  const code = character.charCodeAt(0);
  // what `byteText` makes of a byte that is not UTF-8
  if (character.length === 1 && code >= 0xdc80 && code <= 0xdcff) return code & 0xff;
  return new TextEncoder().encode(character)[0]!;
}

/** A byte, taken for a character of Latin 1. */
function shown(byte: number): string {
  const hex = byte.toString(16).padStart(2, '0');
  if (byte < 0x20 || byte === 0x7f) return `\\x${hex}`;
  return (byte >= 0x80 && byte <= 0xa0) || byte === 0xad ? `\\u00${hex}` : String.fromCharCode(byte);
}
