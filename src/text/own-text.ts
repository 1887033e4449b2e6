/**
 * The same text with memory of its own. An engine may keep a part of a text as a reference to the whole: whoever keeps a small part for
 * long would keep the whole text too.
 */
export function ownText(text: string): string {
  // the two are joined before the space is cut off
  return ` ${text}`.slice(1);
}
