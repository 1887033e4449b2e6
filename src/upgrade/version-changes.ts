import { hasCipher } from '../compile/desugar/fips/expand.ts';
import { flag, type Struct, struct, structs, text } from '../schema/placed.ts';
import type { Spec } from '../spec/spec.ts';
import type { Origin } from '../text/source.ts';

/** A config and what it became in its version. */
export interface ReadVersion {
  readonly config: Struct;
  readonly document: Struct;
}

/**
 * Something that a version treats differently from the version before it, although the config says the same. New fields are no such
 * change: a config of an older version cannot have them.
 */
export interface VersionChange {
  /** The layer of the first version with the change. */
  readonly since: string;
  /** What holds in versions with the layer, as a clause. */
  readonly now: string;
  /** What holds in versions without it, as a clause. */
  readonly before: string;
  /** True if a machine gets the same in both cases. */
  readonly isSameMachine: boolean;
  /** Where upstream says so. */
  readonly source: string;
  /**
   * The places in a config that the change touches. None: the config is not touched.
   *
   * @param newer the config as the newer one of the two versions reads it, compressed as `butane` does
   */
  readonly places: (newer: ReadVersion) => readonly (Origin | undefined)[];
}

const UPGRADING = 'https://coreos.github.io/butane/upgrading-';
const BUTANE_RELEASES = 'https://coreos.github.io/butane/release-notes/';

/**
 * All changes, oldest first. They were collected from Butane's and Ignition's notes on upgrading, and from Butane's release notes
 * where those notes leave them out.
 */
export const versionChanges: readonly VersionChange[] = [
  {
    since: 'base_0_2',
    now: 'contents are compressed if that makes them shorter',
    before: 'they were never compressed',
    isSameMachine: true,
    source: `${BUTANE_RELEASES}#fcct-060-2020-05-28`,
    places: ({ document }) => compressed(document),
  },
  {
    since: 'base_0_4',
    now: '`with_mount_unit` makes a swap unit for a swap area',
    before: 'it made a mount unit',
    isSameMachine: false,
    source: `${UPGRADING}fcos/#automatic-generation-of-systemd-swap-units`,
    places: ({ config }) =>
      structs(struct(config, 'storage'), 'filesystems')
        .filter((filesystem) => flag(filesystem, 'with_mount_unit') && text(filesystem, 'format') === 'swap')
        .map((filesystem) => filesystem.fields.get('with_mount_unit')?.origin),
  },
  {
    since: 'openshift_4_10',
    now: 'contents are compressed if that makes them shorter',
    before: 'they were never compressed',
    isSameMachine: true,
    source: `${UPGRADING}openshift/#resource-compression`,
    places: ({ document }) => compressed(document),
  },
  {
    since: 'openshift_4_20',
    now: 'FIPS mode leaves the cipher of encrypted volumes as it is',
    before: 'it set a cipher for volumes without one',
    isSameMachine: false,
    source: `${BUTANE_RELEASES}#butane-0250-2025-09-08`,
    places: ({ config, document }) => {
      const openshift = struct(config, 'openshift');
      const isTouched = flag(openshift, 'fips') && structs(struct(document, 'storage'), 'luks').some((volume) => !hasCipher(volume));
      return isTouched ? [openshift.fields.get('fips')?.origin] : [];
    },
  },
  {
    since: 'ignition_3_6',
    now: 'the setuid, setgid and sticky bits of modes are set',
    before: 'Ignition left them out',
    isSameMachine: false,
    source: 'https://coreos.github.io/ignition/migrating-configs/#special-mode-bits-supported',
    places: ({ document }) =>
      ['files', 'directories']
        .flatMap((list) => structs(struct(document, 'storage'), list))
        .map((node) => node.fields.get('mode'))
        .flatMap((mode) => (mode?.kind === 'leaf' && typeof mode.value === 'number' && (mode.value & 0o7000) !== 0 ? [mode.origin] : [])),
  },
];

/** The changes between two versions, whichever is the newer one. */
export function changesBetween(a: Spec, b: Spec): readonly VersionChange[] {
  return versionChanges.filter(({ since }) => a.layers.includes(since) !== b.layers.includes(since));
}

/** The compressed contents that a sugar made. Where the config declares the compression itself, its origin is that of the field. */
function compressed(document: Struct): (Origin | undefined)[] {
  const places: (Origin | undefined)[] = [];
  const visit = (value: Struct): void => {
    const compression = value.fields.get('compression');
    if (compression?.kind === 'leaf' && compression.value === 'gzip' && compression.origin?.path.at(-1) !== 'compression')
      places.push(compression.origin);
    for (const child of value.fields.values()) {
      if (child.kind === 'struct') visit(child);
      else if (child.kind === 'list') for (const item of child.items) if (item.kind === 'struct') visit(item);
    }
  };
  visit(document);
  return places;
}
