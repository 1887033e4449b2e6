import type { PodmanVersion, QuadletSection } from './keys.ts';

/*
 * Sources: podman-systemd.unit(5) of Podman 5.8; `pkg/systemd/quadlet/quadlet.go`, `unitdirs.go` and `cmd/quadlet/main.go` from 4.4.0
 * to 5.8.2; runs of `quadlet -dryrun` of 5.4.2 and 5.8.6.
 */

/** What Podman makes of the files with an extension. */
export interface QuadletExtension {
  readonly section: QuadletSection;
  /** The first version that reads these files. An older one ignores them. */
  readonly since: PodmanVersion;
  /** What the service of `NAME.EXTENSION` is called behind `NAME`: `-volume` makes `NAME-volume.service`. */
  readonly serviceSuffix: string;
  /** Keys of which one must be set. */
  readonly needs?: readonly string[];
  /** All of these must be set. */
  readonly needsAll?: readonly string[];
  /** The key that names what is made, which is `systemd-NAME` otherwise. */
  readonly nameKey?: string;
  /** The settings of [Service] that may have some values only. */
  readonly serviceValues?: Readonly<Record<string, readonly string[]>>;
}

const running = { Type: ['notify', 'oneshot'], KillMode: ['mixed', 'control-group'] };

/** The extensions of quadlets. Files with another extension in a quadlet directory are not read, without a word. */
export const quadletExtensions = {
  container: {
    section: 'Container',
    since: '4.4',
    serviceSuffix: '',
    needs: ['Image', 'Rootfs'],
    nameKey: 'ContainerName',
    serviceValues: running,
  },
  kube: { section: 'Kube', since: '4.4', serviceSuffix: '', needsAll: ['Yaml'], serviceValues: running },
  volume: { section: 'Volume', since: '4.4', serviceSuffix: '-volume', nameKey: 'VolumeName' },
  network: { section: 'Network', since: '4.4', serviceSuffix: '-network', nameKey: 'NetworkName' },
  image: { section: 'Image', since: '4.8', serviceSuffix: '-image', needsAll: ['Image'] },
  pod: { section: 'Pod', since: '5.0', serviceSuffix: '-pod', nameKey: 'PodName' },
  build: { section: 'Build', since: '5.2', serviceSuffix: '-build', needs: ['File', 'SetWorkingDirectory'], needsAll: ['ImageTag'] },
  artifact: { section: 'Artifact', since: '5.7', serviceSuffix: '-artifact', needsAll: ['Artifact'] },
} as const satisfies Readonly<Record<string, QuadletExtension>>;

export type QuadletExtensionName = keyof typeof quadletExtensions;

/** Where the system generator reads quadlets, with all folders below. A file in an earlier one hides its namesakes. */
export const systemQuadletFolders: readonly string[] = [
  '/run/containers/systemd',
  '/etc/containers/systemd',
  '/usr/share/containers/systemd',
];

/** Where the generators of users read them: for all users, and for one in the folder of the user's number. */
export const userQuadletFolder = '/etc/containers/systemd/users';

/** In the home of a user: `~/.config/containers/systemd`. */
export const homeQuadletFolder = '.config/containers/systemd';

/** The keys of [Unit] in which names of quadlets become those of their services, since 5.5. */
export const quadletDependencyKeys: readonly string[] = (
  'After Before BindsTo Conflicts OnFailure OnSuccess PartOf PropagatesReloadTo PropagatesStopTo ReloadPropagatedFrom Requires ' +
  'Requisite StopPropagatedFrom Upholds Wants'
).split(' ');
