/*
 * Parses URLs as Go's net/url does, and returns the parts that rules need. The platform's WHATWG parser accepts and refuses
 * different texts.
 */

import { BAD_ESCAPE } from './data-url.ts';

export interface Url {
  /** In lower case; empty for a relative reference. */
  readonly scheme: string;
  /** The text after the scheme of a URL without slashes: `data:…`, `arn:…`. */
  readonly opaque: string;
  readonly query: string;
}

/** The parts of a URL; undefined if Go refuses the text. */
export function parseUrl(text: string): Url | undefined {
  const hash = text.indexOf('#');
  const url = parseReference(hash < 0 ? text : text.slice(0, hash));
  return url && (hash < 0 || hasValidEscapes(text.slice(hash + 1))) ? url : undefined;
}

function parseReference(text: string): Url | undefined {
  if (/[\x00-\x1f\x7f]/.test(text)) return undefined;
  if (text === '*') return { scheme: '', opaque: '', query: '' };
  if (text.startsWith(':')) return undefined;
  const scheme = /^[a-zA-Z][a-zA-Z0-9+.-]*:/.exec(text)?.[0] ?? '';
  const named = { scheme: scheme.slice(0, -1).toLowerCase() };
  const [rest, query] = cutQuery(text.slice(scheme.length));
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { ...named, opaque: rest, query };
    if (/^[^/]*:/.test(rest)) return undefined;
  }
  let path = rest;
  if (rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'))) {
    const end = rest.indexOf('/', 2);
    path = end < 0 ? '' : rest.slice(end);
    if (!isAuthority(end < 0 ? rest.slice(2) : rest.slice(2, end))) return undefined;
  }
  return hasValidEscapes(path) ? { ...named, opaque: '', query } : undefined;
}

function cutQuery(text: string): [rest: string, query: string] {
  const mark = text.indexOf('?');
  return mark < 0 ? [text, ''] : [text.slice(0, mark), text.slice(mark + 1)];
}

function hasValidEscapes(text: string): boolean {
  return !BAD_ESCAPE.test(text);
}

function isAuthority(authority: string): boolean {
  const sign = authority.lastIndexOf('@');
  const user = authority.slice(0, Math.max(sign, 0));
  return isHost(authority.slice(sign + 1)) && /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user) && hasValidEscapes(user);
}

function isHost(host: string): boolean {
  const bracket = host.lastIndexOf('[');
  if (bracket > 0) return false;
  if (bracket === 0) {
    const close = host.lastIndexOf(']');
    return close >= 0 && isPort(host.slice(close + 1)) && isBracketed(host.slice(1, close));
  }
  const colon = host.lastIndexOf(':');
  return (colon < 0 || isPort(host.slice(colon))) && isHostText(host);
}

function isPort(text: string): boolean {
  return /^(:[0-9]*)?$/.test(text);
}

/** True for a valid host. Only bytes outside ASCII and the percent sign may be escaped. */
function isHostText(text: string): boolean {
  return /^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"\x80-\uffff]*$/.test(text.replace(/%25|%[89a-fA-F][0-9a-fA-F]/g, ''));
}

/** True for an IPv6 address, optionally with a zone after `%25`. */
function isBracketed(text: string): boolean {
  const zone = text.indexOf('%25');
  return zone < 0 ? isIpv6(text) : isIpv6(text.slice(0, zone)) && isZone(text.slice(zone + '%25'.length));
}

/** True for a valid zone. It may escape the characters that a host may contain, spaces and percent signs. */
function isZone(text: string): boolean {
  if (text === '' || !hasValidEscapes(text)) return false;
  const plain = text.replace(/%2[05]/g, '').replace(/%[0-7][0-9a-fA-F]/g, unescapeAscii);
  return isHostText(plain) && !plain.includes('%');
}

function isIpv6(text: string): boolean {
  const embedded = /^(.*:)(\d{1,3}(?:\.\d{1,3}){3})$/.exec(text);
  if (embedded && !embedded[2]!.split('.').every((part) => Number(part) <= 255 && !/^0\d/.test(part))) return false;
  const groups = embedded ? `${embedded[1]}0:0` : text;
  const halves = groups.split('::');
  if (halves.length > 2) return false;
  const parts = halves.map((half) => (half === '' ? [] : half.split(':')));
  if (!parts.flat().every((part) => /^[0-9a-fA-F]{1,4}$/.test(part))) return false;
  return halves.length === 2 ? parts.flat().length < 8 : parts.flat().length === 8;
}

/** The first value of a key in a query, still escaped; undefined if the key is missing. Pairs that Go refuses are skipped. */
export function queryValue(query: string, key: string): string | undefined {
  for (const pair of query.split('&')) {
    if (pair === '' || pair.includes(';') || !hasValidEscapes(pair)) continue;
    const equals = pair.indexOf('=');
    const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
    // Callers only ask whether the value is empty, so it is not unescaped.
    if (unescapeAscii(name) === key) return value;
  }
  return undefined;
}

function unescapeAscii(text: string): string {
  return text.replace(/\+/g, ' ').replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
