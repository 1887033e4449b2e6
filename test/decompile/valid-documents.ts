import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { ignitionVersion } from '../../src/ignition/versions.ts';
import type { Field } from '../../src/schema/field.ts';
import { fieldsOf, type Shape } from '../../src/schema/shape.ts';

/*
 * Ignition configs as other programs write them: valid, with every section, and with contents in all encodings. What is valid is taken from
 * the specifications of Ignition 3.0 to 3.7.
 */

type Json = Readonly<Record<string, unknown>>;

/** Texts that YAML readers take for something else, and others that are hard to write. */
const hardTexts = [
  'yes',
  '0o7',
  '1_000',
  '~',
  '=',
  '2001-01-01',
  '1:30',
  '%a',
  '- a',
  'a: b',
  '# a',
  ' a',
  'a ',
  '"',
  "'",
  '{a}',
  '[',
  '!a',
  '&a',
  '*a',
  '<<',
  '0x1f',
  '.inf',
  'null',
  '\t',
  '|',
  '>',
  '@a',
  '`',
  'on',
  'n',
  '0777',
  '1e3',
  '0b1',
  '1:30:45',
  'a\r',
  '\r',
  'a\u0085b',
  '\u2028',
  '\ufeff',
  '\u00a0',
  '---',
  '...',
  '? a',
  '\ta',
  'a: ',
  'a #b',
  `long ${'word '.repeat(300)}`,
];
const line = fc.oneof(fc.constantFrom(...hardTexts), fc.string({ maxLength: 12 }), fc.constantFrom('ä', '🐈', '', 'plain words'));
const body = fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n'));
const bytes = fc.oneof(
  { weight: 4, arbitrary: body.map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array)) },
);

const escapeAll = (contents: Buffer): string => [...contents].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const dataUrl = (contents: Buffer, how: number): string =>
  how === 0
    ? `data:,${escapeAll(contents)}`
    : how === 1
      ? `data:;base64,${contents.toString('base64')}`
      : how === 2
        ? `data:text/plain;charset=utf-8;base64,${contents.toString('base64')}`
        : `data:application/x-a;b=c,${escapeAll(contents)}`;

const contents = fc
  .record({ of: bytes, how: fc.nat({ max: 3 }), zip: fc.boolean(), said: fc.boolean() })
  .map(
    ({ of, how, zip, said }): Json =>
      zip ? { source: dataUrl(gzipSync(of), 1), compression: 'gzip' } : { source: dataUrl(of, how), ...(said ? { compression: '' } : {}) },
  );
const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const flag = some(fc.boolean());
/** A list whose items get their number, so that names differ. */
const listOf = (item: (number: number) => fc.Arbitrary<Json>, maxLength = 3): fc.Arbitrary<Json[]> =>
  fc.nat({ max: maxLength }).chain((length) => fc.tuple(...Array.from({ length }, (_, i) => item(i))));
const verification = fc.record({ hash: fc.constantFrom(`sha512-${'0'.repeat(128)}`, `sha512-${'a'.repeat(128)}`) });
const httpHeaders = listOf((i) => fc.record({ name: fc.constant(`X-${i}`), value: fc.constantFrom('a', 'no', ' b ') }), 2);
const remote = (i: number): fc.Arbitrary<Json> =>
  fc.record({
    source: fc.constant(`https://example.com/${i}`),
    compression: some(fc.constantFrom('', 'gzip')),
    verification: some(verification),
    httpHeaders: some(httpHeaders),
  });
const resource = fc.oneof({ weight: 5, arbitrary: contents }, { weight: 1, arbitrary: remote(0) });
const owner = some(fc.oneof(fc.record({ id: fc.nat({ max: 1000 }) }), fc.record({ name: fc.constantFrom('core', 'yes', '007') })));
const mode = some(fc.oneof(fc.integer({ min: 0, max: 0o777 }), fc.integer({ min: 0, max: 0o7777 })));

const file = (i: number): fc.Arbitrary<Json> =>
  fc.record({
    path: fc.constantFrom(`/etc/f${i}`, `/var/no/${i} b`, `/etc/1.${i}`),
    mode,
    user: owner,
    group: owner,
    contents: fc.oneof({ weight: 5, arbitrary: resource }, { weight: 1, arbitrary: fc.constant<Json>({}) }),
    append: some(fc.array(resource, { maxLength: 2 })),
    overwrite: some(fc.constant(false)),
  });
