import { bootLuks } from './boot-luks.ts';
import { authorizedKeys } from './checks/access/authorized-keys.ts';
import { keyFiles } from './checks/access/key-files.ts';
import { noWayIn } from './checks/access/no-way-in.ts';
import { passwordHashes } from './checks/access/password-hashes.ts';
import { containerCommands } from './checks/commands/container-commands.ts';
import { programs } from './checks/commands/programs.ts';
import { programsOfOthers } from './checks/commands/programs-of-others.ts';
import { shellSyntax } from './checks/commands/shell-syntax.ts';
import { droppedByReplace } from './checks/config/dropped-by-replace.ts';
import { overriddenByMerge } from './checks/config/overridden-by-merge.ts';
import { devicesUsedTwice } from './checks/disks/devices-used-twice.ts';
import { misspeltDevices } from './checks/disks/misspelt-devices.ts';
import { unstableDevices } from './checks/disks/unstable-devices.ts';
import { accountFiles } from './checks/files/account-files.ts';
import { certificateFolders } from './checks/files/certificate-folders.ts';
import { directoryModes } from './checks/files/directory-modes.ts';
import { executedFolders } from './checks/files/executed-folders.ts';
import { existingFiles } from './checks/files/existing-files.ts';
import { fileParents } from './checks/files/file-parents.ts';
import { oddModes } from './checks/files/odd-modes.ts';
import { presetFiles } from './checks/files/preset-files.ts';
import { readableSecrets } from './checks/files/readable-secrets.ts';
import { unreadFiles } from './checks/files/unread-files.ts';
import { unrenderedValues } from './checks/files/unrendered-values.ts';
import { worldWritable } from './checks/files/world-writable.ts';
import { ownersInHomes } from './checks/homes/owners-in-homes.ts';
import { parentsInHomes } from './checks/homes/parents-in-homes.ts';
import { unknownHomes } from './checks/homes/unknown-homes.ts';
import { cgroupV1 } from './checks/kernel-arguments/cgroup-v1.ts';
import { liveSystem } from './checks/kernel-arguments/live-system.ts';
import { noHelper } from './checks/kernel-arguments/no-helper.ts';
import { overwritten } from './checks/kernel-arguments/overwritten.ts';
import { experimentalVersion } from './checks/machine-config/experimental-version.ts';
import { forceFile } from './checks/machine-config/force-file.ts';
import { metadata } from './checks/machine-config/metadata.ts';
import { openshiftSection } from './checks/machine-config/openshift-section.ts';
import { runningNode } from './checks/machine-config/running-node.ts';
import { hiddenFiles } from './checks/mounts/hidden-files.ts';
import { mountNames } from './checks/mounts/mount-names.ts';
import { mountOptions } from './checks/mounts/mount-options.ts';
import { hostnames } from './checks/network/hostnames.ts';
import { keyfileModes } from './checks/network/keyfile-modes.ts';
import { keyfiles } from './checks/network/keyfiles.ts';
import { lateKeyfiles } from './checks/network/late-keyfiles.ts';
import { linkBackslashes } from './checks/path/link-backslashes.ts';
import { mountBehindLink } from './checks/path/mount-behind-link.ts';
import { timeZoneLinks } from './checks/path/time-zone-links.ts';
import { unexpandedHomes } from './checks/path/unexpanded-homes.ts';
import { unwritable } from './checks/path/unwritable.ts';
import { autoUpdates } from './checks/quadlets/auto-updates.ts';
import { imageNames } from './checks/quadlets/image-names.ts';
import { newerSettings } from './checks/quadlets/newer-settings.ts';
import { places } from './checks/quadlets/places.ts';
import { publishedPorts } from './checks/quadlets/published-ports.ts';
import { quadletRefusals } from './checks/quadlets/quadlet-refusals.ts';
import { references } from './checks/quadlets/references.ts';
import { secrets } from './checks/quadlets/secrets.ts';
import { services } from './checks/quadlets/services.ts';
import { userNamespaces } from './checks/quadlets/user-namespaces.ts';
import { volumeLabels } from './checks/quadlets/volume-labels.ts';
import { authorities } from './checks/resource/authorities.ts';
import { fetched } from './checks/resource/fetched.ts';
import { noHash } from './checks/resource/no-hash.ts';
import { packedSources } from './checks/resource/packed-sources.ts';
import { chrony } from './checks/settings-file/chrony.ts';
import { fstab } from './checks/settings-file/fstab.ts';
import { ignoredName } from './checks/settings-file/ignored-name.ts';
import { jsonSyntax } from './checks/settings-file/json-syntax.ts';
import { modulesLoad } from './checks/settings-file/modules-load.ts';
import { rebootStrategy } from './checks/settings-file/reboot-strategy.ts';
import { sshd } from './checks/settings-file/sshd.ts';
import { sudoersMode } from './checks/settings-file/sudoers-mode.ts';
import { sudoersRules } from './checks/settings-file/sudoers-rules.ts';
import { sysctl } from './checks/settings-file/sysctl.ts';
import { tomlSyntax } from './checks/settings-file/toml-syntax.ts';
import { zincati } from './checks/settings-file/zincati.ts';
import { clevisReuse } from './checks/storage/clevis-reuse.ts';
import { imagePartitions } from './checks/storage/image-partitions.ts';
import { keptFilesystems } from './checks/storage/kept-filesystems.ts';
import { keptPartitions } from './checks/storage/kept-partitions.ts';
import { mountWithoutUnit } from './checks/storage/mount-without-unit.ts';
import { noSpaceLeft } from './checks/storage/no-space-left.ts';
import { raidMemberSizes } from './checks/storage/raid-member-sizes.ts';
import { rootInMemory } from './checks/storage/root-in-memory.ts';
import { rootMounts } from './checks/storage/root-mounts.ts';
import { rootWithoutLabel } from './checks/storage/root-without-label.ts';
import { swapWithoutUnit } from './checks/storage/swap-without-unit.ts';
import { tangForVar } from './checks/storage/tang-for-var.ts';
import { tooFewRaidDevices } from './checks/storage/too-few-raid-devices.ts';
import { unnumberedPartitions } from './checks/storage/unnumbered-partitions.ts';
import { wipedBootDisk } from './checks/storage/wiped-boot-disk.ts';
import { foreign } from './checks/system/foreign.ts';
import { grubPasswords } from './checks/system/grub-passwords.ts';
import { selinuxOff } from './checks/system/selinux-off.ts';
import { experimentalSpec } from './checks/target/experimental-spec.ts';
import { newerThanNeeded } from './checks/target/newer-than-needed.ts';
import { otherSystem } from './checks/target/other-system.ts';
import { specTooNew } from './checks/target/spec-too-new.ts';
import { activation } from './checks/units/activation.ts';
import { enabling } from './checks/units/enabling.ts';
import { environmentVariables } from './checks/units/environment-variables.ts';
import { imageUnits } from './checks/units/image-units.ts';
import { missingPaths } from './checks/units/missing-paths.ts';
import { misspeltNames } from './checks/units/misspelt-names.ts';
import { networkOnline } from './checks/units/network-online.ts';
import { oneshot } from './checks/units/oneshot.ts';
import { packageLayering } from './checks/units/package-layering.ts';
import { refusals } from './checks/units/refusals.ts';
import { startedTwice } from './checks/units/started-twice.ts';
import { targets } from './checks/units/targets.ts';
import { unitFiles } from './checks/units/unit-files.ts';
import { unknownSettings } from './checks/units/unknown-settings.ts';
import { unknownUsers } from './checks/units/unknown-users.ts';
import { values } from './checks/units/values.ts';
import { owners } from './checks/users/owners.ts';
import { relativeHomes } from './checks/users/relative-homes.ts';
import { userGroups } from './checks/users/user-groups.ts';
import { userIds } from './checks/users/user-ids.ts';
import { userNames } from './checks/users/user-names.ts';
import { userShells } from './checks/users/user-shells.ts';
import { crlf } from './crlf.ts';
import { cutFractions } from './cut-fractions.ts';
import { embeddedLocals } from './embedded-locals.ts';
import type { Lint } from './lint.ts';
import { lostKeys } from './lost-keys.ts';
import type { MachineLint } from './machine/machine-lint.ts';
import { notGzip } from './not-gzip.ts';
import { referencesWithoutHeader } from './references-without-header.ts';
import { secondDocuments } from './second-document.ts';

