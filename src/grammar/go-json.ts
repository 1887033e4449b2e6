/** The greatest nesting depth of arrays and objects. */
const MAX_DEPTH = 10_000;

/** Escapes, and strings from which the escapes were removed. The contents of strings are skipped. */
const ESCAPES = /\\./g;
const STRINGS = /"[^"]*"/g;
/** The brackets and numbers of a JSON text. */
const TOKENS = /[[{]|[\]}]|-?\d[\d.eE+-]*/g;

/** True for a text that Go decodes as JSON. Go refuses numbers outside the range of float64 and too deep nesting. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
  } catch {
    return false;
  }
  let depth = 0;
  for (const [token] of text.replace(ESCAPES, '').replace(STRINGS, '""').matchAll(TOKENS)) {
    if (token === '[' || token === '{') {
      if (++depth > MAX_DEPTH) return false;
    } else if (token === ']' || token === '}') depth--;
    else if (!Number.isFinite(Number(token))) return false;
  }
  return true;
}
