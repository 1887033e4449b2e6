/**
 * The order of keys in a MachineConfig, go-yaml's: numbers inside keys compare by value, letters come after what is
 * neither letter nor digit, but before it where a digit precedes both.
 */
export function naturally(a: string, b: string): number {
  return less(a, b) ? -1 : less(b, a) ? 1 : 0;
}

function less(left: string, right: string): boolean {
  const a = Array.from(left);
  const b = Array.from(right);
  let afterDigit = false;
  for (let i = 0; i < a.length && i < b.length; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x === y) {
      afterDigit = isDigit(x);
      continue;
    }
    const xIsLetter = isLetter(x);
    const yIsLetter = isLetter(y);
    if (xIsLetter && yIsLetter) return codePoint(x) < codePoint(y);
    if (xIsLetter || yIsLetter) return afterDigit ? xIsLetter : yIsLetter;
    // a zero counts only where the same number has begun before it
    const begun = (x === '0' || y === '0') && numberHasBegun(a, i) ? 1n : 0n;
    const m = numberAt(a, i, begun);
    const n = numberAt(b, i, begun);
    if (m.value !== n.value) return m.value < n.value;
    if (m.end !== n.end) return m.end < n.end;
    return codePoint(x) < codePoint(y);
  }
  return a.length < b.length;
}

function numberHasBegun(chars: readonly string[], before: number): boolean {
  for (let i = before - 1; i >= 0 && isDigit(chars[i]!); i--) if (chars[i] !== '0') return true;
  return false;
}

function numberAt(chars: readonly string[], start: number, begun: bigint): { readonly value: bigint; readonly end: number } {
  let value = begun;
  let end = start;
  for (; end < chars.length && isDigit(chars[end]!); end++) value = BigInt.asIntN(64, value * 10n + BigInt(codePoint(chars[end]!) - 48));
  return { value, end };
}

function isDigit(char: string): boolean {
  return /^\p{Nd}$/u.test(char);
}

function isLetter(char: string): boolean {
  return /^\p{L}$/u.test(char);
}

function codePoint(char: string): number {
  return char.codePointAt(0)!;
}
