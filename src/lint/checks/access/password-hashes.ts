import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { text } from '../../../schema/placed.ts';
import { foreignHashes, passwordHashes as kinds, lockedPassword, maybeHash, type PasswordHash } from '../../facts/password-hashes.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { placeholderIn } from '../../placeholder-text.ts';

/** Passwords that are no hash: `/etc/shadow` gets them as they are, and no password matches. */
export const passwordHashes: MachineLint = ({ users }) =>
  users.flatMap((user) => {
    const hash = text(user, 'passwordHash');
    const problem = hash === undefined ? undefined : problemOf(hash);
    return problem ? aboutField(user, 'passwordHash', problem) : [];
  });

function problemOf(hash: string): Diagnostic | undefined {
  if (hash === '') return diagnose('password/locked', 'empty');
  const foreign = foreignHashes.find(({ pattern }) => pattern.test(hash));
  if (foreign) return diagnose('password/other-hash', { program: foreign.program });
  if (placeholderIn(hash.replace(CRYPT_SCHEME, '')) !== undefined || lockedPassword.test(hash)) return undefined;
  const kind = kinds.find(({ pattern }) => pattern.test(hash));
  if (kind) return problemOfKind(kind, hash);
  const slip = SLIPS.find(
    ({ name, pattern, right }) => pattern.test(hash) && (name === 'line-break' || isHash(hash.replace(pattern, right))),
  );
  if (slip) return diagnose('password/malformed', slip.name);
  const begun = kinds.find(({ prefix }) => prefix.startsWith('$') && hash.startsWith(prefix));
  if (begun) return diagnose('password/malformed', 'cut', { method: begun.name });
  return maybeHash.test(hash) ? undefined : diagnose('password/plain');
}

function problemOfKind({ name, possible, isWeak }: PasswordHash, hash: string): Diagnostic | undefined {
  if (possible?.test(hash) === false) return diagnose('password/malformed', 'impossible', { method: name });
  if (isWeak) return diagnose('password/weak', { method: name });
  return name === 'bcrypt' ? diagnose('password/bcrypt', { cost: Number(hash.slice(4, 6)) }) : undefined;
}

function isHash(hash: string): boolean {
  return kinds.some(({ prefix, pattern }) => prefix.startsWith('$') && pattern.test(hash));
}

/** How a directory marks a hash of crypt(5). */
const CRYPT_SCHEME = /^\{CRYPT\}(?=\$)/i;

/** What shells, templates and YAML add to a hash, and what it is without that. */
const SLIPS = [
  { name: 'line-break', pattern: /\s+$/, right: '' },
  { name: 'doubled', pattern: /\$\$/g, right: '$$' },
  { name: 'escaped', pattern: /\\+\$/g, right: '$$' },
  { name: 'quoted', pattern: /^(["'])(.*)\1$/, right: '$2' },
  { name: 'scheme', pattern: CRYPT_SCHEME, right: '' },
] as const;
