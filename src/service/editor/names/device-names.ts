import { escapeUnitPath } from '../../../grammar/unit-name.ts';
import { byteText, textBytes } from '../../../text/byte-text.ts';
import type { Span } from '../../../text/source.ts';
import type { NameForm, NameKind } from './name-use.ts';

/** The name of a device in a text. */
export interface DeviceName {
  readonly kind: NameKind;
  readonly name: string;
  readonly form: NameForm;
  readonly span: Span;
}

/**
 * The links that udev makes for names: their beginnings, which the name follows. Sources: `60-persistent-storage.rules` and
 * `10-dm.rules` of udev; md(4) for `/dev/md/`; the documentation of Fedora CoreOS for `md-name-any:`, the name of an array that was
 * made without a host name.
 */
const LINKS: Readonly<Record<string, NameKind>> = {
  '/dev/disk/by-partlabel/': 'partition',
  '/dev/disk/by-label/': 'filesystem',
  '/dev/disk/by-id/dm-name-': 'luks',
  '/dev/disk/by-id/md-name-any:': 'raid',
  '/dev/md/': 'raid',
  '/dev/mapper/': 'luks',
};

/** The same links as names of units have them: `/dev/md/` is `dev-md-`. */
const ESCAPED_LINKS: readonly (readonly [string, NameKind])[] = Object.entries(LINKS).map(([link, kind]) => [
  `${escapeUnitPath(link)}${link.endsWith('/') ? '-' : ''}`,
  kind,
]);

/** What a name ends at in a text: blanks, quotes, brackets and what divides fields. Names that have such a character are escaped by udev. */
const LINK =
  /(?<![\w./-])(\/dev\/(?:disk\/by-(?:partlabel|label)\/|disk\/by-id\/(?:dm-name-|md-name-any:)|md\/|mapper\/))([^\s"'`,;:|&<>(){}[\]$*?]+)/g;

/** What stands behind a name that goes on: a reference to a variable, a pattern. */
const GOES_ON = /[$*?{[]/;

/** Devices that a text names by their links. */
export function devicesIn(text: string): readonly DeviceName[] {
  if (!text.includes('/dev/')) return [];
  return [...text.matchAll(LINK)].flatMap(({ 1: link = '', 2: written = '', index }) => {
    const start = index + link.length;
    // a sentence may end behind the name
    const word = written.replace(/\.+$/, '');
    if (word === '' || GOES_ON.test(text[start + written.length] ?? '')) return [];
    return [{ kind: LINKS[link]!, name: unescaped(word), form: 'plain', span: { start, end: start + word.length } }];
  });
}

/** Devices that the source of a mount names by a tag: `LABEL=data`, `PARTLABEL=data`. */
export function taggedDevicesIn(text: string): readonly DeviceName[] {
  return [...text.matchAll(/(?<![\w-])(PART)?LABEL=(["']?)([^\s"',$]+)/g)].flatMap(({ 0: whole, 1: part, 3: name = '', index }) => {
    const end = index + whole.length;
    if (text[end] === '$') return [];
    return [{ kind: part ? 'partition' : 'filesystem', name: unescaped(name), form: 'plain', span: { start: end - name.length, end } }];
  });
}

const DEVICE_SUFFIX = /\.(?:device|swap|mount|automount|service)$/;

/** The device in the name of a unit: `dev-disk-by\x2dlabel-data.device`, `systemd-fsck@dev-md-data.service`. */
export function deviceInUnitName(unit: string): DeviceName | undefined {
  const stem = unit.replace(DEVICE_SUFFIX, '');
  const from = unit.startsWith('dev-') ? 0 : unit.indexOf('@dev-') + 1;
  if (stem === unit || (from === 0 && !unit.startsWith('dev-'))) return undefined;
  const [link, kind] = ESCAPED_LINKS.find(([prefix]) => unit.startsWith(prefix, from)) ?? [];
  if (link === undefined || kind === undefined) return undefined;
  const start = from + link.length;
  const written = stem.slice(start);
  // another step of the path
  if (written === '' || written.includes('-')) return undefined;
  return { kind, name: unescaped(unescaped(written)), form: 'escaped', span: { start, end: stem.length } };
}

/** Replaces the escapes of udev and of systemd, which stand for one byte each. */
function unescaped(written: string): string {
  if (!written.includes('\\x')) return written;
  const bytes: number[] = [];
  for (const [part, byte] of written.matchAll(/\\x([0-9a-f]{2})|[^\\]+|\\/gi)) {
    if (byte === undefined) for (const one of textBytes(part)) bytes.push(one);
    else bytes.push(Number.parseInt(byte, 16));
  }
  return byteText(Uint8Array.from(bytes));
}
