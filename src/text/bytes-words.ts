/** A number of bytes in three digits: `12 B`, `1.5 kB`, `34 MB`. */
export function bytesWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const [size, unit] = bytes < 999_950 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size < 99.95 ? size.toFixed(1) : size.toFixed(0)} ${unit}`;
}
