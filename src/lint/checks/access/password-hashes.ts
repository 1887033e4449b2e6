import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { text } from '../../../schema/placed.ts';
import { foreignHashes, passwordHashes as kinds, lockedPassword, maybeHash } from '../../facts/password-hashes.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { placeholderIn } from '../../placeholder-text.ts';

/** Passwords that are no hash: `/etc/shadow` gets them as they are, and no password matches. */
export const passwordHashes: MachineLint = ({ users }) =>
  users.flatMap((user) => {
    const hash = text(user, 'passwordHash') ?? '';
    const problem = hash === '' || placeholderIn(hash) !== undefined ? undefined : problemOf(hash);
    return problem ? aboutField(user, 'passwordHash', problem) : [];
  });

function problemOf(hash: string): Diagnostic | undefined {
  if (lockedPassword.test(hash)) return undefined;
  const foreign = foreignHashes.find(({ pattern }) => pattern.test(hash));
  if (foreign) return diagnose('password/other-hash', { program: foreign.program });
  const kind = kinds.find(({ pattern }) => pattern.test(hash));
  if (kind) return kind.isWeak && diagnose('password/weak', { method: kind.name });
  const begun = kinds.find(({ prefix }) => prefix.startsWith('$') && hash.startsWith(prefix));
  if (begun) return diagnose('password/malformed', { method: begun.name });
  return maybeHash.test(hash) ? undefined : diagnose('password/plain');
}