const directory = (i: number): fc.Arbitrary<Json> =>
  fc.record({ path: fc.constant(`/d/${i}`), mode, overwrite: flag, user: owner, group: owner });
/** Fields by name. */
type Arbitraries = Readonly<Record<string, fc.Arbitrary<unknown>>>;
/** Only symbolic links may have an owner. */
const hardLink: Arbitraries = { hard: flag };
const ownedLink: Arbitraries = { user: owner, group: owner };
const existing: Arbitraries = { shouldExist: some(fc.constant(true)) };
const resized: Arbitraries = { resize: some(fc.constant(false)) };
const link = (i: number): fc.Arbitrary<Json> =>
  fc.record({
    path: fc.constant(`/l/${i}`),
    target: fc.constantFrom('/etc/a', '../b'),
    overwrite: flag,
    ...(i % 2 === 0 ? hardLink : ownedLink),
  });
const unit = (i: number): fc.Arbitrary<Json> =>
  fc.record({
    name: fc.constant(`u${i}.service`),
    enabled: flag,
    mask: flag,
    contents: some(
      fc.constantFrom(
        '[Unit]\nDescription=a\n',
        '[Service]\nExecStart=/bin/true\n\n[Install]\nWantedBy=a.target',
        '',
        '[Unit]\n\tA=b \n',
        '[Unit]\r\nA=b\r\n',
        '  \n[Unit]\nA="yes" # no\n',
      ),
    ),
    dropins: some(listOf((n) => fc.record({ name: fc.constant(`${n}.conf`), contents: some(fc.constantFrom('[Unit]\nA=1\n', '')) }), 2)),
  });
const user = (i: number): fc.Arbitrary<Json> =>
  fc.record({
    name: fc.constant(`user${i}`),
    uid: some(fc.integer({ min: 1000, max: 2000 })),
    gecos: some(line),
    groups: some(fc.constant(['wheel', 'no'])),
    sshAuthorizedKeys: some(fc.constant(['ssh-ed25519 AAAA a'])),
    passwordHash: some(fc.constant('$6$a$b')),
    homeDir: some(fc.constantFrom('/home/a b', '/1.0')),
    noCreateHome: flag,
    noLogInit: flag,
    noUserGroup: flag,
    primaryGroup: some(fc.constantFrom('wheel', '007')),
    shell: some(fc.constant('/bin/bash')),
    shouldExist: flag,
    system: flag,
  });
const group = (i: number): fc.Arbitrary<Json> =>
  fc.record({
    name: fc.constant(`group${i}`),
    gid: some(fc.integer({ min: 1, max: 2000 })),
    passwordHash: some(line),
    shouldExist: flag,
    system: flag,
  });
const disk = (i: number): fc.Arbitrary<Json> =>
  fc.record({
    device: fc.constant(`/dev/vd${i}`),
    wipeTable: fc.constant(true),
    partitions: listOf((n) =>
      fc.record({
        label: fc.constant(`p${i}-${n}`),
        number: some(fc.constantFrom(0, n + 1)),
        sizeMiB: some(fc.integer({ min: 1, max: 900 })),
        startMiB: some(fc.constant(1000 * (n + 1))),
        guid: some(fc.constant(`00000000-0000-0000-0000-0000000000${i}${n}`)),
        typeGuid: some(fc.constant('0FC63DAF-8483-4772-8E79-3D69D8477DE4')),
        wipePartitionEntry: flag,
        ...(n === 0 ? existing : resized),
      }),
    ),
  });
const filesystem = (i: number): fc.Arbitrary<Json> =>
  fc.record({
    device: fc.constant(`/dev/disk/by-partlabel/p${i}`),
    format: fc.constantFrom('xfs', 'ext4'),
    path: some(fc.constant(`/var/${i}`)),
    wipeFilesystem: flag,
    options: some(fc.constantFrom(['-L', 'on'], [], ['~', '0777'])),
    label: some(fc.constant('on')),
    uuid: some(fc.constant('1E3')),
    mountOptions: some(fc.constantFrom([], ['noatime', 'x=on'])),
  });
const tang = (i: number): fc.Arbitrary<Json> =>
  fc.record({
    url: fc.constant(`https://tang${i}.example.com`),
    thumbprint: fc.constantFrom('a', '0x1f'),
    advertisement: some(fc.constant('{"payload": "a"}')),
  });
