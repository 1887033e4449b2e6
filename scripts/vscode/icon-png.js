import { deflateSync } from 'node:zlib';
import { flames, GROUND, SIZE } from './flame.js';

/** Each pixel is the mean of this many points in each direction. */
const POINTS = 4;

/** The icon of the extension as PNG. */
export function iconPng() {
  const shapes = flames.map(({ colour, start, curves }) => ({ colour: rgb(colour), outline: outline(start, curves) }));
  const ground = rgb(GROUND);
  const colourAt = (x, y) => shapes.reduce((below, { colour, outline }) => (isInside(outline, x, y) ? colour : below), ground);
  const rows = Array.from({ length: SIZE }, (_, y) => [
    0, // the row is not filtered
    ...Array.from({ length: SIZE }, (_, x) => pixel(colourAt, x, y)).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits for each of red, green and blue
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from(rows.flat()))), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

function rgb(colour) {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function pixel(colourAt, x, y) {
  const offsets = Array.from({ length: POINTS }, (_, index) => (index + 0.5) / POINTS);
  const colours = offsets.flatMap((dy) => offsets.map((dx) => colourAt(x + dx, y + dy)));
  return [0, 1, 2].map((channel) => Math.round(colours.reduce((sum, colour) => sum + colour[channel], 0) / colours.length));
}

/** The outline as a polygon. */
function outline(start, curves) {
  let [fromX, fromY] = start;
  return curves.flatMap(([ax, ay, bx, by, toX, toY]) => {
    const [x, y] = [fromX, fromY];
    [fromX, fromY] = [toX, toY];
    return Array.from({ length: 24 }, (_, index) => {
      const t = (index + 1) / 24;
      const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
      const along = (points) => points.reduce((sum, point, i) => sum + point * weights[i], 0);
      return [along([x, ax, bx, toX]), along([y, ay, by, toY])];
    });
  });
}

/** True if a ray from the point crosses the outline an odd number of times. */
function isInside(polygon, x, y) {
  let inside = false;
  for (const [i, [x1, y1]] of polygon.entries()) {
    const [x2, y2] = polygon[(i + 1) % polygon.length];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

/** A chunk of a PNG: its length, type, data and checksum. */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
