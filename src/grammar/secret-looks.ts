import type { Span } from '../text/source.ts';
import { united } from '../text/united.ts';

/*
 * Patterns of secrets, which can occur anywhere: in the contents of a file, in a comment, in a message. The first group of each
 * expression is the secret.
 */
const LOOKS: readonly RegExp[] = [
  // a password hash of crypt(5)
  /(\$(?:1|2[abxy]?|5|6|7|y|gy|sha1|scrypt|argon2\w{1,2})\$(?:[\w./=,+-]{0,64}\$){0,3}[\w./+]{20,})/dg,
  // a password hash of GRUB
  /(\bgrub\.pbkdf2\.\w+\.\d+\.[0-9A-Fa-f.]+)/dg,
  // https://user:password@host
  /:\/\/([^\s/?#@"'<>`:]*:[^\s/?#@"'<>`]+|[^\s/?#@"'<>`:]{16,})@/dg,
  // a token or signature in the query of a URL
  /[?&](?:[\w.-]{0,40}(?:token|signature|secret|passw(?:or)?d|credential)|sig)=([^&#\s"'<>`]+)/dgi,
  // an authorization header
  /\bAuthorization["']?[ \t]{0,9}[:=][ \t]{0,9}["']?((?:[A-Za-z]{1,20}[ \t]{1,9})?[^\s"']+)/dgi,
  /\bBearer[ \t]{1,9}([\w.~+/=-]{16,})/dg,
];

const KEY_BEGINS = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/g;
const KEY_ENDS = '-----END ';

/** The spans of a text that look like secrets. */
export function secretLooks(text: string): Span[] {
  const spans = LOOKS.flatMap((look) => [...text.matchAll(look)].map(({ indices }) => ({ start: indices![1]![0], end: indices![1]![1] })));
  let end = 0;
  for (const { index, 0: begin } of text.matchAll(KEY_BEGINS)) {
    const start = index + begin.length;
    if (start < end) continue;
    const next = text.indexOf(KEY_ENDS, start);
    // A private key without an end line extends to the end of the text.
    end = next < 0 ? text.length : next;
    spans.push({ start, end });
  }
  return united(spans);
}
