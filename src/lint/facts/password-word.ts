import { lockedPassword, passwordHashes } from './password-hashes.ts';

/** How a password is hashed: `none`, `locked`, the name of a method, or `unknown`. The hash itself is not told. */
export function passwordWord(hash: string | undefined): string {
  if (hash === undefined) return 'none';
  // Ignition stores `*` for an empty hash
  if (hash === '' || lockedPassword.test(hash)) return 'locked';
  return passwordHashes.find(({ pattern }) => pattern.test(hash))?.name ?? 'unknown';
}
