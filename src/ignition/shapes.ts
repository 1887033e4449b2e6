import { flag, int, list, nullable, nullWhenAbsent, omitZero, ref, required, text } from '../shape/field.ts';
import { after, first, type ShapeDelta } from '../shape/layer.ts';

/*
 * What an Ignition config holds, as deltas from one spec version to the next. Field order is JSON order.
 * Source: the configuration specifications of Ignition 3.0 to 3.7.
 */

const node = { group: ref('NodeGroup'), overwrite: flag, path: required(text), user: ref('NodeUser') };
const owner = { id: int, name: text };

export const ignition_3_0: ShapeDelta = {
  adds: {
    Config: { ignition: ref('Ignition'), passwd: ref('Passwd'), storage: ref('Storage'), systemd: ref('Systemd') },
    Ignition: { config: ref('IgnitionConfig'), security: ref('Security'), timeouts: ref('Timeouts'), version: omitZero(text) },
    IgnitionConfig: { merge: list(ref('ConfigReference')), replace: ref('ConfigReference') },
    ConfigReference: { source: nullWhenAbsent(text), verification: ref('Verification') },
    Verification: { hash: text },
    Security: { tls: ref('TLS') },
    TLS: { certificateAuthorities: list(ref('CaReference')) },
    CaReference: { source: required(text), verification: ref('Verification') },
    Timeouts: { httpResponseHeaders: int, httpTotal: int },
    Passwd: { groups: list(ref('PasswdGroup')), users: list(ref('PasswdUser')) },
    PasswdGroup: { gid: int, name: required(text), passwordHash: text, system: flag },
    PasswdUser: {
      gecos: text,
      groups: list(text),
      homeDir: text,
      name: required(text),
      noCreateHome: flag,
      noLogInit: flag,
      noUserGroup: flag,
      passwordHash: text,
      primaryGroup: text,
      sshAuthorizedKeys: list(text),
      shell: text,
      system: flag,
      uid: int,
    },
    Storage: {
      directories: list(ref('Directory')),
      disks: list(ref('Disk')),
      files: list(ref('File')),
      filesystems: list(ref('Filesystem')),
      links: list(ref('Link')),
      raid: list(ref('Raid')),
    },
    NodeGroup: owner,
    NodeUser: owner,
    Directory: { ...node, mode: int },
    Disk: { device: required(text), partitions: list(ref('Partition')), wipeTable: flag },
    Partition: {
      guid: text,
      label: text,
      number: omitZero(int),
      shouldExist: flag,
      sizeMiB: int,
      startMiB: int,
      typeGuid: text,
      wipePartitionEntry: flag,
    },
    File: { ...node, append: list(ref('FileContents')), contents: ref('FileContents'), mode: int },
    FileContents: { compression: text, source: text, verification: ref('Verification') },
    Filesystem: {
      device: required(text),
      format: text,
      label: text,
      options: list(text),
      path: text,
      uuid: text,
      wipeFilesystem: flag,
    },
    Link: { ...node, hard: flag, target: required(text) },
    Raid: { devices: nullWhenAbsent(list(text)), level: required(text), name: required(text), options: list(text), spares: int },
    Systemd: { units: list(ref('Unit')) },
    Unit: { contents: text, dropins: list(ref('Dropin')), enabled: flag, mask: flag, name: required(text) },
    Dropin: { contents: text, name: required(text) },
  },
};

/** One `Resource` for whatever is fetched; proxies; mount options. */
export const ignition_3_1: ShapeDelta = {
  drops: ['ConfigReference', 'CaReference', 'FileContents'],
  adds: {
    Resource: { compression: text, httpHeaders: list(ref('HTTPHeader')), source: text, verification: ref('Verification') },
    HTTPHeader: { name: required(text), value: text },
    Ignition: { proxy: after('config', ref('Proxy')) },
    Proxy: { httpProxy: text, httpsProxy: text, noProxy: list(text) },
    Filesystem: { mountOptions: after('label', list(text)) },
  },
  changes: {
    IgnitionConfig: { merge: list(ref('Resource')), replace: ref('Resource') },
    TLS: { certificateAuthorities: list(ref('Resource')) },
    File: { append: list(ref('Resource')), contents: ref('Resource') },
  },
};

/** LUKS; resizing partitions; removing users and groups. */
export const ignition_3_2: ShapeDelta = {
  adds: {
    Storage: { luks: after('links', list(ref('Luks'))) },
    Luks: {
      clevis: nullable(ref('Clevis')),
      device: text,
      keyFile: ref('Resource'),
      label: text,
      name: required(text),
      options: list(text),
      uuid: text,
      wipeVolume: flag,
    },
    Clevis: { custom: nullable(ref('ClevisCustom')), tang: list(ref('Tang')), threshold: int, tpm2: flag },
    ClevisCustom: { config: required(text), needsNetwork: flag, pin: required(text) },
    Tang: { thumbprint: text, url: omitZero(text) },
    Partition: { resize: after('number', flag) },
    PasswdGroup: { shouldExist: after('passwordHash', flag) },
    PasswdUser: { shouldExist: after('shell', flag) },
  },
};

/** Kernel arguments; what was mandatory becomes optional, so that parents can leave it to children. */
export const ignition_3_3: ShapeDelta = {
  adds: {
    Config: { kernelArguments: after('ignition', ref('KernelArguments')) },
    KernelArguments: { shouldExist: list(text), shouldNotExist: list(text) },
  },
  changes: {
    Luks: { clevis: ref('Clevis') },
    Clevis: { custom: ref('ClevisCustom') },
    ClevisCustom: { config: text, pin: text },
    Link: { target: text },
    Raid: { devices: list(text), level: text },
  },
};

/** LUKS discard and open options; Tang advertisements. */
export const ignition_3_4: ShapeDelta = {
  adds: {
    Luks: { discard: after('device', flag), openOptions: after('name', list(text)) },
    Tang: { advertisement: first(text) },
  },
  changes: { Ignition: { version: required(text) } },
};

/** LUKS with CEX secure keys. */
export const ignition_3_5: ShapeDelta = {
  adds: { Luks: { cex: first(ref('Cex')) }, Cex: { enabled: flag } },
};

/** Special mode bits are kept, and any Clevis pin may be named: its rules are what is new. */
export const ignition_3_6: ShapeDelta = {};

export const ignition_3_7: ShapeDelta = {};
