/**
 * What a JSON string says.
 *
 * @param quoted the string with its quotes. Lone surrogates, and bytes that are not UTF-8, become U+FFFD
 */
export function stringValue(quoted: string): string {
  // Replace unescaped lone surrogates before unescaping, so that none of them forms a pair with an escaped one.
  return wellFormed(JSON.parse(wellFormed(quoted)) as string);
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
