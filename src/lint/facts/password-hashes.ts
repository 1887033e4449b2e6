/*
 * Source: crypt(5) of libxcrypt 4.5, and runs of its crypt(). `/etc/shadow` has a hash as it is written; what has no known form is no
 * password of anyone.
 */

/** A way to hash passwords. */
export interface PasswordHash {
  readonly name: string;
  /** What a hash begins with. */
  readonly prefix: string;
  /** Matches a whole hash. */
  readonly pattern: RegExp;
  /** Matches a whole hash that crypt() can make: the last character of a digest holds fewer bits than the others. */
  readonly possible?: RegExp;
  /** Too weak to be used: crypt(5) advises against it. */
  readonly isWeak?: true;
}

/* Digests in the alphabet ./0-9A-Za-z; that of bcrypt is ./A-Za-z0-9, for the salt of 22 characters and for the digest of 31. */
const OF_32_BYTES = /[./0-9A-D]$/;
const OF_64_BYTES = /[./01]$/;
const OF_16_BYTES = OF_64_BYTES;
const OF_BCRYPT = /\$.{21}[.Oeu].{30}[.CGKOSWaeimquy26]$/;

export const passwordHashes: readonly PasswordHash[] = [
  { name: 'yescrypt', prefix: '$y$', pattern: /^\$y\$[./A-Za-z0-9]+\$[./A-Za-z0-9]{0,86}\$[./A-Za-z0-9]{43}$/, possible: OF_32_BYTES },
  {
    name: 'gost-yescrypt',
    prefix: '$gy$',
    pattern: /^\$gy\$[./A-Za-z0-9]+\$[./A-Za-z0-9]{0,86}\$[./A-Za-z0-9]{43}$/,
    possible: OF_32_BYTES,
  },
  {
    name: 'sm3-yescrypt',
    prefix: '$sm3y$',
    pattern: /^\$sm3y\$[./A-Za-z0-9]+\$[./A-Za-z0-9]{0,86}\$[./A-Za-z0-9]{43}$/,
    possible: OF_32_BYTES,
  },
  { name: 'scrypt', prefix: '$7$', pattern: /^\$7\$[./A-Za-z0-9]{11,97}\$[./A-Za-z0-9]{43}$/, possible: OF_32_BYTES },
  { name: 'bcrypt', prefix: '$2', pattern: /^\$2[abxy]\$[0-9]{2}\$[./A-Za-z0-9]{53}$/, possible: OF_BCRYPT },
  {
    name: 'sha512crypt',
    prefix: '$6$',
    pattern: /^\$6\$(?:rounds=[1-9][0-9]+\$)?[^$:\r\n]{1,16}\$[./0-9A-Za-z]{86}$/,
    possible: OF_64_BYTES,
  },
  {
    name: 'sha256crypt',
    prefix: '$5$',
    pattern: /^\$5\$(?:rounds=[1-9][0-9]+\$)?[^$:\r\n]{1,16}\$[./0-9A-Za-z]{43}$/,
    possible: OF_32_BYTES,
  },
  { name: 'sha1crypt', prefix: '$sha1$', pattern: /^\$sha1\$[1-9][0-9]+\$[./0-9A-Za-z]{1,64}\$[./0-9A-Za-z]{28,64}$/, isWeak: true },
  { name: 'SunMD5', prefix: '$md5', pattern: /^\$md5(?:,rounds=[1-9][0-9]+)?\$[./0-9A-Za-z]{1,16}\${1,2}[./0-9A-Za-z]{22}$/, isWeak: true },
  { name: 'md5crypt', prefix: '$1$', pattern: /^\$1\$[^$:\r\n]{1,8}\$[./0-9A-Za-z]{22}$/, possible: OF_16_BYTES, isWeak: true },
  { name: 'NT', prefix: '$3$', pattern: /^\$3\$\$[0-9a-f]{32}$/, isWeak: true },
  { name: 'BSDi', prefix: '_', pattern: /^_[./0-9A-Za-z]{19}$/, isWeak: true },
  { name: 'DES', prefix: '', pattern: /^[./0-9A-Za-z]{13}$/, isWeak: true },
];

/** A password that nobody can enter: `*`, `!`, `!!`, `x`, or a hash behind `!`. */
export const lockedPassword = /^(?:\*(?![0-9A-Fa-f]{40}$)|x$|!)/;

/**
 * Hashes that other programs make, and that crypt(5) does not list. Sources: htpasswd of Apache ("Password Formats"), the encoded form
 * of the reference implementation of Argon2, passlib ("Modular Crypt Format"); RFC 2307, and slappasswd(8) for `{SSHA}`; the manual of
 * MySQL 5.7, "PASSWORD()"; the output of sha256sum and its kin.
 */
export const foreignHashes: readonly { readonly program: string; readonly pattern: RegExp }[] = [
  { program: 'Apache (htpasswd)', pattern: /^\$apr1\$/ },
  { program: 'Argon2', pattern: /^\$argon2(?:d|i|id)\$/ },
  { program: 'a directory (LDAP)', pattern: /^\{(?:S?SHA(?:\d+)?|S?MD5|PBKDF2[-\w]*|ARGON2|SSHA-?\d+)\}[A-Za-z0-9+/$.=,{}-]{8}/i },
  { program: 'MySQL', pattern: /^\*[0-9A-Fa-f]{40}$/ },
  {
    program: 'md5sum, sha256sum or the like',
    pattern: /^(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64}|[0-9a-fA-F]{96}|[0-9a-fA-F]{128})$/,
  },
  { program: 'Cisco', pattern: /^\$(?:8|9|14)\$/ },
  { program: 'macOS', pattern: /^\$ml\$/ },
  { program: 'PBKDF2', pattern: /^\$?pbkdf2/i },
  { program: 'phpass (WordPress)', pattern: /^\$[PH]\$/ },
];

/** What may be a hash of a kind that is not listed. */
export const maybeHash = /^\$[a-z0-9]+\$./;

/** How a password is hashed: `none`, `locked`, the name of a method, or `unknown`. The hash itself is not told. */
export function passwordWord(hash: string | undefined): string {
  if (hash === undefined) return 'none';
  // Ignition stores `*` for an empty hash
  if (hash === '' || lockedPassword.test(hash)) return 'locked';
  return passwordHashes.find(({ pattern }) => pattern.test(hash))?.name ?? 'unknown';
}
