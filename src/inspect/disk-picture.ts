import { largest } from '../text/largest.ts';
import { logLine } from '../text/log-text.ts';
import { cutTo, padded } from './columns.ts';
import type { InspectedDisk, InspectedPartition } from './inspection.ts';
import { type Look, signsOf } from './look.ts';

/** A stretch of a disk: a partition, or what is left free between two. */
interface Segment {
  /** In MiB; undefined for a size that depends on the disk. */
  readonly size: number | undefined;
  readonly title: string;
  readonly sizeText: string;
  readonly isFree: boolean;
}

/** The part of the picture that a partition gets whose size is not known, as a share of the others. */
const UNKNOWN_SHARE = 1 / 2;

/** The least width of a segment, without its borders. */
const NARROWEST = 3;

/** The width of the picture if that of the terminal is not known. */
const DEFAULT_COLUMNS = 80;

/**
 * A disk as a row of boxes. Boxes of known sizes are drawn to scale, but for those that would be too narrow to see; all that is left
 * of the disk gets half as much as they do. Empty for a disk without partitions, and for more than fit into the width.
 */
export function diskPicture({ partitions }: InspectedDisk, look: Look): string[] {
  const segments = segmentsOf(partitions);
  const room = Math.min(look.columns ?? DEFAULT_COLUMNS, DEFAULT_COLUMNS) - 2 - (segments.length + 1);
  if (segments.length === 0 || room < segments.length * NARROWEST) return [];
  const { vertical, horizontal, corners, free } = signsOf(look);
  const widths = widthsOf(segments, room);
  const border = (left: string, middle: string, right: string): string =>
    `  ${left}${widths.map((width) => horizontal.repeat(width)).join(middle)}${right}`;
  const line = (text: (segment: Segment) => string): string =>
    `  ${vertical}${segments.map((segment, i) => (segment.isFree ? free.repeat(widths[i]!) : box(text(segment), widths[i]!, look))).join(vertical)}${vertical}`;
  return [
    border(corners[0], corners[1], corners[2]),
    line(({ title }) => title),
    line(({ sizeText }) => sizeText),
    border(corners[3], corners[4], corners[5]),
  ];
}

function box(text: string, width: number, look: Look): string {
  const inner = width > NARROWEST + 2 ? ` ${cutTo(text, width - 2, look)}` : cutTo(text, width, look);
  return padded(inner, width);
}

/** Partitions in the order in which they lie on the disk, as far as the config says, with what is free between them. */
function segmentsOf(partitions: readonly InspectedPartition[]): Segment[] {
  const segments: Segment[] = [];
  const there = partitions.filter(({ removed }) => !removed);
  const isPlaced = there.every(({ startMiB }) => startMiB !== undefined);
  const ordered = isPlaced ? [...there].sort((a, b) => a.startMiB! - b.startMiB!) : there;
  let end: number | undefined = 1;
  for (const partition of ordered) {
    const { number, label, startMiB, sizeMiB } = partition;
    if (startMiB !== undefined && end !== undefined && startMiB > end)
      segments.push({ size: startMiB - end, title: '', sizeText: '', isFree: true });
    const title = logLine([...(number === undefined ? [] : [String(number)]), ...(label === undefined ? [] : [label])].join(' ') || '?');
    segments.push({ size: sizeMiB || undefined, title, sizeText: sizeWords(partition), isFree: false });
    end = sizeMiB ? ((startMiB ?? end) !== undefined ? (startMiB ?? end)! + sizeMiB : undefined) : undefined;
  }
  return segments;
}

/** The size of a partition in words. Without a size, a partition gets all that is free, and one that exists stays as it is. */
export function sizeWords({ sizeMiB }: Pick<InspectedPartition, 'sizeMiB'>): string {
  return sizeMiB ? mebibytes(sizeMiB) : 'the rest';
}

/** `512 MiB`, `10 GiB`. */
export function mebibytes(size: number): string {
  const gibibytes = size / 1024;
  return size >= 1024 && Number.isInteger(gibibytes * 10) ? `${gibibytes} GiB` : `${size} MiB`;
}

/** Shares the room out. What is too narrow gets the least width, at the cost of the widest. */
function widthsOf(segments: readonly Segment[], room: number): number[] {
  const sized = segments.reduce((sum, { size = 0 }) => sum + size, 0);
  const unknown = segments.filter(({ size }) => size === undefined).length;
  const weightOf = ({ size }: Segment): number => size ?? (sized === 0 ? 1 : (sized * UNKNOWN_SHARE) / unknown);
  const total = segments.reduce((sum, segment) => sum + weightOf(segment), 0);
  const widths = segments.map((segment) => Math.max(NARROWEST, Math.floor((weightOf(segment) / total) * room)));
  for (let rest = room - widths.reduce((sum, width) => sum + width, 0); rest !== 0; rest += rest > 0 ? -1 : 1) {
    const widest = widths.indexOf(largest(widths));
    widths[widest]! += rest > 0 ? 1 : -1;
  }
  return widths;
}
