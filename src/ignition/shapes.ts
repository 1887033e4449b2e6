import { matching, oneOf, withFacts } from '../schema/facts.ts';
import { flag, int, list, nullable, nullWhenAbsent, omitZero, ref, required, text } from '../schema/field.ts';
import { after, first, type ShapeDelta } from '../schema/layer.ts';
import { exclusive, type StructFact } from '../schema/struct-fact.ts';
import type { Choice } from '../schema/value-fact.ts';
import {
  clevisPins,
  compressions,
  filesystemFormats,
  GUID_FORM,
  hashFunctions,
  MAX_MODE,
  PARTITION_LABEL_BYTES,
  raidLevels,
  unitExtensions,
} from './values.ts';

/*
 * The shapes of Ignition configs, as deltas from one spec version to the next. The order of fields is their order in JSON.
 * Source: the configuration specifications of Ignition 3.0 to 3.7.
 */

const ABSOLUTE = 'an absolute path is expected, which starts with a slash';
/** An empty text is accepted and has no effect. */
const EMPTY: Choice = { value: '', unadvised: true };
/** Ignition ignores the case of a scheme. */
const WEB_URL = '^[hH][tT][tT][pP][sS]?:';

const absolutePath = matching(text, '^/', ABSOLUTE);
const absoluteOrEmpty = matching(text, '^(/|$)', ABSOLUTE);
const webUrl = matching(text, WEB_URL, 'a URL is expected that starts with http:// or https://');
const guid = matching(text, GUID_FORM, 'a GUID is expected, of the form 01234567-89AB-CDEF-EDCB-A98765432101');
const mode = withFacts(int, { minimum: 0, maximum: MAX_MODE, expected: 'this cannot be negative' });
const compression = oneOf(text, [EMPTY, ...compressions]);
const format = oneOf(text, [EMPTY, ...filesystemFormats]);
const level = oneOf(text, raidLevels);
const pin = oneOf(text, [EMPTY, ...clevisPins]);
const headerName = withFacts(text, { minLength: 1 });
const headerValue = withFacts(text, { minLength: 1, expected: 'leave out the value to remove a header that a parent config sets' });
const partitionLabel = withFacts(text, {
  pattern: '^[^:]*$',
  maxLength: PARTITION_LABEL_BYTES,
  expected: `a label without a colon is expected, which has at most ${PARTITION_LABEL_BYTES} characters`,
});
const unitName = matching(
  text,
  `\\.(${unitExtensions.map((extension) => extension.slice(1)).join('|')})$`,
  'the name of a unit is expected, with its extension: .service, .timer, .mount, .socket, .path, …',
);
const dropinName = matching(text, '\\.conf$', 'the name of a drop-in is expected, which ends in .conf');
/** One fact for each hash function, in the order in which versions added them. It accepts checksums of this and all earlier functions. */
const hash = withFacts(
  text,
  ...hashFunctions.map(({ since }, i) => ({
    since,
    pattern: hashPattern(hashFunctions.slice(0, i + 1)),
    expected: 'a hash is expected: its name, a hyphen, and hexadecimal digits, as in sha512-0123…',
  })),
);

function hashPattern(functions: typeof hashFunctions): string {
  const sums = functions.map(({ value, digits }) => `${value}-[0-9a-fA-F]{${digits}}`).join('|');
  return functions.length === 1 ? `^${sums}$` : `^(${sums})$`;
}

const node = { group: ref('NodeGroup'), overwrite: flag, path: required(absolutePath), user: ref('NodeUser') };
const owner = { id: int, name: text };
const oneOwner: StructFact = {
  ...exclusive({ code: 'owner/id-and-name' }, ['id', 'name']),
  except: [''],
  blamesStruct: true,
};

export const ignition_3_0: ShapeDelta = {
  adds: {
    Config: { ignition: ref('Ignition'), passwd: ref('Passwd'), storage: ref('Storage'), systemd: ref('Systemd') },
    Ignition: { config: ref('IgnitionConfig'), security: ref('Security'), timeouts: ref('Timeouts'), version: omitZero(text) },
    IgnitionConfig: { merge: list(ref('ConfigReference')), replace: ref('ConfigReference') },
    ConfigReference: { source: nullWhenAbsent(text), verification: ref('Verification') },
    Verification: { hash },
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
    Directory: { ...node, mode },
    Disk: { device: required(absolutePath), partitions: list(ref('Partition')), wipeTable: flag },
    Partition: {
      guid,
      label: partitionLabel,
      number: omitZero(int),
      shouldExist: flag,
      sizeMiB: int,
      startMiB: int,
      typeGuid: guid,
      wipePartitionEntry: flag,
    },
    File: { ...node, append: list(ref('FileContents')), contents: ref('FileContents'), mode },
    FileContents: { compression, source: text, verification: ref('Verification') },
    Filesystem: {
      device: required(absolutePath),
      format,
      label: text,
      options: list(text),
      path: absoluteOrEmpty,
      uuid: text,
      wipeFilesystem: flag,
    },
    Link: { ...node, hard: flag, target: required(text) },
    Raid: { devices: nullWhenAbsent(list(absolutePath)), level: required(level), name: required(text), options: list(text), spares: int },
    Systemd: { units: list(ref('Unit')) },
    Unit: { contents: text, dropins: list(ref('Dropin')), enabled: flag, mask: flag, name: required(unitName) },
    Dropin: { contents: text, name: required(dropinName) },
  },
  facts: { NodeGroup: [oneOwner], NodeUser: [oneOwner] },
};

/** The type `Resource` for everything that is fetched; proxies; mount options. */
export const ignition_3_1: ShapeDelta = {
  drops: ['ConfigReference', 'CaReference', 'FileContents'],
  adds: {
    Resource: { compression, httpHeaders: list(ref('HTTPHeader')), source: text, verification: ref('Verification') },
    HTTPHeader: { name: required(headerName), value: headerValue },
    Ignition: { proxy: after('config', ref('Proxy')) },
    Proxy: { httpProxy: webUrl, httpsProxy: webUrl, noProxy: list(text) },
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
      device: absolutePath,
      keyFile: ref('Resource'),
      label: text,
      name: required(text),
      options: list(text),
      uuid: text,
      wipeVolume: flag,
    },
    Clevis: { custom: nullable(ref('ClevisCustom')), tang: list(ref('Tang')), threshold: int, tpm2: flag },
    ClevisCustom: { config: required(text), needsNetwork: flag, pin: required(pin) },
    Tang: { thumbprint: text, url: omitZero(webUrl) },
    Partition: { resize: after('number', flag) },
    PasswdGroup: { shouldExist: after('passwordHash', flag) },
    PasswdUser: { shouldExist: after('shell', flag) },
  },
};

/** Kernel arguments. Required fields become optional, so that a parent config can leave them to its child. */
export const ignition_3_3: ShapeDelta = {
  adds: {
    Config: { kernelArguments: after('ignition', ref('KernelArguments')) },
    KernelArguments: { shouldExist: list(text), shouldNotExist: list(text) },
  },
  changes: {
    Luks: { clevis: ref('Clevis') },
    Clevis: { custom: ref('ClevisCustom') },
    ClevisCustom: { config: text, pin },
    Link: { target: text },
    Raid: { devices: list(absolutePath), level },
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

/** Special mode bits are kept, and any Clevis pin may be named. */
export const ignition_3_6: ShapeDelta = { changes: { ClevisCustom: { pin: text } } };

export const ignition_3_7: ShapeDelta = {};
