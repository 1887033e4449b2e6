/*
 * Where images look for certificates of authorities. Sources: Fedora CoreOS docs, "Fetching remote resources" and
 * `coreos-update-ca-trust.service` of coreos/fedora-coreos-config; Flatcar docs, "Adding certificate authorities"; update-ca-certificates(8)
 * of Debian for its folder.
 */

interface CertificateFolder {
  /** Where a certificate has to lie. */
  readonly folder: string;
  /** What its name ends in, where that matters. */
  readonly extension?: string;
}

const ANCHORS: CertificateFolder = { folder: '/etc/pki/ca-trust/source/anchors' };

/** By variant. */
export const certificateFolders: Readonly<Record<string, CertificateFolder>> = {
  fcos: ANCHORS,
  fiot: ANCHORS,
  flatcar: { folder: '/etc/ssl/certs', extension: '.pem' },
  openshift: ANCHORS,
  r4e: ANCHORS,
};

/** Folders that some distribution reads. Who writes there wants the whole system to trust the certificate. */
export const foldersOfAnyone: readonly string[] = [
  '/etc/ca-certificates/trust-source/anchors',
  '/etc/pki/ca-trust/source/anchors',
  '/etc/ssl/certs',
  '/usr/local/share/ca-certificates',
  '/usr/share/ca-certificates',
];
