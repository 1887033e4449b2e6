/** A text with its control characters and byte order marks spelt out: a terminal is not to obey what an example is about. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\ufeff]/gu, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
