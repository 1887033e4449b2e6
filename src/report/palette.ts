import picocolors from 'picocolors';

/** Functions that color a text for a terminal, or leave it as it is. */
export type Palette = ReturnType<typeof picocolors.createColors>;

export function paletteOf(color: boolean): Palette {
  return picocolors.createColors(color);
}
