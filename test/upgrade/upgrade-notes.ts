import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/*
 * What upstream says about upgrading, as data: a row for each section of Butane's pages on upgrading and of Ignition's page on migrating
 * configs, and for each change of behaviour that only the release notes have. When a row applies to a config is written here on its own, in
 * terms of the YAML; `src/upgrade/version-changes.ts` looks at what the config becomes.
 *
 * Sources: https://coreos.github.io/butane/upgrading-fcos/, -flatcar, -openshift and -r4e; https://coreos.github.io/butane/release-notes/;
 * https://coreos.github.io/ignition/migrating-configs/.
 */

/** A config in YAML, parsed. */
export type Parsed = Readonly<Record<string, unknown>>;

/** The local files of a config: the bytes of a file by its path, and the paths of the files below a directory. */
export interface LocalReader {
  readonly read: (path: string) => Uint8Array;
  readonly below: (directory: string) => readonly string[];
}

/** A section of upstream's notes. */
export interface UpgradeNote {
  /** The title of the section, as it is in links. */
  readonly section: string;
  /** The version that the section is about, for each variant. */
  readonly versions: Readonly<Record<string, string>>;
  /**
   * How it touches a config of an older version:
   * - `fields`: these fields are new. An older version ignores such a key, so that it counts from then on.
   * - `values`: these values are new. An older version refuses them, so that no accepted config has one.
   * - `behaviour`: the same text does something else.
   * - `none`: it is about no config.
   */
  readonly touches:
    | { readonly fields: readonly string[] }
    | 'values'
    | { readonly behaviour: (config: Parsed, files: LocalReader) => boolean; readonly source: string }
    | 'none';
  /** The body of a config that it touches. */
  readonly example: string;
}

const RELEASES = 'https://coreos.github.io/butane/release-notes/';
const UPGRADING = 'https://coreos.github.io/butane/upgrading-';

/** Resources that had only `source` and `verification` before 1.1.0, and all resources. */
const REFERENCES = ['ignition.config.merge', 'ignition.config.replace', 'ignition.security.tls.certificate_authorities'];
const RESOURCES = [...REFERENCES, 'storage.files.contents', 'storage.files.append'];

const luks = (fields: string): string => `storage: {luks: [{name: a, device: /dev/vdb, key_file: {source: "data:,a"}, ${fields}}]}\n`;
const remote = (source: string, more = ''): string => `storage: {files: [{path: /a, contents: {source: "${source}"${more}}}]}\n`;
const tang = 'tang: [{url: https://example.com, thumbprint: a, advertisement: "{}"}]';
const sum = '0'.repeat(64);

