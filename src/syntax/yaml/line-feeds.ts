import { bisect } from '../../text/bisect.ts';

/** A text in which every line ends with LF. */
export interface WithLineFeeds {
  readonly text: string;
  /** The offset in the original for one in the text. */
  readonly offsetOf: (offset: number) => number;
}

/** Puts LF in place of each of YAML's other line breaks. Their kind makes no difference to what go-yaml reads outside of scalars. */
export function withLineFeeds(original: string): WithLineFeeds {
  const text = original.replace(/\r\n|[\r\x85\u2028\u2029]/g, '\n');
  if (text.length === original.length) return { text, offsetOf: (offset) => offset };
  // for each CR LF, where its LF is in the text
  const feeds = Array.from(original.matchAll(/\r\n/g), ({ index }, count) => index - count);
  return { text, offsetOf: (offset) => offset + bisect(feeds.length, (i) => feeds[i]! < offset) };
}
