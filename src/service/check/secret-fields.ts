/** A field whose value is nobody's business. */
export interface SecretField {
  /** Its name in Butane and in Ignition. */
  readonly names: readonly string[];
  /** The field that it has to stand in, where the name alone is too common. */
  readonly within?: string | undefined;
  /** Fields below it that may be shown. */
  readonly shown: readonly string[];
}

/**
 * Fields that hold secrets: reports do not show what stands in them. SSH keys are public ones, and so are Tang's; contents of
 * files and units are shown, except for what looks like a secret wherever it stands.
 */
export const secretFields: readonly SecretField[] = [
  { names: ['password_hash', 'passwordHash'], shown: [] },
  { names: ['key_file', 'keyFile'], shown: ['local', 'compression', 'verification', 'hash', 'name'] },
  { names: ['http_headers', 'httpHeaders'], shown: ['name'] },
  { names: ['config'], within: 'custom', shown: [] },
];

/** The secret field of this name, in a field of that name. */
export function secretField(name: string, parent: string | undefined): SecretField | undefined {
  return secretFields.find(({ names, within }) => names.includes(name) && (within === undefined || within === parent));
}
