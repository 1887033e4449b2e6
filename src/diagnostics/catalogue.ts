import { accessCodes, certificateCodes, passwordCodes, secretCodes, sshKeyCodes } from './codes/access.ts';
import { homeCodes, userCodes } from './codes/accounts.ts';
import { bootDeviceCodes } from './codes/boot-device.ts';
import { execCodes } from './codes/commands.ts';
import { composeHeaderCodes } from './codes/compose-headers.ts';
import { composePartCodes } from './codes/compose-parts.ts';
import { composeVariableCodes } from './codes/compose-variables.ts';
import { bugCodes, checkCodes, configCodes, headerCodes, mergeCodes } from './codes/configs.ts';
import { decompileCodes } from './codes/decompile.ts';
import { documentCodes } from './codes/documents.ts';
import { clevisCodes, luksCodes, tangCodes } from './codes/encryption.ts';
import { embeddedConfigCodes, localCodes, treeCodes } from './codes/local-files.ts';
import { mountPathCodes } from './codes/mount-units.ts';
import { hostnameCodes, keyfileCodes } from './codes/network.ts';
import { modeCodes, ownerCodes, pathCodes } from './codes/node-attributes.ts';
import { grubCodes, machineConfigCodes } from './codes/openshift.ts';
import { quadletFileCodes } from './codes/quadlet-files.ts';
import { httpHeaderCodes, proxyCodes, resourceCodes, urlCodes, verificationCodes } from './codes/resources.ts';
import { settingsFileCodes } from './codes/settings-files.ts';
import { diskCodes, partitionCodes } from './codes/storage-disks.ts';
import { filesystemCodes, mountUnitCodes } from './codes/storage-filesystems.ts';
import { fileCodes, linkCodes } from './codes/storage-nodes.ts';
import { raidCodes } from './codes/storage-raid.ts';
import { filesystemReuseCodes, partitionReuseCodes } from './codes/storage-reuse.ts';
import { dropinCodes, quadletCodes, textCodes, unitCodes } from './codes/systemd.ts';
import { kernelArgumentsCodes, selinuxCodes, targetCodes } from './codes/targets.ts';
import { ignitionCodes, jsonCodes, versionCodes, yamlCodes } from './codes/texts.ts';
import { unitNeedCodes } from './codes/unit-needs.ts';
import { unitSettingCodes } from './codes/unit-settings.ts';
import { unitStartCodes } from './codes/unit-start.ts';
import { userDataCodes } from './codes/user-data.ts';
import type { CodeEntries, ReportedEntry } from './entry.ts';
import type { Severity } from './severity.ts';

/** Every code by its subject. Subjects that belong together share a file. */
const subjects = {
  access: accessCodes,
  'boot-device': bootDeviceCodes,
  bug: bugCodes,
  certificate: certificateCodes,
  check: checkCodes,
  clevis: clevisCodes,
  compose: { ...composeHeaderCodes, ...composeVariableCodes, ...composePartCodes },
  config: configCodes,
  decompile: decompileCodes,
  disk: diskCodes,
  document: documentCodes,
  dropin: dropinCodes,
  'embedded-config': embeddedConfigCodes,
  exec: execCodes,
  file: fileCodes,
  filesystem: { ...filesystemCodes, ...filesystemReuseCodes },
  grub: grubCodes,
  header: headerCodes,
  home: homeCodes,
  hostname: hostnameCodes,
  'http-header': httpHeaderCodes,
  ignition: ignitionCodes,
  json: jsonCodes,
  keyfile: keyfileCodes,
  'kernel-arguments': kernelArgumentsCodes,
  link: linkCodes,
  local: localCodes,
  luks: luksCodes,
  'machine-config': machineConfigCodes,
  merge: mergeCodes,
  mode: modeCodes,
  'mount-unit': { ...mountUnitCodes, ...mountPathCodes },
  owner: ownerCodes,
  partition: { ...partitionCodes, ...partitionReuseCodes },
  password: passwordCodes,
  path: pathCodes,
  proxy: proxyCodes,
  quadlet: { ...quadletCodes, ...quadletFileCodes },
  raid: raidCodes,
  resource: resourceCodes,
  secret: secretCodes,
  'ssh-key': sshKeyCodes,
  selinux: selinuxCodes,
  'settings-file': settingsFileCodes,
  tang: tangCodes,
  target: targetCodes,
  text: textCodes,
  tree: treeCodes,
  unit: { ...unitCodes, ...unitNeedCodes, ...unitSettingCodes, ...unitStartCodes },
  url: urlCodes,
  user: userCodes,
  'user-data': userDataCodes,
  verification: verificationCodes,
  version: versionCodes,
  yaml: yamlCodes,
} satisfies Readonly<Record<string, CodeEntries>>;

type Subjects = typeof subjects;
type CodesOf<Subject extends keyof Subjects> = `${Subject}/${keyof Subjects[Subject] & string}`;

/** A code of the catalogue, such as `mode/decimal`. A code without an entry does not compile. */
export type Code = { [Subject in keyof Subjects]: CodesOf<Subject> }[keyof Subjects];

/** The type of the entry of a code, from which the values of its message are inferred. */
export type EntryOf<C extends Code> = C extends `${infer Subject extends keyof Subjects}/${infer Name}`
  ? Subjects[Subject][Name & keyof Subjects[Subject]]
  : never;

/** The codes whose entry has a severity. */
export type CodeOf<Weight extends Severity> = {
  [C in Code]: EntryOf<C> extends { readonly severity: Weight } ? C : never;
}[Code];

/** Every code, sorted. */
export function codes(): readonly Code[] {
  return Object.entries(subjects)
    .flatMap(([subject, entries]) => Object.keys(entries).map((name) => `${subject}/${name}` as Code))
    .sort();
}

/** How a code is reported; undefined if there is no such code. `describedCode` returns all of the entry. */
export function codeEntry(code: string): ReportedEntry | undefined {
  const [subject = '', name = ''] = code.split('/');
  const entries: CodeEntries = Object.hasOwn(subjects, subject) ? subjects[subject as keyof Subjects] : {};
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

/** Every subject, sorted. */
export function codeSubjects(): readonly string[] {
  return Object.keys(subjects).sort();
}
