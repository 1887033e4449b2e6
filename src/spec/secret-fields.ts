import type { Path } from '../text/path.ts';

/** A field whose value is a secret. */
export interface SecretField {
  /** The names of the field in Butane and in Ignition. */
  readonly names: readonly string[];
  /** The name of the parent field, if the name alone is too common. */
  readonly within?: string | undefined;
  /** Fields inside it that are not secret. */
  readonly shown: readonly string[];
}

/**
 * The fields whose values reports mask. SSH keys and Tang thumbprints are public. In the contents of files and units only the texts
 * that look like secrets are masked.
 */
export const secretFields: readonly SecretField[] = [
  { names: ['password_hash', 'passwordHash'], shown: [] },
  { names: ['key_file', 'keyFile'], shown: ['local', 'compression', 'verification', 'hash', 'name'] },
  { names: ['http_headers', 'httpHeaders'], shown: ['name'] },
  { names: ['config'], within: 'custom', shown: [] },
];

/** The secret field with this name and parent field; undefined if the field is not secret. */
export function secretField(name: string, parent: string | undefined): SecretField | undefined {
  return secretFields.find(({ names, within }) => names.includes(name) && (within === undefined || within === parent));
}

/** True below a field whose value is a secret, also for what is not secret inside it. */
export function isInSecretField(path: Path): boolean {
  const names = path.filter((step) => typeof step === 'string');
  return names.some((name, i) => secretField(name, names[i - 1]) !== undefined);
}
