/*
 * The compiled code of several chunks as one. Each code starts at a multiple of 8, because V8 copies code at another address. Behind the
 * codes is their table as JSON, and at the end the length of the table.
 */

/** Names of chunks and the lengths of their codes, in bytes. */
type Table = readonly (readonly [chunk: string, length: number])[];

const ALIGNMENT = 8;
const LENGTH_SIZE = 4;

/** The codes of chunks, by name, as one code. */
export function joinCodes(codes: ReadonlyMap<string, Uint8Array>): Buffer {
  const table: Table = [...codes].map(([chunk, { length }]) => [chunk, length]);
  const parts = [...codes.values()].flatMap((code) => [code, Buffer.alloc(padded(code.length) - code.length)]);
  const text = Buffer.from(JSON.stringify(table));
  const end = Buffer.alloc(LENGTH_SIZE);
  end.writeUInt32LE(text.length);
  return Buffer.concat([...parts, text, end]);
}

/**
 * The codes that `joinCodes` joined, by name.
 *
 * @param joined undefined for no codes
 */
export function splitCodes(joined: Buffer | undefined): Map<string, Buffer> {
  const codes = new Map<string, Buffer>();
  if (!joined) return codes;
  const end = joined.length - LENGTH_SIZE;
  const table: Table = JSON.parse(joined.toString('utf8', end - joined.readUInt32LE(end), end));
  let start = 0;
  for (const [chunk, length] of table) {
    codes.set(chunk, joined.subarray(start, start + length));
    start += padded(length);
  }
  return codes;
}

function padded(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
