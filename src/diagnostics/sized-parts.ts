import { formatBytes, formatShare } from '../text/amounts.ts';

/** A part of an output, its size in bytes, and its share of the whole, from 0 to 1. */
export interface SizedPart {
  readonly name: string;
  readonly bytes: number;
  readonly share: number;
}

/** The end of a message about a size. */
export function largestParts(parts: readonly SizedPart[]): string {
  return `; largest: ${parts.map((part) => `${part.name} (${sizeOfPart(part)})`).join(', ')}`;
}

/** The size of a part: `1,024 bytes, 50 %`. */
export function sizeOfPart({ bytes, share }: SizedPart): string {
  return `${formatBytes(bytes)} bytes, ${formatShare(share)}`;
}