const clevis = fc.oneof<fc.Arbitrary<Json>[]>(
  fc.record({ tpm2: fc.constant(true), threshold: some(fc.constant(1)) }),
  fc.record({ tang: fc.tuple(tang(0), tang(1)), threshold: fc.constantFrom(1, 2), tpm2: flag }),
  fc.record({
    custom: fc.record({ pin: fc.constantFrom('tpm2', 'tang', 'sss'), config: fc.constantFrom('{}', 'yes'), needsNetwork: flag }),
  }),
);
const luks = (i: number): fc.Arbitrary<Json> =>
  fc.oneof<fc.Arbitrary<Json>[]>(
    fc.record({
      name: fc.constant(`luks${i}`),
      device: fc.constant(`/dev/e${i}`),
      clevis: some(clevis),
      keyFile: some(resource),
      label: some(fc.constantFrom('no', 'a b')),
      uuid: some(fc.constant('1E3')),
      options: some(fc.constantFrom(['--cipher', 'off'], [])),
      openOptions: some(fc.constantFrom(['--perf-no_read_workqueue'], [])),
      discard: flag,
      wipeVolume: flag,
    }),
    fc.record({ name: fc.constant(`luks${i}`), device: fc.constant(`/dev/e${i}`), cex: fc.record({ enabled: fc.boolean() }) }),
  );
const settings = (version: string): fc.Arbitrary<Json> =>
  fc.record({
    version: fc.constant(version),
    config: some(fc.oneof<fc.Arbitrary<Json>[]>(fc.record({ merge: listOf(remote) }), fc.record({ replace: remote(7) }))),
    proxy: some(
      fc.record({
        httpProxy: some(fc.constant('http://proxy.example.com')),
        httpsProxy: some(fc.constant('https://proxy.example.com')),
        noProxy: some(fc.constantFrom([], ['*', '.example.com'])),
      }),
    ),
    security: some(fc.record({ tls: fc.record({ certificateAuthorities: listOf((i) => (i === 0 ? contents : remote(i))) }) })),
    timeouts: some(fc.record({ httpResponseHeaders: some(fc.nat({ max: 90 })), httpTotal: some(fc.nat({ max: 90 })) })),
  });
const raid = (i: number): fc.Arbitrary<Json> =>
  fc.record({
    name: fc.constant(`md${i}`),
    level: fc.constantFrom('raid1', 'raid5'),
    devices: fc.constant([`/dev/a${i}`, `/dev/b${i}`]),
    options: some(fc.constant(['--verbose'])),
    spares: some(fc.constant(1)),
  });

/** A valid config of a version. Fields that the version does not have are left out, and some of those that are not set are `null`. */
export function arbitraryConfig(version: string): fc.Arbitrary<Json> {
  const { shape } = ignitionVersion(version)!;
  const config = fc.record({
    ignition: settings(version),
    kernelArguments: some(
      fc.record({ shouldExist: some(fc.constantFrom([], ['quiet', 'a=on'])), shouldNotExist: some(fc.constant(['yes'])) }),
    ),
    passwd: some(fc.record({ users: some(listOf(user)), groups: some(listOf(group)) })),
    storage: some(
      fc.record({
        disks: some(listOf(disk)),
        raid: some(listOf(raid)),
        luks: some(listOf(luks)),
        filesystems: some(listOf(filesystem)),
        directories: some(listOf(directory)),
        files: some(listOf(file, 5)),
        links: some(listOf(link)),
      }),
    ),
    systemd: some(fc.record({ units: listOf(unit) })),
  });
  return fc.tuple(config, fc.nat({ max: 20 })).map(([value, every]) => fitted(value, shape, shape.root, new Nulls(every)));
}

/** Says which of the fields that are not set are `null`: none, or every so manieth. */
class Nulls {
  #count = 0;
  constructor(readonly every: number) {}

  next(): boolean {
    return this.every > 1 && this.#count++ % this.every === 0;
  }
}

function fitted(value: Json, shape: Shape, type: string, nulls: Nulls): Json {
  const fields = Object.entries(fieldsOf(shape, type)).flatMap(([name, field]): [string, unknown][] => {
    const inner = value[name];
    if (inner === undefined) return canBeNull(field) && nulls.next() ? [[name, null]] : [];
    const target = field.kind === 'list' ? field.of : field;
    if (target.kind !== 'ref') return [[name, inner]];
    const adapted = (item: Json): Json => fitted(item, shape, target.type, nulls);
    return [[name, Array.isArray(inner) ? inner.map(adapted) : adapted(inner as Json)]];
  });
  return Object.fromEntries(fields);
}

function canBeNull(field: Field): boolean {
  return !('required' in field && field.required);
}
