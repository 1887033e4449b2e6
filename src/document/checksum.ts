/** A short mark of contents, to tell apart what has no name: FNV-1a with 32 bits, in hexadecimal. It protects nothing. */
export function checksum(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
