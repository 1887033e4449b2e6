/*
 * What only one user may read, by how it looks. Sources: RFC 7468 and PROTOCOL.key of OpenSSH for private keys; wg(8) for WireGuard;
 * kubeconfig of Kubernetes ("Organizing cluster access"); containers-auth.json(5); rclone, netrc and Docker write the others.
 */

interface SecretContents {
  /** What it is, with its article. */
  readonly name: string;
  /** Matches where the secret begins. A placeholder in its place is none. */
  readonly pattern: RegExp;
}

export const secretContents: readonly SecretContents[] = [
  { name: 'a private key', pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/ },
  { name: 'a WireGuard key', pattern: /^[ \t]*(?:PrivateKey|PresharedKey)[ \t]*=[ \t]*(?=[A-Za-z0-9+/]{43}=)/m },
  { name: 'the key of a user of a cluster', pattern: /^[ \t]*(?:-[ \t]*)?client-key-data:[ \t]*(?=[A-Za-z0-9+/]{40})/m },
  { name: 'the password of a registry', pattern: /"auth"[ \t]*:[ \t]*"(?=[A-Za-z0-9+/]{8,}={0,2}")/ },
];
