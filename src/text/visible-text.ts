/**
 * Characters that a terminal, a log or an XML reader interprets instead of displaying, or that are invisible: control characters,
 * bidirectional controls (they make one text look like another), line separators that editors do not treat as line ends, lone
 * surrogates, and zero-width spaces. Variation selectors are not included. Joiners (U+200C, U+200D) are included only after an
 * ASCII character, because some scripts and emoji need them and ASCII does not.
 */
export const UNSEEN =
  /\p{Cc}|\p{Surrogate}|[\u2028\u2029\ufff9-\ufffb\ufffe\uffff]|(?!\p{Variation_Selector}|[\u200c\u200d])\p{Default_Ignorable_Code_Point}|(?<=[\0-\x7f])[\u200c\u200d]/gu;

/** Replaces each character of `UNSEEN` with a visible form, line feeds too: a terminal or log displays all of the result. */
export function visibleText(text: string): string {
  // Most texts are printable ASCII. This test is many times faster than the replacement.
  return /^[ -~]*$/.test(text) ? text : text.replace(UNSEEN, visibleCharacter);
}

/** Like `visibleText`, but keeps line feeds. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visibleText).join('\n');
}

/** Like `visibleText`, but keeps line feeds, line ends of DOS and tabs: a document as a terminal can display it. */
export function visibleDocument(text: string): string {
  if (/^[\t\n -~]*$/.test(text)) return text;
  return text.replace(UNSEEN, (char, offset: number) => {
    const isLayout = char === '\n' || char === '\t' || (char === '\r' && text[offset + 1] === '\n');
    return isLayout ? char : visibleCharacter(char);
  });
}

/** `␛` for a control character that has a symbol, `\x80` for a byte that is not UTF-8, `<U+202E>` for any other. */
function visibleCharacter(char: string): string {
  const code = char.codePointAt(0)!;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  // `byteText` encodes invalid bytes as these surrogates.
  if (code >= 0xdc80 && code <= 0xdcff) return `\\x${(code & 0xff).toString(16)}`;
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
