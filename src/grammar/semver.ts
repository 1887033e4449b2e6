/** A version as upstream parses it: three numbers, which may have leading zeros. */
export interface Semver {
  readonly major: bigint;
  readonly minor: bigint;
  readonly patch: bigint;
  readonly preRelease: string;
  readonly metadata: string;
}

const INT64_MAX = 2n ** 63n - 1n;

/** Parses a version; undefined if upstream refuses it. */
export function parseSemver(text: string): Semver | undefined {
  const [withoutMetadata, metadata] = cut(text, '+');
  const [numbers, preRelease] = cut(withoutMetadata, '-');
  const parts = numbers.split('.');
  // Upstream splits at the first two dots, so a third dot makes the last part invalid.
  if (parts.length !== 3 || !parts.every((part) => /^\d+$/.test(part))) return undefined;
  if (!isIdentifier(preRelease) || !isIdentifier(metadata)) return undefined;
  // A number with more than 19 digits exceeds 64 bits, and is slow to convert.
  const digits = parts.map((part) => part.replace(/^0+(?=\d)/, ''));
  if (digits.some(({ length }) => length > 19)) return undefined;
  const [major, minor, patch] = digits.map((part) => BigInt(part)) as [bigint, bigint, bigint];
  if ([major, minor, patch].some((part) => part > INT64_MAX)) return undefined;
  return { major, minor, patch, preRelease, metadata };
}

/** The normalized version, for comparison and output: `01.5.0-` becomes `1.5.0`. */
export function showSemver({ major, minor, patch, preRelease, metadata }: Semver): string {
  return `${major}.${minor}.${patch}${preRelease === '' ? '' : `-${preRelease}`}${metadata === '' ? '' : `+${metadata}`}`;
}

function cut(text: string, separator: string): [string, string] {
  const i = text.indexOf(separator);
  return i < 0 ? [text, ''] : [text.slice(0, i), text.slice(i + 1)];
}

function isIdentifier(text: string): boolean {
  // No repeated group: on a text of megabytes it would overflow the stack.
  return text === '' || (/^[0-9A-Za-z.-]*$/.test(text) && !`.${text}.`.includes('..'));
}
