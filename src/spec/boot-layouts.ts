import type { Choice } from '../schema/value-fact.ts';

/** A partition that a layout creates on every mirrored disk. */
export interface LayoutPartition {
  readonly label: string;
  /** In MiB; if absent, the partition fills the rest of the disk. */
  readonly sizeMiB?: number;
  readonly typeGuid?: string;
}

/** A value of `boot_device.layout`: the boot disk of one architecture. */
export interface BootLayout extends Choice {
  /** The partitions of a mirrored disk; absent if the disk cannot be mirrored. */
  readonly partitions?: readonly LayoutPartition[];
  /** The number of the partition with the root filesystem. Set for layouts for which `luks.device` must name the disk. */
  readonly rootPartition?: string;
  /** The disks that `luks.device` may name, and the prefix of their names. Like upstream's pattern, this one has no `^`. */
  readonly disk?: { readonly pattern: RegExp; readonly prefix: string };
}

/*
 * The partitions of the Fedora CoreOS image. They must not be smaller than those of the image, and the partitions that firmware reads
 * must keep their positions. Do not change these partitions; add a row for a new layout.
 */
const BIOS: LayoutPartition = { label: 'bios', sizeMiB: 1, typeGuid: '21686148-6449-6E6F-744E-656564454649' };
const PREP: LayoutPartition = { label: 'prep', sizeMiB: 4, typeGuid: '9E1A2D38-C612-4316-AA26-8B49521E5A8B' };
/** The EFI system partition. It is the only one for which mirroring also creates a filesystem on each disk. */
export const ESP: LayoutPartition = { label: 'esp', sizeMiB: 127, typeGuid: 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B' };
const RESERVED: LayoutPartition = { label: 'reserved', sizeMiB: 1, typeGuid: '8DA63339-0007-60C0-C436-083AC8230908' };
const BOOT: LayoutPartition = { label: 'boot', sizeMiB: 384 };
const ROOT: LayoutPartition = { label: 'root' };

/** All layouts, in the order in which messages list them. */
export const bootLayouts: readonly BootLayout[] = [
  { value: 'aarch64', partitions: [RESERVED, ESP, BOOT, ROOT] },
  { value: 'ppc64le', partitions: [PREP, RESERVED, BOOT, ROOT] },
  { value: 's390x-eckd', since: 'fcos_1_6', disk: { pattern: /\/dev\/dasd[a-z]$/, prefix: '/dev/dasd' }, rootPartition: '2' },
  { value: 's390x-virt', since: 'fcos_1_6' },
  { value: 's390x-zfcp', since: 'fcos_1_6', disk: { pattern: /\/dev\/sd[a-z]$/, prefix: '/dev/sd' }, rootPartition: '4' },
  { value: 'x86_64', partitions: [BIOS, ESP, BOOT, ROOT] },
];

/** What `boot_device.layout` accepts. */
export function layoutChoices(): readonly Choice[] {
  return bootLayouts.map(({ value, since }) => ({ value, since }));
}

/** The layout of a config that names none. */
export const DEFAULT_LAYOUT = 'x86_64';

export function bootLayout(name: string): BootLayout | undefined {
  return bootLayouts.find(({ value }) => value === name);
}

/** The layouts for which `luks.device` must name the disk. */
export function diskLayouts(): readonly string[] {
  return bootLayouts.filter(({ disk }) => disk).map(({ value }) => value);
}

/** The layouts whose disk cannot be mirrored: those of `diskLayouts` first. */
export function unmirroredLayouts(): readonly string[] {
  const others = bootLayouts.filter(({ disk, partitions }) => !disk && !partitions);
  return [...diskLayouts(), ...others.map(({ value }) => value)];
}

/** The beginning of the name of the disk, for each layout for which `luks.device` must name it. */
export function luksDisks(): readonly { readonly layout: string; readonly prefix: string }[] {
  return bootLayouts.flatMap(({ value, disk }) => (disk ? [{ layout: value, prefix: disk.prefix }] : []));
}

/** True for layouts of s390x, which can unlock volumes with a CEX card and cannot mirror boot disks. Upstream checks the name only. */
export function isS390x(layout: string): boolean {
  return layout.startsWith('s390x');
}
