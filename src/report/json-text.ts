import { RUN_ANYWHERE } from '../text/log-text.ts';
import { UNSEEN } from '../text/visible-text.ts';

/**
 * A value as JSON that may go to a log: the same to a program that reads it, and nothing in it acts on a terminal or a CI system.
 * Ends in a line feed.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(UNSEEN, (char) => (char === '\n' ? char : escaped(char))).replace(RUN_ANYWHERE, '#\\u0023')}\n`;
}

function escaped(char: string): string {
  return Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
}
