/*
 * Checks data URLs as upstream does: RFC 2397, with the media types and parameters that upstream accepts. Faults have upstream's
 * wording.
 */

const TOKEN = /[!#$%&'*+\-.^_`{|}~0-9A-Za-z]/;
/** URL-escaped data. */
const ESCAPED_DATA = /^[!$-;=?-Z_a-z~]*$/;
const BASE64_DATA = /^[A-Za-z0-9+/=\n]*$/;
/** The escapes of Go's string literals, except those of surrogates. */
const GO_ESCAPE =
  /\\(?:[abfnrtv\\"]|x[0-9a-fA-F]{2}|[0-3][0-7]{2}|(?:u|U0000)(?![dD][89a-fA-F])[0-9a-fA-F]{4}|U000[1-9a-fA-F][0-9a-fA-F]{4}|U0010[0-9a-fA-F]{4})/g;
const MEDIA_TYPES = ['text', 'image', 'audio', 'video', 'application', 'message', 'multipart'];

const BAD_CHARACTER = 'invalid data character';

/** The start of most data URLs. */
const BASE64 = 'data:;base64,';

/** A percent sign that two hexadecimal digits do not follow. A lookahead would take twice as long. */
export const BAD_ESCAPE = /%(?:[^0-9a-fA-F]|.[^0-9a-fA-F]|.?$)/s;

/**
 * What is wrong with a data URL, or undefined.
 *
 * @param base64From all characters from this one on are known to be digits of base64 or `=`
 */
export function dataUrlFault(url: string, base64From = url.length): string | undefined {
  if (!url.startsWith('data:')) return 'missing data prefix';
  if (url.startsWith(BASE64)) return base64Fault(url, BASE64.length, base64From);
  const scan = new Scan(url, 'data:'.length, false);
  const fault = mediaType(scan) ?? parameters(scan);
  if (fault !== undefined) return fault;
  return scan.base64 ? base64Fault(url, scan.at + 1, base64From) : escapedFault(url.slice(scan.at + 1));
}

/** The state of the scanner: a position in the URL, and whether the data is base64. */
class Scan {
  /** True after an empty quoted value: upstream then treats the next value as the quoted one. */
  quoted = false;
  constructor(
    readonly text: string,
    public at: number,
    public base64: boolean,
  ) {}

  peek(): string {
    return this.text[this.at] ?? '';
  }

  /** Moves past token characters and returns them. */
  token(): string {
    const start = this.at;
    while (this.peek() !== '' && TOKEN.test(this.peek())) this.at++;
    return this.text.slice(start, this.at);
  }
}

/** Scans the media type, up to the `;` of the first parameter or the `,` before the data. */
function mediaType(scan: Scan): string | undefined {
  const first = scan.peek();
  if (first === '') return 'missing comma before data';
  if (first === ';' || first === ',') return undefined;
  if (!TOKEN.test(first)) return 'invalid character after data prefix';
  const start = scan.at;
  const extension = /^x-/i.test(scan.text.slice(start, start + 2));
  // If a type starts with x, upstream does not check the second character.
  if (/x/i.test(first)) scan.at = Math.min(start + 1 + (scan.text.codePointAt(start + 1)! > 0xffff ? 2 : 1), scan.text.length);
  scan.token();
  if (scan.peek() === '') return 'missing media type slash';
  if (scan.peek() !== '/') return 'invalid character for media type';
  const type = scan.text.slice(start, scan.at);
  if (!extension && !MEDIA_TYPES.some((accepted) => type.startsWith(accepted))) return 'invalid media type';
  scan.at++;
  scan.token();
  if (scan.peek() === '') return 'incomplete media type';
  return scan.peek() === ';' || scan.peek() === ',' ? undefined : 'invalid character for media subtype';
}

/** Scans each `;name=value`, and a `;base64` at the end. */
function parameters(scan: Scan): string | undefined {
  while (scan.peek() === ';') {
    scan.at++;
    if (scan.peek() === '' || scan.peek() === '=' || scan.peek() === ',') return 'unterminated parameter sequence';
    const name = scan.token();
    if (name === '') return 'invalid character for parameter attribute';
    if (scan.peek() === '') return 'unterminated parameter sequence';
    if (scan.peek() === ',') {
      if (name !== 'base64') return `expected base64, got ${name}`;
      scan.base64 = true;
      return undefined;
    }
    if (scan.peek() !== '=') return 'invalid character for parameter attribute';
    scan.at++;
    const fault = scan.peek() === '"' ? quotedValue(scan) : plainValue(scan);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function plainValue(scan: Scan): string | undefined {
  if (scan.peek() === '') return 'missing comma before data';
  const value = scan.token();
  if (value === '') return 'invalid character for parameter value';
  if (scan.peek() === '') return 'missing comma before data';
  if (scan.peek() !== ';' && scan.peek() !== ',') return 'invalid character for parameter value';
  const fault = scan.quoted ? undefined : escapeFault(value);
  scan.quoted = false;
  return fault;
}

function quotedValue(scan: Scan): string | undefined {
  const start = ++scan.at;
  for (; scan.peek() !== '"'; scan.at++) {
    if (scan.peek() === '') return 'unclosed quoted string';
    if (scan.peek() > '\x7f') return 'invalid character for parameter value';
    if (scan.peek() !== '\\') continue;
    scan.at++;
    if (scan.peek() === '') return 'unclosed quoted string';
    if (scan.peek() > '\x7f') return 'invalid escaped character';
  }
  const value = scan.text.slice(start, scan.at);
  scan.at++;
  scan.quoted = value === '';
  if (!isGoString(value)) return 'invalid syntax';
  if (scan.peek() === '') return 'missing comma before data';
  return scan.peek() === ';' || scan.peek() === ',' ? undefined : 'expected semicolon or comma';
}

/** True for the contents of a Go string literal: no line feed, and no backslash outside an escape. */
function isGoString(value: string): boolean {
  return !/[\\\n]/.test(value.replace(GO_ESCAPE, ''));
}

function escapedFault(data: string): string | undefined {
  return ESCAPED_DATA.test(data) ? escapeFault(data) : BAD_CHARACTER;
}

function escapeFault(text: string): string | undefined {
  const bad = BAD_ESCAPE.exec(text);
  if (!bad) return undefined;
  const digits = text.slice(bad.index + 1, bad.index + 3);
  return /^[0-9a-fA-F]?$/.test(digits) ? 'rfc2396: unexpected end of unescape sequence' : 'rfc2396: invalid char 0x25 in unescape sequence';
}

/** The fault of base64, with the offset at which Go's decoder stops. */
function base64Fault(url: string, start: number, base64From: number): string | undefined {
  if (!BASE64_DATA.test(url.slice(start, Math.max(start, base64From)))) return BAD_CHARACTER;
  const text = url.slice(start);
  const faultAt = (index: number): string => `illegal base64 data at input byte ${index}`;
  const padding = text.indexOf('=');
  const end = padding < 0 ? text.length : padding;
  let breaks = 0;
  for (let i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) breaks++;
  const inQuantum = (end - breaks) % 4;
  if (padding < 0) return inQuantum === 0 ? undefined : faultAt(text.length - inQuantum);

  if (inQuantum < 2) return faultAt(padding);
  let rest = padding + 1;
  const skip = (): void => {
    while (text[rest] === '\n') rest++;
  };
  skip();
  if (inQuantum === 2) {
    if (rest === text.length) return faultAt(text.length);
    if (text[rest] !== '=') return faultAt(rest - 1);
    rest++;
    skip();
  }
  return rest < text.length ? faultAt(rest) : undefined;
}
