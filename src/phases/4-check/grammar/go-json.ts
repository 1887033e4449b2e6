/** How deep arrays and objects may be nested. */
const DEPTH = 10_000;

/** What a JSON text is made of, strings included, so that what stands in them is passed over. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[[{]|[\]}]|-?\d[\d.eE+-]*/g;

/** True for a text that Go decodes as JSON: no number beyond a float64, and nothing nested too deep. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
  } catch {
    return false;
  }
  let depth = 0;
  for (const [token] of text.matchAll(TOKENS)) {
    if (token === '[' || token === '{') {
      if (++depth > DEPTH) return false;
    } else if (token === ']' || token === '}') depth--;
    else if (!token.startsWith('"') && !Number.isFinite(Number(token))) return false;
  }
  return true;
}
