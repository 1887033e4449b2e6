import { flames, SIZE } from './flame.js';

/** The flames without their ground as SVG: the icon of configs in lists of files. */
export function iconSvg() {
  const paths = flames.map(
    ({ colour, start, curves }) =>
      `<path fill="${colour}" d="M${start.join(' ')}${curves.map((curve) => `C${curve.join(' ')}`).join('')}Z"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}">${paths.join('')}</svg>\n`;
}
