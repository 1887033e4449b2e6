import { RUN_ANYWHERE } from '../text/log-text.ts';
import { UNSEEN } from '../text/visible-text.ts';

/**
 * A value as JSON that is safe in a log: terminals and CI systems do not interpret any part of it. Escapes keep the value the same for
 * JSON parsers. The text ends with a line feed.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(UNSEEN, (char) => (char === '\n' ? char : escaped(char))).replace(RUN_ANYWHERE, '#\\u0023')}\n`;
}

function escaped(char: string): string {
  return Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
}
