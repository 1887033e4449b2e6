import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nodeGunzip } from '../../src/cli/io/node-gunzip.ts';
import { readDocuments } from '../../src/document/read-document.ts';
import { sameForMachine } from './same-for-machine.ts';

type Json = Readonly<Record<string, unknown>>;

function documentOf(config: Json, version = '3.6.0') {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...config, ignition: { ...(config.ignition as object), version } }));
  const { documents, report } = readDocuments({ name: 'a.ign', bytes });
  expect(report.filter(({ severity }) => severity === 'error')).toEqual([]);
  return documents[0]!;
}

const file = (fields: Json): Json => ({ storage: { files: [{ path: '/a', ...fields }] } });
const contents = (source: string, compression?: string): Json => file({ contents: { source, compression } });
const partitions = (...items: Json[]): Json => ({ storage: { disks: [{ device: '/dev/sda', partitions: items }] } });
const gzipped = `data:;base64,${gzipSync('hello').toString('base64')}`;

/** Certificate authorities. */
const authorities = (...sources: string[]): Json => ({
  ignition: { security: { tls: { certificateAuthorities: sources.map((source) => ({ source })) } } },
});

// each pair by the configuration specification of Ignition 3.6
const same: readonly (readonly [string, Json, Json])[] = [
  ['encodings of a data URL', contents('data:,a%20b'), contents('data:text/plain;base64,YSBi', '')],
  [
    'encodings of contents that are not the gzip that they should be',
    contents('data:,a%20b', 'gzip'),
    contents('data:;base64,YSBi', 'gzip'),
  ],
  ['compressed contents', contents('data:,hello'), contents(gzipped, 'gzip')],
  ['the default mode of a file with contents', contents('data:,'), file({ mode: 0o644, contents: { source: 'data:,' } })],
  ['overwrite: false', file({}), file({ overwrite: false })],
  ['an empty section', {}, { storage: { files: [] }, passwd: {} }],
  [
    'the order of files',
    { storage: { files: [{ path: '/a' }, { path: '/b' }] } },
    { storage: { files: [{ path: '/b' }, { path: '/a' }] } },
  ],
  ['a unit without a text', { systemd: { units: [{ name: 'a.service' }] } }, { systemd: { units: [{ name: 'a.service', contents: '' }] } }],
  ['encodings and the order of certificate authorities', authorities('data:,a', 'data:,b'), authorities('data:;base64,Yg==', 'data:,%61')],
  ['shouldExist: true', partitions({ number: 1 }), partitions({ number: 1, shouldExist: true })],
];
const different: readonly (readonly [string, Json, Json])[] = [
  ['contents', contents('data:,a'), contents('data:,b')],
  ['contents and none', contents('data:,'), file({})],
  ['the mode of a file that may be there', file({}), file({ mode: 0o644 })],
  [
    'enabled: false and none',
    { systemd: { units: [{ name: 'a.service' }] } },
    { systemd: { units: [{ name: 'a.service', enabled: false }] } },
  ],
  ['mask: false and none', { systemd: { units: [{ name: 'a.service' }] } }, { systemd: { units: [{ name: 'a.service', mask: false }] } }],
  [
    'the order of what is appended',
    file({ append: [{ source: 'data:,a' }, { source: 'data:,b' }] }),
    file({ append: [{ source: 'data:,b' }, { source: 'data:,a' }] }),
  ],
  [
    'the order of configs to merge',
    { ignition: { config: { merge: [{ source: 'http://a' }, { source: 'http://b' }] } } },
    { ignition: { config: { merge: [{ source: 'http://b' }, { source: 'http://a' }] } } },
  ],
  ['the order of partitions without a number', partitions({ label: 'a' }, { label: 'b' }), partitions({ label: 'b' }, { label: 'a' })],
  ['certificate authorities', authorities('data:,a'), authorities('data:,b')],
  ['an encoding of a certificate authority more', authorities('data:,a'), authorities('data:,a', 'data:;base64,YQ==')],
  ['a hash', contents('http://a'), file({ contents: { source: 'http://a', verification: { hash: `sha256-${'0'.repeat(64)}` } } })],
];

describe('sameForMachine', () => {
  it.each(same)('does not count %s', (_, a, b) => {
    expect(sameForMachine(documentOf(a), documentOf(b), nodeGunzip)).toBe(true);
  });

  it.each(different)('counts %s', (_, a, b) => {
    expect(sameForMachine(documentOf(a), documentOf(b), nodeGunzip)).toBe(false);
    expect(sameForMachine(documentOf(a), documentOf(a), nodeGunzip)).toBe(true);
  });

  it('compares compressed contents as they are where nothing uncompresses them', () => {
    expect(sameForMachine(documentOf(contents('data:,hello')), documentOf(contents(gzipped, 'gzip')))).toBe(false);
    expect(sameForMachine(documentOf(contents(gzipped, 'gzip')), documentOf(contents(gzipped, 'gzip')))).toBe(true);
  });

  it('counts special bits of a mode from 3.6 on, where Ignition sets them', () => {
    const config = file({ mode: 0o4755, contents: { source: 'data:,' } });
    const plain = file({ mode: 0o755, contents: { source: 'data:,' } });
    expect(sameForMachine(documentOf(config, '3.5.0'), documentOf(plain, '3.5.0'))).toBe(true);
    expect(sameForMachine(documentOf(config, '3.6.0'), documentOf(plain, '3.5.0'))).toBe(false);
    expect(sameForMachine(documentOf(plain, '3.6.0'), documentOf(plain, '3.0.0'))).toBe(true);
  });
});
