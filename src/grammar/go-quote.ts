const SHORT: ReadonlyMap<string, string> = new Map([
  ['\x07', '\\a'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\v', '\\v'],
  ['"', '\\"'],
  ['\\', '\\\\'],
]);

/** Quotes a text as Go's `%q` does. Characters that cannot be printed and bytes that are not UTF-8 are escaped. */
export function goQuote(text: string): string {
  return `"${text.replace(/["\\]|[^ \p{L}\p{M}\p{N}\p{P}\p{S}]/gu, escaped)}"`;
}

function escaped(char: string): string {
  const short = SHORT.get(char);
  if (short !== undefined) return short;
  const code = char.codePointAt(0)!;
  // `byteText` encodes invalid bytes as these surrogates.
  if (code < 0x80 || (code >= 0xdc80 && code <= 0xdcff)) return `\\x${hex(code & 0xff, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
