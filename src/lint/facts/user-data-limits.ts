/*
 * How much user data platforms take. Sources: the documentation of each platform as named below (2026-11), and the providers of
 * Ignition 2.26.0 (`internal/providers`) for what is decoded on the machine.
 *
 * - aws: EC2 user guide, "Work with instance user data".        - azure: "Custom data and cloud-init on Azure virtual machines".
 * - gcp: Compute Engine API, instances, metadata.               - openstack: nova, doc/source/user/user-data.rst.
 * - digitalocean, hetzner: their API references, user_data.     - aliyun: ECS API; older texts say 16 KB, newer ones 32 KB.
 * - oraclecloud: LaunchInstanceDetails; user data shares it with all other metadata.
 * - cloudstack: setting vm.userdata.max.length, its default.    - kubevirt: cloudInitUserMaxLen in virt-api; a Secret has no such limit.
 */

export interface UserDataLimit {
  /** The most bytes; undefined where no limit is documented. */
  readonly bytes?: number;
  /** What is counted: the config as it is, or what base64 makes of it. */
  readonly counted?: 'config' | 'base64';
  /** `always`: a gzipped config is unpacked. `declared`: it is if the platform's encoding field says so. Otherwise it stops the boot. */
  readonly gunzips?: 'always' | 'declared';
  /** Schemes of URLs of the platform's own, which a small config can fetch a large one from. */
  readonly ownSchemes?: readonly string[];
  /** How the platform takes more. */
  readonly otherWay?: string;
}

/** By Ignition's names of platforms. */
export const userDataLimits = {
  akamai: { gunzips: 'always' },
  aliyun: { bytes: 32_768, counted: 'config' },
  applehv: {},
  aws: { bytes: 16_384, counted: 'config', ownSchemes: ['s3', 'arn'] },
  azure: { bytes: 65_536, counted: 'config' },
  azurestack: { bytes: 65_536, counted: 'config' },
  cloudstack: { bytes: 32_768, counted: 'base64' },
  digitalocean: { bytes: 65_536, counted: 'config' },
  exoscale: {},
  gcp: { bytes: 262_144, counted: 'config', ownSchemes: ['gs'] },
  hetzner: { bytes: 32_768, counted: 'config' },
  hyperv: {},
  ibmcloud: {},
  kubevirt: { bytes: 2048, counted: 'config', otherWay: 'give it in a Secret, which has no such limit' },
  metal: {},
  nutanix: {},
  nvidiabluefield: {},
  openstack: { bytes: 65_535, counted: 'base64' },
  oraclecloud: { bytes: 32_000, counted: 'base64' },
  packet: {},
  powervs: {},
  proxmoxve: {},
  qemu: {},
  scaleway: {},
  upcloud: {},
  virtualbox: {},
  vmware: { gunzips: 'declared' },
  vultr: {},
  zvm: {},
} as const satisfies Readonly<Record<string, UserDataLimit>>;

export type Platform = keyof typeof userDataLimits;

/** The largest of the documented limits, in bytes. */
export function largestUserDataLimit(): number {
  const limits: readonly UserDataLimit[] = Object.values(userDataLimits);
  return Math.max(...limits.map(({ bytes = 0 }) => bytes));
}

/** What people call platforms, and Ignition's names of them. */
export const otherPlatformNames: Readonly<Record<string, Platform>> = {
  alibaba: 'aliyun',
  amazon: 'aws',
  'bare-metal': 'metal',
  baremetal: 'metal',
  ec2: 'aws',
  equinix: 'packet',
  equinixmetal: 'packet',
  esxi: 'vmware',
  gce: 'gcp',
  google: 'gcp',
  hcloud: 'hetzner',
  kvm: 'qemu',
  libvirt: 'qemu',
  linode: 'akamai',
  oci: 'oraclecloud',
  oracle: 'oraclecloud',
  powervc: 'openstack',
  vsphere: 'vmware',
};
