/*
 * Sources: `ssh -Q key` of OpenSSH 9.2; RFC 4253 section 6.6, RFC 5656 section 3.1, RFC 8709, PROTOCOL.u2f and PROTOCOL.certkeys of
 * OpenSSH for what the keys hold.
 */

/** A type of public key. */
export interface SshKeyType {
  /**
   * The lengths in bytes of the fields of the key behind its type, in their order; undefined for a field of any length. Undefined
   * where the fields are not looked into (certificates).
   */
  readonly fields?: readonly (number | undefined)[];
  /** Gone from current OpenSSH. */
  readonly isObsolete?: true;
}

const certificate: SshKeyType = {};

/** By the word that a line of authorized_keys has, and the key itself begins with. */
export const sshKeyTypes: Readonly<Record<string, SshKeyType>> = {
  'ssh-ed25519': { fields: [32] },
  'sk-ssh-ed25519@openssh.com': { fields: [32, undefined] },
  'ecdsa-sha2-nistp256': { fields: [8, 65] },
  'ecdsa-sha2-nistp384': { fields: [8, 97] },
  'ecdsa-sha2-nistp521': { fields: [8, 133] },
  'sk-ecdsa-sha2-nistp256@openssh.com': { fields: [8, 65, undefined] },
  'ssh-rsa': { fields: [undefined, undefined] },
  'ssh-dss': { fields: [undefined, undefined, undefined, undefined], isObsolete: true },
  'ssh-ed25519-cert-v01@openssh.com': certificate,
  'sk-ssh-ed25519-cert-v01@openssh.com': certificate,
  'ecdsa-sha2-nistp256-cert-v01@openssh.com': certificate,
  'ecdsa-sha2-nistp384-cert-v01@openssh.com': certificate,
  'ecdsa-sha2-nistp521-cert-v01@openssh.com': certificate,
  'sk-ecdsa-sha2-nistp256-cert-v01@openssh.com': certificate,
  'ssh-rsa-cert-v01@openssh.com': certificate,
  'ssh-dss-cert-v01@openssh.com': { isObsolete: true },
};
