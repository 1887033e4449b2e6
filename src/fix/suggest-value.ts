import { nearest } from '../text/nearest.ts';

/** Other names for some of the values. */
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

/** The allowed value that was probably meant. Of a checksum (`sha521-…`) only the name of the function counts. */
export function suggestValue(written: string, values: readonly string[]): string | undefined {
  const [word = ''] = /^sha\d+(?=-)/i.exec(written) ?? [written];
  const other = Object.hasOwn(KNOWN_AS, word.toLowerCase()) ? KNOWN_AS[word.toLowerCase()] : undefined;
  const meant = other !== undefined && values.includes(other) ? other : nearestAlone(word, values);
  return meant === undefined ? undefined : `did you mean "${meant}"?`;
}

/** The nearest value; undefined if another value is equally near, as for `raid7`. */
function nearestAlone(word: string, values: readonly string[]): string | undefined {
  const meant = nearest(word, values);
  return meant === nearest(word, values.toReversed()) ? meant : undefined;
}
