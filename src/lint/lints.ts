import { authorizedKeys } from './checks/access/authorized-keys.ts';
import { keyFiles } from './checks/access/key-files.ts';
import { noWayIn } from './checks/access/no-way-in.ts';
import { passwordHashes } from './checks/access/password-hashes.ts';
import { unstableDevices } from './checks/disks/unstable-devices.ts';
import { accountFiles } from './checks/files/account-files.ts';
import { certificateFolders } from './checks/files/certificate-folders.ts';
import { directoryModes } from './checks/files/directory-modes.ts';
import { existingFiles } from './checks/files/existing-files.ts';
import { fileParents } from './checks/files/file-parents.ts';
import { oddModes } from './checks/files/odd-modes.ts';
import { readableSecrets } from './checks/files/readable-secrets.ts';
import { unitFiles } from './checks/files/unit-files.ts';
import { unrenderedValues } from './checks/files/unrendered-values.ts';
import { worldWritable } from './checks/files/world-writable.ts';
import { ownersInHomes } from './checks/homes/owners-in-homes.ts';
import { parentsInHomes } from './checks/homes/parents-in-homes.ts';
import { unknownHomes } from './checks/homes/unknown-homes.ts';
import { hostnames } from './checks/network/hostnames.ts';
import { keyfileModes } from './checks/network/keyfile-modes.ts';
import { keyfiles } from './checks/network/keyfiles.ts';
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
  authorizedKeys,
  certificateFolders,
  directoryModes,
  existingFiles,
  fileParents,
  hostnames,
  keyFiles,
  keyfileModes,
  keyfiles,
  noWayIn,
  oddModes,
  owners,
  ownersInHomes,
  parentsInHomes,
  passwordHashes,
  readableSecrets,
  unitFiles,
  unknownHomes,
  unrenderedValues,
  unstableDevices,
  userGroups,
  userIds,
  userNames,
  worldWritable,
];
