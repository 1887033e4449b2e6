/** What a machine gets from a config, for people and programs, without secrets. `schemas/inspection.json` describes its JSON. */
export interface Inspection {
  /** The name of the config. */
  readonly config: string;
  readonly kind: 'butane' | 'ignition' | 'machine-config';
  readonly variant?: string;
  /** The version of a Butane config. */
  readonly version?: string;
  /** The version of the Ignition config. */
  readonly ignition: string;
  /** The key of the instance of a composed config. */
  readonly instance?: string;
  readonly machineConfig?: InspectedMachineConfig;
  readonly kernelArguments: readonly InspectedKernelArgument[];
  readonly groups: readonly InspectedGroup[];
  readonly users: readonly InspectedUser[];
  readonly disks: readonly InspectedDisk[];
  readonly arrays: readonly InspectedArray[];
  readonly encrypted: readonly InspectedEncryption[];
  readonly filesystems: readonly InspectedFilesystem[];
  /** Files, directories and links, by their paths. */
  readonly nodes: readonly InspectedNode[];
  readonly units: readonly InspectedUnit[];
  readonly quadlets: readonly InspectedQuadlet[];
  readonly fetched: readonly FetchedResource[];
  /** Absent if the size of the output is not known. */
  readonly size?: InspectedSize;
}

export interface InspectedMachineConfig {
  readonly name?: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Other settings, by their names: `fips`, `kernelType`. */
  readonly settings: Readonly<Record<string, string | boolean | readonly string[]>>;
}

export interface InspectedKernelArgument {
  readonly argument: string;
  /** False for one that is removed. */
  readonly shouldExist: boolean;
}

export interface InspectedGroup {
  readonly name: string;
  readonly gid?: number;
  readonly system?: true;
  /** True for one that is deleted. */
  readonly removed?: true;
}

export interface InspectedUser {
  readonly name: string;
  readonly uid?: number;
  readonly primaryGroup?: string;
  readonly groups: readonly string[];
  readonly keys: readonly InspectedKey[];
  /** `none` if the config sets none, `locked` for one that nobody can enter, else the method of the hash. */
  readonly password: string;
  readonly home?: string;
  readonly shell?: string;
  readonly system?: true;
  readonly removed?: true;
}

export interface InspectedKey {
  /** The type as the key has it; absent for what is no key. */
  readonly type?: string;
  readonly bits?: number;
  readonly comment?: string;
  /** The file that has the key, if that is not one of the user’s keys in the config. */
  readonly file?: string;
}

export interface InspectedDisk {
  readonly device: string;
  readonly wipeTable: boolean;
  readonly partitions: readonly InspectedPartition[];
}

export interface InspectedPartition {
  /** Absent for the next free number. */
  readonly number?: number;
  readonly label?: string;
  /** Absent for the first free place. */
  readonly startMiB?: number;
  /** 0 for all that is free. Absent for all that is free, or for the size that an existing partition has. */
  readonly sizeMiB?: number;
  readonly typeGuid?: string;
  /** True for one that is deleted. */
  readonly removed?: true;
  /** What is on it, from the partition to the mount point: `RAID md-root`, `xfs on /`. */
  readonly holds: readonly string[];
}

export interface InspectedArray {
  readonly name: string;
  readonly level?: string;
  readonly devices: readonly string[];
  readonly spares?: number;
  readonly holds: readonly string[];
}

export interface InspectedEncryption {
  readonly name: string;
  readonly device?: string;
  /** The ways to unlock it: `TPM 2`, `Tang https://…`, `key file`. */
  readonly unlockedBy: readonly string[];
  readonly wipe: boolean;
  readonly holds: readonly string[];
}

export interface InspectedFilesystem {
  readonly device: string;
  readonly format?: string;
  readonly label?: string;
  readonly path?: string;
  readonly mountOptions: readonly string[];
  readonly wipe: boolean;
  /** The unit of the config that mounts it. */
  readonly mountedBy?: string;
}

/** Where contents come from. */
export interface InspectedSource {
  /**
   * `inline`: the config has them. `local`: a file. `tree`: a local directory. `fetched`: a URL. `generated`: a shorthand such as
   * `boot_device` makes them.
   */
  readonly from: 'inline' | 'local' | 'tree' | 'fetched' | 'generated';
  /** The local file or directory, the URL, or the path of the shorthand. */
  readonly name?: string;
  /** Of what is fetched: the function of the hash that it is checked with. */
  readonly hash?: string;
}

export interface InspectedNode {
  readonly kind: 'file' | 'directory' | 'link';
  readonly path: string;
  /** In octal: `0644`. Absent for links, and for what keeps the mode that it has. */
  readonly mode?: string;
  readonly user: string;
  readonly group: string;
  /** In bytes. Absent if the contents are fetched. */
  readonly bytes?: number;
  /** The target of a link. */
  readonly target?: string;
  readonly hard?: true;
  readonly overwrite?: true;
  /** True if something is added to a file. */
  readonly appends?: true;
  readonly source?: InspectedSource;
}

export interface InspectedUnit {
  readonly name: string;
  /** The scope: the system, all users, or one user by name. */
  readonly scope: string;
  readonly state: UnitState;
  /** Why, in words. */
  readonly why: readonly string[];
  /** Absent for a unit of the image. */
  readonly bytes?: number;
  readonly dropins: readonly string[];
  readonly source?: InspectedSource;
}

/** `activated`: another unit of the config starts it. `unset`: nothing in the config starts it. */
export type UnitState = 'enabled' | 'disabled' | 'masked' | 'activated' | 'unset';

export interface InspectedQuadlet {
  readonly name: string;
  readonly service: string;
  readonly scope: string;
  readonly state: UnitState;
  readonly why: readonly string[];
  /** The image of a container. */
  readonly image?: string;
}

export interface FetchedResource {
  /** What it is for: `file /etc/motd`, `Ignition config.merge`. */
  readonly of: string;
  readonly url: string;
  /** The function of the hash that it is checked with. */
  readonly hash?: string;
  /** The names of HTTP headers. */
  readonly headers: readonly string[];
}

export interface InspectedSize {
  /** Of the output, as a file. */
  readonly bytes: number;
  /** Platforms with a documented limit of user data; for a MachineConfig, the cluster. */
  readonly limits: readonly { readonly platform: string; readonly limit: number; readonly counted: number; readonly fits: boolean }[];
}
