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

/** An unexpected character as Go's messages quote it. Go examines bytes, so for a non-ASCII character it quotes the first byte. */
export function quotedCharacter(character: string): string {
  const byte = firstByte(character);
  return `'${SHORT[String.fromCharCode(byte)] ?? shown(byte)}'`;
}

function firstByte(character: string): number {
  const code = character.charCodeAt(0);
  // `byteText` encodes invalid bytes as these surrogates.
  if (character.length === 1 && code >= 0xdc80 && code <= 0xdcff) return code & 0xff;
  return new TextEncoder().encode(character)[0]!;
}

/** A byte as Go prints it: as a character of Latin-1. */
function shown(byte: number): string {
  const hex = byte.toString(16).padStart(2, '0');
  if (byte < 0x20 || byte === 0x7f) return `\\x${hex}`;
  return (byte >= 0x80 && byte <= 0xa0) || byte === 0xad ? `\\u00${hex}` : String.fromCharCode(byte);
}
