/** How deep arrays and objects may be nested. */
const DEPTH = 10_000;

/** Escapes in strings, and strings once their escapes are gone: what stands in them is passed over. */
const ESCAPES = /\\./g;
const STRINGS = /"[^"]*"/g;
/** What else a JSON text is made of. */
const TOKENS = /[[{]|[\]}]|-?\d[\d.eE+-]*/g;

/** True for a text that Go decodes as JSON: no number beyond a float64, and nothing nested too deep. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
  } catch {
    return false;
  }
  let depth = 0;
  for (const [token] of text.replace(ESCAPES, '').replace(STRINGS, '""').matchAll(TOKENS)) {
    if (token === '[' || token === '{') {
      if (++depth > DEPTH) return false;
    } else if (token === ']' || token === '}') depth--;
    else if (!Number.isFinite(Number(token))) return false;
  }
  return true;
}
