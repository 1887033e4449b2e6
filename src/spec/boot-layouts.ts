import type { Choice } from '../schema/value-fact.ts';

/** A partition that a layout puts on every mirrored disk. */
export interface LayoutPartition {
  readonly label: string;
  /** MiB; without it the partition takes the rest. */
  readonly sizeMiB?: number;
  readonly typeGuid?: string;
}

/** The boot disk of one architecture, as `boot_device.layout` names it. */
export interface BootLayout extends Choice {
  /** What a mirrored disk is divided into; absent where the disk cannot be mirrored. */
  readonly partitions?: readonly LayoutPartition[];
  /** The partition of the disk that holds the root filesystem, where `luks.device` has to name the disk. */
  readonly rootPartition?: string;
  /** The disks that `luks.device` may name, unanchored at the front as upstream's pattern is, and what their names begin with. */
  readonly disk?: { readonly pattern: RegExp; readonly prefix: string };
}

/*
 * The partitions of the Fedora CoreOS image. They may not be smaller than the image's own, and what firmware reads must stay at
 * its place: change nothing here, give a new layout a row of its own.
 */
const BIOS: LayoutPartition = { label: 'bios', sizeMiB: 1, typeGuid: '21686148-6449-6E6F-744E-656564454649' };
const PREP: LayoutPartition = { label: 'prep', sizeMiB: 4, typeGuid: '9E1A2D38-C612-4316-AA26-8B49521E5A8B' };
/** The EFI system partition, which gets a filesystem too. */
export const ESP: LayoutPartition = { label: 'esp', sizeMiB: 127, typeGuid: 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B' };
const RESERVED: LayoutPartition = { label: 'reserved', sizeMiB: 1, typeGuid: '8DA63339-0007-60C0-C436-083AC8230908' };
const BOOT: LayoutPartition = { label: 'boot', sizeMiB: 384 };
const ROOT: LayoutPartition = { label: 'root' };

/** Every layout, in the order in which messages list them. */
export const bootLayouts: readonly BootLayout[] = [
  { value: 'aarch64', partitions: [RESERVED, ESP, BOOT, ROOT] },
  { value: 'ppc64le', partitions: [PREP, RESERVED, BOOT, ROOT] },
  { value: 's390x-eckd', since: 'fcos_1_6', disk: { pattern: /\/dev\/dasd[a-z]$/, prefix: '/dev/dasd' }, rootPartition: '2' },
  { value: 's390x-virt', since: 'fcos_1_6' },
  { value: 's390x-zfcp', since: 'fcos_1_6', disk: { pattern: /\/dev\/sd[a-z]$/, prefix: '/dev/sd' }, rootPartition: '4' },
  { value: 'x86_64', partitions: [BIOS, ESP, BOOT, ROOT] },
];

/** The layout of a config that names none. */
export const DEFAULT_LAYOUT = 'x86_64';

export function bootLayout(name: string): BootLayout | undefined {
  return bootLayouts.find(({ value }) => value === name);
}

/** The layouts whose disk `luks.device` has to name, and the other ones that cannot be mirrored. */
export const diskLayouts: readonly string[] = bootLayouts.filter(({ disk }) => disk).map(({ value }) => value);
export const unmirroredLayouts: readonly string[] = [
  ...diskLayouts,
  ...bootLayouts.filter(({ disk, partitions }) => !disk && !partitions).map(({ value }) => value),
];

/** True for the architecture that can open volumes by a card and mirrors no boot disks. Upstream tells it by the name alone. */
export function isS390x(layout: string): boolean {
  return layout.startsWith('s390x');
}

/** What is wrong with a boot device, in upstream's words; the JSON Schemas say the same. */
export const bootMessages = {
  noLuksDevice: `device is required for layouts: ${diskLayouts.join(', ')}`,
  badLuksDevice: `device name must start with ${bootLayouts
    .flatMap(({ value, disk }) => (disk ? [`${disk.prefix} on ${value} layout`] : []))
    .join(' or ')}`,
  mirrorUnsupported: `mirroring not supported on layouts: ${unmirroredLayouts.join(', ')}`,
  mirrorWithoutLayout: 'boot_device.layout should be specified when boot_device.mirror is specified',
} as const;