export const upgradeNotes: readonly UpgradeNote[] = [
  // fcos 1.1.0
  {
    section: 'embedding-local-files-in-configs',
    versions: { fcos: '1.1.0' },
    touches: { fields: RESOURCES.map((path) => `${path}.local`) },
    example: 'storage: {files: [{path: /a, contents: {local: hello.txt}}]}\n',
  },
  {
    section: 'embedding-directory-trees-in-configs',
    versions: { fcos: '1.1.0' },
    touches: { fields: ['storage.trees'] },
    example: 'storage: {trees: [{local: plain, path: /opt}]}\n',
  },
  {
    section: 'inline-contents-on-certificate-authorities-and-merged-configs',
    versions: { fcos: '1.1.0' },
    touches: { fields: REFERENCES.map((path) => `${path}.inline`) },
    example: 'ignition: {config: {replace: {inline: \'{"ignition": {"version": "3.1.0"}}\'}}}\n',
  },
  {
    section: 'compression-support-for-certificate-authorities-and-merged-configs',
    versions: { fcos: '1.1.0' },
    touches: { fields: REFERENCES.map((path) => `${path}.compression`) },
    example: 'ignition: {config: {replace: {source: "https://example.com/a", compression: gzip}}}\n',
  },
  {
    section: 'sha-256-resource-verification',
    versions: { fcos: '1.1.0' },
    touches: 'values',
    example: remote('https://example.com/a', `, verification: {hash: sha256-${sum}}`),
  },
  {
    section: 'automatic-generation-of-mount-units',
    versions: { fcos: '1.1.0' },
    touches: { fields: ['storage.filesystems.with_mount_unit'] },
    example: 'storage: {filesystems: [{device: /dev/vdb, format: xfs, path: /var/a, with_mount_unit: true}]}\n',
  },
  {
    section: 'filesystem-mount-options',
    versions: { fcos: '1.1.0' },
    touches: { fields: ['storage.filesystems.mount_options'] },
    example: 'storage: {filesystems: [{device: /dev/vdb, format: xfs, mount_options: [noatime]}]}\n',
  },
  {
    section: 'custom-http-headers',
    versions: { fcos: '1.1.0' },
    touches: { fields: RESOURCES.map((path) => `${path}.http_headers`) },
    example: remote('https://example.com/a', ', http_headers: [{name: a, value: b}]'),
  },
  {
    section: 'http-proxies',
    versions: { fcos: '1.1.0' },
    touches: { fields: ['ignition.proxy'] },
    example: 'ignition: {proxy: {http_proxy: "http://example.com"}}\n',
  },
  {
    // only the release notes have it for fcos
    section: 'resource-compression',
    versions: { fcos: '1.1.0' },
    touches: { behaviour: isCompressed, source: `${RELEASES}#fcct-060-2020-05-28` },
    example: `storage: {files: [{path: /a, contents: {inline: "${'long '.repeat(100)}"}}]}\n`,
  },
  // fcos 1.2.0
  {
    section: 'partition-resizing',
    versions: { fcos: '1.2.0' },
    touches: { fields: ['storage.disks.partitions.resize'] },
    example: 'storage: {disks: [{device: /dev/vdb, partitions: [{number: 1, resize: true}]}]}\n',
  },
  {
    section: 'luks-encrypted-storage',
    versions: { fcos: '1.2.0' },
    touches: { fields: ['storage.luks'] },
    example: luks('label: a'),
  },
  {
    section: 'usergroup-deletion',
    versions: { fcos: '1.2.0' },
    touches: { fields: ['passwd.users.should_exist', 'passwd.groups.should_exist'] },
    example: 'passwd: {groups: [{name: a, should_exist: false}]}\n',
  },
  { section: 'google-cloud-storage-url-support', versions: { fcos: '1.2.0' }, touches: 'values', example: remote('gs://bucket/object') },
  // fcos 1.3.0
  {
    section: 'boot-disk-mirroring-and-luks',
    versions: { fcos: '1.3.0' },
    touches: { fields: ['boot_device'] },
    example: 'boot_device: {luks: {tpm2: true}}\n',
  },
  // fcos 1.4.0
  {
    section: 'kernel-arguments',
    versions: { fcos: '1.4.0' },
    touches: { fields: ['kernel_arguments'] },
    example: 'kernel_arguments: {should_exist: [quiet]}\n',
  },
  {
    // no section: OpenShift refuses them, but for empty ones
    section: 'kernel-arguments-and-grub-passwords',
    versions: { openshift: '4.14.0' },
    touches: { fields: ['kernel_arguments', 'grub'] },
    example: 'kernel_arguments: {}\n',
  },
  {
    section: 'new-filesystem-format-none',
    versions: { fcos: '1.4.0' },
    touches: 'values',
    example: 'storage: {filesystems: [{device: /dev/vdb, format: none}]}\n',
  },
  {
    section: 'automatic-generation-of-systemd-swap-units',
    versions: { fcos: '1.4.0', openshift: '4.14.0' },
    touches: {
      behaviour: (config) =>
        items(config, 'storage', 'filesystems').some(({ format, with_mount_unit }) => format === 'swap' && with_mount_unit === true),
      source: `${UPGRADING}fcos/#automatic-generation-of-systemd-swap-units`,
    },
    example: 'storage: {filesystems: [{device: /dev/vdb, format: swap, path: /var/swap, with_mount_unit: true}]}\n',
  },
  // fcos 1.5.0, flatcar 1.1.0, openshift 4.14.0, r4e 1.1.0
  {
    section: 'grub-passwords',
    versions: { fcos: '1.5.0' },
    touches: { fields: ['grub'] },
    example: 'grub: {users: [{name: a, password_hash: b}]}\n',
  },
  {
    section: 'offline-tang-provisioning',
    versions: { fcos: '1.5.0', openshift: '4.14.0' },
    touches: { fields: ['storage.luks.clevis.tang.advertisement', 'boot_device.luks.tang.advertisement'] },
    example: `storage: {luks: [{name: a, device: /dev/vdb, clevis: {${tang}}}]}\n`,
  },
  {
    section: 'luks-discard',
    versions: { fcos: '1.5.0', flatcar: '1.1.0', openshift: '4.14.0' },
    touches: { fields: ['storage.luks.discard', 'boot_device.luks.discard'] },
    example: luks('discard: true'),
  },
  {
    section: 'luks-open-options',
    versions: { fcos: '1.5.0', flatcar: '1.1.0', openshift: '4.14.0' },
    touches: { fields: ['storage.luks.open_options'] },
    example: luks('open_options: [--perf-no_read_workqueue]'),
  },
  {
    section: 'aws-s3-access-point-arn-support',
    versions: { fcos: '1.5.0', flatcar: '1.1.0', r4e: '1.1.0' },
    touches: 'values',
    example: remote('arn:aws:s3:us-west-1:123456789012:accesspoint/a/object/b'),
  },
  {
    section: 'local-ssh-key-and-systemd-unit-references',
    versions: { fcos: '1.5.0', flatcar: '1.1.0', openshift: '4.14.0', r4e: '1.1.0' },
    touches: {
      fields: ['passwd.users.ssh_authorized_keys_local', 'systemd.units.contents_local', 'systemd.units.dropins.contents_local'],
    },
    example: 'systemd: {units: [{name: a.service, contents_local: units/app.service}]}\n',
  },
  // fcos 1.6.0, openshift 4.19.0
  {
    section: 'luks-cex-support',
    versions: { fcos: '1.6.0', openshift: '4.19.0' },
    touches: { fields: ['storage.luks.cex', 'boot_device.luks.cex', 'boot_device.luks.device'] },
    example: 'storage: {luks: [{name: a, device: /dev/vdb, clevis: {tpm2: true}, cex: {enabled: false}}]}\n',
  },
  {
    section: 'boot_device-layouts-s390x-support',
    versions: { fcos: '1.6.0', openshift: '4.19.0' },
    touches: 'values',
    example: 'boot_device: {layout: s390x-virt, luks: {tpm2: true}}\n',
  },
  // fcos 1.7.0
  {
    section: 'special-mode-bits-supported',
    versions: { fcos: '1.7.0' },
    touches: { behaviour: hasSpecialBits, source: 'https://coreos.github.io/ignition/migrating-configs/#special-mode-bits-supported' },
    example: 'storage: {directories: [{path: /var/a, mode: 01777}]}\n',
  },
  {
    // only the release notes have it
    section: 'layouts-of-mirrors',
    versions: { fcos: '1.7.0' },
    touches: {
      behaviour: (config) => isFilled(at(config, 'boot_device', 'mirror', 'devices')) && at(config, 'boot_device', 'layout') === undefined,
      source: `${RELEASES}#butane-0260-2026-01-16`,
    },
    example: 'boot_device: {mirror: {devices: [/dev/vda, /dev/vdb]}}\n',
  },
  {
    // only the release notes have it
    section: 'owners-and-modes-of-trees',
    versions: { fcos: '1.7.0' },
    touches: { fields: ['user', 'group', 'file_mode', 'dir_mode'].map((field) => `storage.trees.${field}`) },
    example: 'storage: {trees: [{local: plain, path: /opt, file_mode: 0600}]}\n',
  },
  // openshift
  {
    section: 'resource-compression',
    versions: { openshift: '4.10.0' },
    touches: { behaviour: isCompressed, source: `${UPGRADING}openshift/#resource-compression` },
    example: `storage: {files: [{path: /a, contents: {inline: "${'long '.repeat(100)}"}}]}\n`,
  },
  {
    section: 'user-passwords',
    versions: { openshift: '4.13.0' },
    touches: 'values',
    example: 'passwd: {users: [{name: core, password_hash: a}]}\n',
  },
  {
    // only the release notes have it
    section: 'ciphers-of-fips',
    versions: { openshift: '4.20.0' },
    touches: { behaviour: losesCipher, source: `${RELEASES}#butane-0250-2025-09-08` },
    example: `openshift: {fips: true}\n${luks('label: a')}`,
  },
  {
    // about outputs of Butane 0.28.0, which made another Ignition version of 4.22.0
    section: 'ignition-version-rollback',
    versions: { openshift: '4.22.0' },
    touches: 'none',
    example: '',
  },
];

