/** Where the line begins that has an offset. `lastIndexOf` alone finds a line feed at 0 for an offset of 0. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
