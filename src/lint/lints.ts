import { authorizedKeys } from './checks/access/authorized-keys.ts';
import { keyFiles } from './checks/access/key-files.ts';
import { noWayIn } from './checks/access/no-way-in.ts';
import { passwordHashes } from './checks/access/password-hashes.ts';
import { programs } from './checks/commands/programs.ts';
import { shellSyntax } from './checks/commands/shell-syntax.ts';
import { unstableDevices } from './checks/disks/unstable-devices.ts';
import { accountFiles } from './checks/files/account-files.ts';
import { certificateFolders } from './checks/files/certificate-folders.ts';
import { directoryModes } from './checks/files/directory-modes.ts';
import { existingFiles } from './checks/files/existing-files.ts';
import { fileParents } from './checks/files/file-parents.ts';
import { oddModes } from './checks/files/odd-modes.ts';
import { presetFiles } from './checks/files/preset-files.ts';
import { readableSecrets } from './checks/files/readable-secrets.ts';
import { unrenderedValues } from './checks/files/unrendered-values.ts';
import { worldWritable } from './checks/files/world-writable.ts';
import { ownersInHomes } from './checks/homes/owners-in-homes.ts';
import { parentsInHomes } from './checks/homes/parents-in-homes.ts';
import { unknownHomes } from './checks/homes/unknown-homes.ts';
import { hiddenFiles } from './checks/mounts/hidden-files.ts';
import { mountNames } from './checks/mounts/mount-names.ts';
import { hostnames } from './checks/network/hostnames.ts';
import { keyfileModes } from './checks/network/keyfile-modes.ts';
import { keyfiles } from './checks/network/keyfiles.ts';
import { imageNames } from './checks/quadlets/image-names.ts';
import { places } from './checks/quadlets/places.ts';
import { quadletRefusals } from './checks/quadlets/quadlet-refusals.ts';
import { references } from './checks/quadlets/references.ts';
import { services } from './checks/quadlets/services.ts';
import { activation } from './checks/units/activation.ts';
import { enabling } from './checks/units/enabling.ts';
import { imageUnits } from './checks/units/image-units.ts';
import { networkOnline } from './checks/units/network-online.ts';
import { oneshot } from './checks/units/oneshot.ts';
import { packageLayering } from './checks/units/package-layering.ts';
import { refusals } from './checks/units/refusals.ts';
import { targets } from './checks/units/targets.ts';
import { unitFiles } from './checks/units/unit-files.ts';
import { unknownSettings } from './checks/units/unknown-settings.ts';
import { values } from './checks/units/values.ts';
import { owners } from './checks/users/owners.ts';
import { userGroups } from './checks/users/user-groups.ts';
import { userIds } from './checks/users/user-ids.ts';
import { userNames } from './checks/users/user-names.ts';
import { crlf } from './crlf.ts';
import { embeddedLocals } from './embedded-locals.ts';
import type { Lint } from './lint.ts';
import { lostKeys } from './lost-keys.ts';
import type { MachineLint } from './machine/machine-lint.ts';
import { notGzip } from './not-gzip.ts';
import { secondDocuments } from './second-document.ts';

/** All lints of Butane configs, in the order in which they run. `test/lint/lints.test.ts` fails if one is missing. */
export const lints: readonly Lint[] = [secondDocuments, lostKeys, notGzip, crlf, embeddedLocals];

/** All lints of what a machine gets, from Butane configs and Ignition configs, in the order in which they run. */
export const machineLints: readonly MachineLint[] = [
  accountFiles,
  activation,
  authorizedKeys,
  certificateFolders,
  directoryModes,
  enabling,
  existingFiles,
  fileParents,
  hiddenFiles,
  hostnames,
  imageNames,
  imageUnits,
  keyfileModes,
  keyfiles,
  keyFiles,
  mountNames,
  networkOnline,
  noWayIn,
  oddModes,
  oneshot,
  owners,
  ownersInHomes,
  packageLayering,
  parentsInHomes,
  passwordHashes,
  places,
  presetFiles,
  programs,
  quadletRefusals,
  readableSecrets,
  references,
  refusals,
  services,
  shellSyntax,
  targets,
  unitFiles,
  unknownHomes,
  unknownSettings,
  unrenderedValues,
  unstableDevices,
  userGroups,
  userIds,
  userNames,
  values,
  worldWritable,
];
