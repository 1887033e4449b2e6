import { gzipSync } from 'node:zlib';
import fc from 'fast-check';

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
];
const line = fc.oneof(fc.constantFrom(...hardTexts), fc.string({ maxLength: 12 }), fc.constantFrom('ä', '🐈', '', 'plain words'));
const body = fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n'));
const bytes = fc.oneof(
  { weight: 4, arbitrary: body.map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array)) },
);

const dataUrl = (contents: Buffer, how: number): string =>
  how === 0
    ? `data:,${[...contents].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')}`
    : how === 1
      ? `data:;base64,${contents.toString('base64')}`
      : `data:text/plain;charset=utf-8;base64,${contents.toString('base64')}`;

const contents = fc
  .record({ of: bytes, how: fc.nat({ max: 2 }), zip: fc.boolean(), said: fc.boolean() })
  .map(
    ({ of, how, zip, said }): Json =>
      zip ? { source: dataUrl(gzipSync(of), 1), compression: 'gzip' } : { source: dataUrl(of, how), ...(said ? { compression: '' } : {}) },
  );
const resource = fc.oneof(
  { weight: 5, arbitrary: contents },
  { weight: 1, arbitrary: fc.constant<Json>({ source: 'https://example.com/a' }) },
);

const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const flag = some(fc.boolean());
/** A list whose items get their number, so that names differ. */
const listOf = (item: (number: number) => fc.Arbitrary<Json>, maxLength = 3): fc.Arbitrary<Json[]> =>
  fc.nat({ max: maxLength }).chain((length) => fc.tuple(...Array.from({ length }, (_, i) => item(i))));
const owner = some(fc.oneof(fc.record({ id: fc.nat({ max: 1000 }) }), fc.record({ name: fc.constantFrom('core', 'yes', '007') })));
const mode = some(fc.integer({ min: 0, max: 0o777 }));

const file = (i: number): fc.Arbitrary<Json> =>
  fc.record({
    path: fc.constantFrom(`/etc/f${i}`, `/var/no/${i} b`, `/etc/1.${i}`),
    mode,
    user: owner,
    group: owner,
    contents: resource,
    append: some(fc.array(contents, { maxLength: 2 })),
  });
const directory = (i: number): fc.Arbitrary<Json> => fc.record({ path: fc.constant(`/d/${i}`), mode, overwrite: flag, user: owner });
const link = (i: number): fc.Arbitrary<Json> =>
  fc.record({ path: fc.constant(`/l/${i}`), target: fc.constantFrom('/etc/a', '../b'), hard: flag });
const unit = (i: number): fc.Arbitrary<Json> =>
  fc.record({
    name: fc.constant(`u${i}.service`),
    enabled: flag,
    contents: some(
      fc.constantFrom('[Unit]\nDescription=a\n', '[Service]\nExecStart=/bin/true\n\n[Install]\nWantedBy=a.target', '', '[Unit]\n\tA=b \n'),
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
    noCreateHome: flag,
  });
const disk = (i: number): fc.Arbitrary<Json> =>
  fc.record({
    device: fc.constant(`/dev/vd${i}`),
    wipeTable: fc.constant(true),
    partitions: listOf((n) =>
      fc.record({
        label: fc.constant(`p${i}-${n}`),
        number: fc.constantFrom(0, n + 1),
        sizeMiB: some(fc.integer({ min: 1, max: 9000000 })),
      }),
    ),
  });
const filesystem = (i: number): fc.Arbitrary<Json> =>
  fc.record({
    device: fc.constant(`/dev/disk/by-partlabel/p${i}`),
    format: fc.constantFrom('xfs', 'ext4'),
    path: some(fc.constant(`/var/${i}`)),
    wipeFilesystem: flag,
    options: some(fc.constant(['-L', 'on'])),
  });
const raid = (i: number): fc.Arbitrary<Json> =>
  fc.record({
    name: fc.constant(`md${i}`),
    level: fc.constantFrom('raid1', 'raid5'),
    devices: fc.constant([`/dev/a${i}`, `/dev/b${i}`]),
    options: some(fc.constant(['--verbose'])),
  });

/** A valid config of a version. */
export function arbitraryConfig(version: string): fc.Arbitrary<Json> {
  const config = fc.record({
    ignition: fc.constant({ version }),
    passwd: some(fc.record({ users: listOf(user) })),
    storage: some(
      fc.record({
        disks: some(listOf(disk)),
        raid: some(listOf(raid)),
        filesystems: some(listOf(filesystem)),
        directories: some(listOf(directory)),
        files: some(listOf(file, 5)),
        links: some(listOf(link)),
      }),
    ),
    systemd: some(fc.record({ units: listOf(unit) })),
  });
  // what is undefined is not written
  return config.map((value) => JSON.parse(JSON.stringify(value)) as Json);
}