/** What a parsed YAML has at a path. */
function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((rest, step) => (isMap(rest) ? rest[step] : undefined), value);
}

function isMap(value: unknown): value is Parsed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The mappings in the list at a path. */
function items(value: unknown, ...path: readonly string[]): readonly Parsed[] {
  const list = at(value, ...path);
  return Array.isArray(list) ? list.filter(isMap) : [];
}

function isFilled(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}

/** YAML 1.1 has `0644` for octal numbers; go-yaml also takes `0o644`. */
function modeOf(value: unknown): number {
  return typeof value === 'string' && /^0o[0-7]+$/.test(value) ? Number(value) : typeof value === 'number' ? value : 0;
}

function hasSpecialBits(config: Parsed): boolean {
  const nodes = [...items(config, 'storage', 'files'), ...items(config, 'storage', 'directories')];
  const ofTrees = items(config, 'storage', 'trees').flatMap(({ file_mode, dir_mode }) => [file_mode, dir_mode]);
  return [...nodes.map(({ mode }) => mode), ...ofTrees].some((mode) => (modeOf(mode) & 0o7000) !== 0);
}

/** True if FIPS mode gave a volume a cipher. The volume of `boot_device` has none of its own. */
function losesCipher(config: Parsed): boolean {
  const boot = at(config, 'boot_device', 'luks');
  const isBootEncrypted = at(boot, 'tpm2') === true || isFilled(at(boot, 'tang')) || at(boot, 'cex', 'enabled') === true;
  const hasCipher = ({ options }: Parsed): boolean =>
    Array.isArray(options) && options.some((option) => /^(?:--cipher(?:=|$)|-c)/.test(String(option)));
  return (
    at(config, 'openshift', 'fips') === true && (isBootEncrypted || items(config, 'storage', 'luks').some((volume) => !hasCipher(volume)))
  );
}