/** All lints of Butane configs, in the order in which they run. `test/lint/lints.test.ts` fails if one is missing. */
export const lints: readonly Lint[] = [
  bootLuks,
  secondDocuments,
  lostKeys,
  notGzip,
  crlf,
  cutFractions,
  embeddedLocals,
  referencesWithoutHeader,
];

/** All lints of what a machine gets, from Butane configs and Ignition configs, in the order in which they run. */
export const machineLints: readonly MachineLint[] = [
  accountFiles,
  activation,
  authorities,
  authorizedKeys,
  autoUpdates,
  certificateFolders,
  cgroupV1,
  chrony,
  clevisReuse,
  containerCommands,
  devicesUsedTwice,
  directoryModes,
  droppedByReplace,
  enabling,
  environmentVariables,
  executedFolders,
  existingFiles,
  experimentalSpec,
  experimentalVersion,
  fetched,
  fileParents,
  forceFile,
  foreign,
  fstab,
  grubPasswords,
  hiddenFiles,
  hostnames,
  ignoredName,
  imageNames,
  imagePartitions,
  imageUnits,
  jsonSyntax,
  keptFilesystems,
  keptPartitions,
  keyfileModes,
  keyFiles,
  keyfiles,
  lateKeyfiles,
  linkBackslashes,
  liveSystem,
  metadata,
  missingPaths,
  misspeltDevices,
  misspeltNames,
  modulesLoad,
  mountBehindLink,
  mountNames,
  mountOptions,
  mountWithoutUnit,
  networkOnline,
  newerSettings,
  newerThanNeeded,
  noHash,
  noHelper,
  noSpaceLeft,
  noWayIn,
  oddModes,
  oneshot,
  openshiftSection,
  otherSystem,
  overriddenByMerge,
  overwritten,
  owners,
  ownersInHomes,
  packageLayering,
  packedSources,
  parentsInHomes,
  passwordHashes,
  places,
  presetFiles,
  programs,
  programsOfOthers,
  publishedPorts,
  quadletRefusals,
  raidMemberSizes,
  readableSecrets,
  rebootStrategy,
  references,
  refusals,
  relativeHomes,
  rootInMemory,
  rootMounts,
  rootWithoutLabel,
  runningNode,
  secrets,
  selinuxOff,
  services,
  shellSyntax,
  specTooNew,
  sshd,
  startedTwice,
  sudoersMode,
  sudoersRules,
  swapWithoutUnit,
  sysctl,
  tangForVar,
  targets,
  timeZoneLinks,
  tomlSyntax,
  tooFewRaidDevices,
  unexpandedHomes,
  unitFiles,
  unknownHomes,
  unknownSettings,
  unknownUsers,
  unnumberedPartitions,
  unreadFiles,
  unrenderedValues,
  unstableDevices,
  unwritable,
  userGroups,
  userIds,
  userNames,
  userNamespaces,
  userShells,
  values,
  volumeLabels,
  wipedBootDisk,
  worldWritable,
  zincati,
];
