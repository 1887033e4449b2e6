const absolute = 'an absolute path is expected, which starts with a slash';
const webUrl = 'a URL is expected that starts with http:// or https://';
const guid = 'a GUID is expected, of the form 01234567-89AB-CDEF-EDCB-A98765432101';
const positive = 'this cannot be negative';

/** What a value with a limit (value-limits.ts) should look like, for whoever reads that it does not. */
export const limitWords: Readonly<Record<string, string>> = {
  'Directory.mode': positive,
  'Directory.path': absolute,
  'Disk.device': absolute,
  'Dropin.name': 'the name of a drop-in is expected, which ends in .conf',
  'File.mode': positive,
  'File.path': absolute,
  'Filesystem.device': absolute,
  'Filesystem.path': absolute,
  'HTTPHeader.value': 'leave out the value to remove a header that a parent config sets',
  'Link.path': absolute,
  'Luks.device': absolute,
  'Partition.guid': guid,
  'Partition.label': 'a label without a colon is expected, which has at most 36 characters',
  'Partition.typeGuid': guid,
  'Proxy.httpProxy': webUrl,
  'Proxy.httpsProxy': webUrl,
  'Raid.devices': absolute,
  'Tang.url': webUrl,
  'Unit.name': 'the name of a unit is expected, with its extension: .service, .timer, .mount, .socket, .path, …',
  'Verification.hash': 'a hash is expected: its name, a hyphen, and hexadecimal digits, as in sha512-0123…',
};
