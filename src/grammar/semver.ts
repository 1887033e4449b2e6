/** A version as upstream reads one: three numbers, leading zeros allowed. */
export interface Semver {
  readonly major: bigint;
  readonly minor: bigint;
  readonly patch: bigint;
  readonly preRelease: string;
  readonly metadata: string;
}

const INT64_MAX = 2n ** 63n - 1n;

export function parseSemver(text: string): Semver | undefined {
  const [withoutMetadata, metadata] = cut(text, '+');
  const [numbers, preRelease] = cut(withoutMetadata, '-');
  const parts = numbers.split('.');
  // the third part takes the rest, and a rest with dots is no number
  if (parts.length !== 3 || !parts.every((part) => /^\d+$/.test(part))) return undefined;
  if (!isIdentifier(preRelease) || !isIdentifier(metadata)) return undefined;
  // longer than any of 64 bits, and slow to convert
  const digits = parts.map((part) => part.replace(/^0+(?=\d)/, ''));
  if (digits.some(({ length }) => length > 19)) return undefined;
  const [major, minor, patch] = digits.map((part) => BigInt(part)) as [bigint, bigint, bigint];
  if ([major, minor, patch].some((part) => part > INT64_MAX)) return undefined;
  return { major, minor, patch, preRelease, metadata };
}

/** A version as it is compared and printed: `01.5.0-` is `1.5.0`. */
export function showSemver({ major, minor, patch, preRelease, metadata }: Semver): string {
  return `${major}.${minor}.${patch}${preRelease === '' ? '' : `-${preRelease}`}${metadata === '' ? '' : `+${metadata}`}`;
}

function cut(text: string, at: string): [string, string] {
  const i = text.indexOf(at);
  return i < 0 ? [text, ''] : [text.slice(0, i), text.slice(i + 1)];
}

function isIdentifier(text: string): boolean {
  // without a group that repeats: of a text of megabytes that overflows the stack
  return text === '' || (/^[0-9A-Za-z.-]*$/.test(text) && !`.${text}.`.includes('..'));
}
