/**
 * What a terminal, a log or an XML reader would act on instead of showing it, and what is not shown at all: control characters,
 * those that turn the direction of writing (a text would look like another one), line ends that are none to an editor, halves
 * of a character, and spaces without width. Left alone are the selectors of a character's form, and the joiners that a script
 * or an emoji needs: ASCII needs none, and behind it they are shown.
 */
export const UNSEEN =
  /\p{Cc}|\p{Surrogate}|[\u2028\u2029\ufff9-\ufffb\ufffe\uffff]|(?!\p{Variation_Selector}|[\u200c\u200d])\p{Default_Ignorable_Code_Point}|(?<=[\0-\x7f])[\u200c\u200d]/gu;

/** A text on one line of which every character can be seen: nothing in it is a command to whoever shows it. */
export function visibleText(text: string): string {
  // most texts, and many times faster
  return /^[ -~]*$/.test(text) ? text : text.replace(UNSEEN, visibleCharacter);
}

/** The same for a text of several lines. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visibleText).join('\n');
}

/** `␛` for what has a picture, `\x80` for a byte that is not UTF-8, `<U+202E>` for all else. */
function visibleCharacter(char: string): string {
  const code = char.codePointAt(0)!;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  // see `byteText` for the surrogates
  if (code >= 0xdc80 && code <= 0xdcff) return `\\x${(code & 0xff).toString(16)}`;
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
