import { codeEntry, codes } from './catalogue.ts';

/** True if a code matches a pattern, in which `*` stands for any text. */
export function matchesCode(pattern: string, code: string): boolean {
  if (!pattern.includes('*')) return pattern === code;
  const [first = '', ...rest] = pattern.split('*');
  if (!code.startsWith(first)) return false;
  let at = first.length;
  for (const [i, part] of rest.entries()) {
    const place = i === rest.length - 1 ? code.length - part.length : code.indexOf(part, at);
    if (place < at || !code.startsWith(part, place)) return false;
    at = place + part.length;
  }
  return true;
}

/** True for a code, and for a pattern that matches at least one code. */
export function isCode(pattern: string): boolean {
  if (!pattern.includes('*')) return pattern.split('/').length === 2 && codeEntry(pattern) !== undefined;
  return codes().some((code) => matchesCode(pattern, code));
}