/** True if gzip makes contents that the config embeds shorter, and the config does not say how they are compressed. */
function isCompressed(config: Parsed, files: LocalReader): boolean {
  const resources = [
    ...items(config, 'ignition', 'config', 'merge'),
    at(config, 'ignition', 'config', 'replace'),
    ...items(config, 'ignition', 'security', 'tls', 'certificate_authorities'),
    ...items(config, 'storage', 'files').flatMap((file) => [file.contents, ...items(file, 'append')]),
    ...items(config, 'storage', 'luks').map(({ key_file }) => key_file),
  ];
  const embedded = resources.filter(isMap).flatMap(({ inline, local, compression }): Uint8Array[] => {
    if (compression) return [];
    return typeof inline === 'string' ? [Buffer.from(inline)] : typeof local === 'string' ? [files.read(local)] : [];
  });
  // a file of the config can say how the contents of a file in a tree are compressed
  const declared = new Set(items(config, 'storage', 'files').flatMap((file) => (at(file, 'contents', 'compression') ? [file.path] : [])));
  const ofTrees = items(config, 'storage', 'trees').flatMap(({ local, path = '/' }) => {
    const inTree = typeof local === 'string' ? files.below(local) : [];
    const onMachine = (file: string): string => posix.join(String(path), posix.relative(String(local), file));
    return inTree.filter((file) => !declared.has(onMachine(file))).map(files.read);
  });
  return [...embedded, ...ofTrees].some(isShorterCompressed);
}

/** Source: `MakeDataURL` of Butane compares the lengths of the three encodings, and counts the word `gzip` too. */
function isShorterCompressed(contents: Uint8Array): boolean {
  const base64 = (length: number): number => ';base64,'.length + Math.ceil(length / 3) * 4;
  const escaped = Array.from(contents, (byte) => (/[A-Za-z0-9_.!~*'()-]/.test(String.fromCharCode(byte)) ? 1 : 3));
  const plain = Math.min(
    escaped.reduce<number>((sum, length) => sum + length, 1),
    base64(contents.length),
  );
  return base64(gzipSync(contents, { level: 9 }).length) + 'gzip'.length < plain;
}
