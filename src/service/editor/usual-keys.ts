/*
 * The order in which the keys of a mapping are offered: as people write them, the key that names the thing first, then what configs
 * set most often. Counted in the configs of Fedora CoreOS, Flatcar and OpenShift documentation, and in those below `fixtures/`.
 */

/** By type. Keys that are not here follow in the order of the type. */
const usualKeys: Readonly<Record<string, string>> = {
  Config: 'variant version metadata passwd storage systemd boot_device kernel_arguments ignition grub openshift',
  Ignition: 'config security timeouts proxy',
  Passwd: 'users groups',
  PasswdUser: 'name ssh_authorized_keys groups password_hash ssh_authorized_keys_local uid primary_group home_dir shell gecos system',
  PasswdGroup: 'name gid system',
  Storage: 'files directories links disks filesystems trees luks raid',
  Directory: 'path mode user group overwrite',
  File: 'path mode contents overwrite user group append',
  Link: 'path target hard overwrite user group',
  Disk: 'device wipe_table partitions',
  Partition: 'label number size_mib start_mib resize wipe_partition_entry type_guid should_exist guid',
  Filesystem: 'device path format label with_mount_unit wipe_filesystem mount_options options uuid',
  Raid: 'name level devices spares options',
  Luks: 'name device label clevis key_file wipe_volume discard cex options open_options uuid',
  Clevis: 'tpm2 tang threshold custom',
  Tang: 'url thumbprint advertisement',
  ClevisCustom: 'pin config needs_network',
  Tree: 'local path user group file_mode dir_mode',
  Systemd: 'units quadlets',
  Unit: 'name enabled contents dropins contents_local mask',
  Dropin: 'name contents contents_local',
  Quadlet: 'name contents contents_local dropins rootful',
  Resource: 'inline local source compression verification http_headers',
  NodeUser: 'name id',
  NodeGroup: 'name id',
  KernelArguments: 'should_exist should_not_exist',
  BootDevice: 'layout luks mirror',
  BootDeviceLuks: 'tpm2 tang threshold device discard cex',
  GrubUser: 'name password_hash',
  Metadata: 'name labels',
  OpenShift: 'kernel_type kernel_arguments extensions fips',
};

/** Where a key of a type comes among the others: less is earlier. */
export function rankOfKey(type: string, name: string): number {
  const rank = (usualKeys[type] ?? '').split(' ').indexOf(name);
  return rank < 0 ? Number.MAX_SAFE_INTEGER : rank;
}
