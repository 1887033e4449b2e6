// The icon of the extension: two flames on a dark ground, in a square of 128.

export const SIZE = 128;
export const GROUND = '#16233f';

/** The flames, the large one first: a colour, where the outline begins, and its cubic curves back to there. */
export const flames = [
  {
    colour: '#3d8bfd',
    start: [64, 12],
    curves: [
      [70, 34, 100, 50, 100, 82],
      [100, 104, 84, 118, 64, 118],
      [44, 118, 28, 104, 28, 82],
      [28, 64, 40, 56, 46, 40],
      [50, 52, 54, 56, 58, 58],
      [62, 46, 60, 28, 64, 12],
    ],
  },
  {
    colour: '#cfe6ff',
    start: [64, 66],
    curves: [
      [68, 76, 82, 82, 82, 96],
      [82, 106, 74, 112, 64, 112],
      [54, 112, 46, 106, 46, 96],
      [46, 84, 58, 78, 64, 66],
    ],
  },
];
