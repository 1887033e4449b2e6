import { nearest } from '../names/nearest.ts';

/** The values of fields that have few, by the code of what is said of others. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  'boot-device/unknown-layout': ['aarch64', 'ppc64le', 's390x-eckd', 's390x-virt', 's390x-zfcp', 'x86_64'],
  'filesystem/format': ['ext4', 'btrfs', 'xfs', 'swap', 'vfat', 'none'],
  'machine-config/kernel-type': ['default', 'realtime'],
  'raid/level': ['linear', 'raid0', 'raid1', 'raid4', 'raid5', 'raid6', 'raid10'],
  'resource/compression': ['gzip'],
  'verification/function': ['sha512', 'sha256'],
};

/** Names by which people know one of the values. */
const KNOWN_AS: Readonly<Record<string, string>> = {
  amd64: 'x86_64',
  'x86-64': 'x86_64',
  arm64: 'aarch64',
  ppc64el: 'ppc64le',
  fat32: 'vfat',
  fat: 'vfat',
  gz: 'gzip',
  rt: 'realtime',
  mirrored: 'raid1',
  striped: 'raid0',
};

/**
 * The value that was probably meant, of those that there are.
 *
 * @param listed what the version at hand allows, as far as it is said; a value that is not in it is not suggested
 */
export function suggestValue(code: string, written: string, listed: string): string | undefined {
  const values = (Object.hasOwn(VALUES, code) ? VALUES[code]! : []).filter((value) => listed === '' || listed.includes(value));
  const word = code === 'verification/function' ? written.split('-', 1)[0]! : written;
  const other = Object.hasOwn(KNOWN_AS, word.toLowerCase()) ? KNOWN_AS[word.toLowerCase()] : undefined;
  const meant = other !== undefined && values.includes(other) ? other : nearestAlone(word, values);
  return meant === undefined ? undefined : `did you mean "${meant}"?`;
}

/** The nearest value, unless another is just as near: `raid7` may be any of them. */
function nearestAlone(word: string, values: readonly string[]): string | undefined {
  const meant = nearest(word, values);
  return meant === nearest(word, values.toReversed()) ? meant : undefined;
}
