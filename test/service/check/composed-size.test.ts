import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/service/check.ts';
import { type ComposedConfig, compose } from '../../../src/service/compose.ts';
import { readTarget } from '../../../src/service/settings/read-target.ts';
import { rangeOf } from '../../../src/text/ranges.ts';
import { composed, FCOS, including } from '../../compose/composed.ts';
import { memoryFiles } from '../../compose/memory-files.ts';

const gzip = (contents: Uint8Array): Uint8Array => gzipSync(contents);
/** Text that gzip makes half as long. */
const hex = (bytes: number): string => randomBytes(bytes).toString('hex');
const file = (path: string, inline: string): string => `    - path: ${path}\n      contents: { inline: "${inline}" }\n`;
const config = (...files: readonly string[]): string => `${FCOS}storage:\n  files:\n${files.join('')}`;

function checked(files: Readonly<Record<string, string>>, options: Parameters<typeof check>[1] = {}) {
  return check(files['hosts/a.bu']!, { name: 'hosts/a.bu', files: memoryFiles(files), filesDir: '.', gzip, ...options }).diagnostics;
}

const onAws = { lintOptions: { platform: 'aws' } };

describe('the size of a composed config', () => {
  // the limit of aws is 16,384 bytes; each part alone is below it
  const parts = { 'parts/a.bu': config(file('/etc/a', hex(9000))), 'parts/b.bu': config(file('/etc/b', hex(6000))) };
  const root = composed(including('../parts/a.bu', '../parts/b.bu'), FCOS);

  it('is that of all parts together, and names the largest with their places', () => {
    expect(checked({ 'hosts/a.bu': composed(including('../parts/a.bu'), FCOS), ...parts }, onAws)).toEqual([]);
    const [finding, ...others] = checked({ 'hosts/a.bu': root, ...parts }, onAws);
    expect(others).toEqual([]);
    expect([finding!.code, finding!.location.source.name]).toEqual(['user-data/too-large', 'hosts/a.bu']);
    expect(finding!.message).toMatch(/largest: storage\.files \/etc\/a \([\d,]+ bytes, \d+ %\), storage\.files \/etc\/b \(/);
    expect(finding!.related!.map(({ location }) => `${location.source.name}:${rangeOf(location).start.line}`)).toEqual([
      'parts/a.bu:5',
      'parts/b.bu:5',
    ]);
  });

  it('is that of the output, which is made without reading local files again', () => {
    const local = '    - path: /etc/c\n      contents: { local: c }\n';
    const files = { 'hosts/a.bu': root, ...parts, 'parts/b.bu': config(file('/etc/b', hex(6000)), local), c: hex(3000) };
    const host = memoryFiles(files);
    let reads: string[] = [];
    const read: typeof host.read = (path) => {
      reads.push(path);
      return host.read(path);
    };
    const readIn = (options: Parameters<typeof check>[1]) => {
      reads = [];
      const { diagnostics } = check(files['hosts/a.bu'], { name: 'hosts/a.bu', files: { ...host, read }, filesDir: '.', ...options });
      return { reads, diagnostics };
    };
    const unmeasured = readIn({});
    const measured = readIn({ gzip, ...onAws });
    expect(measured.reads).toEqual(unmeasured.reads);
    expect(unmeasured.diagnostics).toEqual([]);
    const [finding] = measured.diagnostics;
    const [{ output = '' }] = compose('hosts/a.bu', { files: host, filesDir: '.', gzip }) as [ComposedConfig];
    expect(finding!.message).toContain(`${(output.length + 1).toLocaleString('en')} bytes`);
  });

  it('needs no platform where no platform takes so much', () => {
    const large = { 'hosts/a.bu': root, ...parts, 'parts/a.bu': config(file('/etc/a', hex(250_000))) };
    expect(checked(large).map(({ code }) => code)).toEqual(['user-data/over-every-limit']);
    expect(checked({ 'hosts/a.bu': root, ...parts })).toEqual([]);
  });

  it('of several instances is reported for the largest', () => {
    const instances = composed(
      `  vars: { size: null }
  instances: { small: { size: a }, large: { size: b }, larger: { size: c } }
  include:
    - { file: ../parts/a.bu, when: { size: [b, c] } }
    - ../parts/b.bu
    - { file: ../parts/c.bu, when: { size: c } }
`,
      FCOS,
    );
    const [finding, ...others] = checked({ 'hosts/a.bu': instances, ...parts, 'parts/c.bu': config(file('/etc/c', hex(100))) }, onAws);
    expect(others).toEqual([]);
    expect(finding!.notes).toEqual(['of the instance larger, the largest of 2 that are too large']);
  });

  it('without a value is what it is at least', () => {
    const withToken = (bytes: number) => ({
      'hosts/a.bu': composed('  vars: { token: { secret: true } }\n', config(file('/etc/a', hex(bytes)), file('/etc/b', '${var.token}'))),
    });
    // gzip and base64 make about 16,380 and 17,400 bytes of these: the reference, in the encoding of data URLs, decides of the first
    const ofMissing = checked(withToken(13_000), onAws);
    expect(ofMissing.map(({ code, notes }) => [code, notes])).toEqual([
      ['user-data/too-large', ['some values are missing, so that the output is larger than this']],
    ]);
    expect(checked(withToken(9_000), onAws)).toEqual([]);
    const given = checked(withToken(9_000), { ...onAws, vars: [`token: ${hex(9_000)}`] });
    expect(given.map(({ code, notes }) => [code, notes])).toEqual([['user-data/too-large', []]]);
  });

  it('can be ignored and weighed like any finding', () => {
    const ignoring = root.replace('variant: fcos', 'variant: fcos # butane-ignore user-data/too-large: it is fetched');
    expect(checked({ 'hosts/a.bu': ignoring, ...parts }, onAws)).toEqual([]);
    expect(checked({ 'hosts/a.bu': ignoring, ...parts }).map(({ code }) => code)).toEqual(['check/unused-ignore']);
    const [finding] = checked({ 'hosts/a.bu': root, ...parts }, { ...onAws, weights: [['user-data/too-large', 'warning']] });
    expect(finding!.severity).toBe('warning');
  });
});

describe('a target that takes only older specs', () => {
  const lintOptionsOf = (name: string) => {
    const target = readTarget(name);
    if (typeof target === 'string') throw new Error(target);
    return { targets: [target] };
  };
  // by Butane's release notes: fcos 1.6.0 has cex and makes spec 3.5.0, fcos 1.5.0 makes spec 3.4.0
  const luks = `${FCOS}storage:\n  luks:\n    - name: data\n      device: /dev/sdb\n      cex: { enabled: true }\n`;
  const plain = 'variant: fcos\nversion: 1.4.0\nstorage:\n  links:\n    - path: /etc/a\n      target: /srv\n';
  const root = composed(including('../parts/luks.bu', '../parts/plain.bu'), FCOS);
  const files = { 'hosts/a.bu': root, 'parts/luks.bu': luks, 'parts/plain.bu': plain };

  it('is told which parts have to change, and where', () => {
    const [finding, ...others] = checked(files, { lintOptions: lintOptionsOf('fcos@39') });
    expect(others).toEqual([]);
    expect([finding!.code, finding!.location.source.name, rangeOf(finding!.location).start.line]).toEqual([
      'target/spec-too-new',
      'hosts/a.bu',
      5,
    ]);
    expect(finding!.help).toBe(
      'write `version: 1.5.0` here and in parts/luks.bu and do without storage.luks.cex (parts/luks.bu:7), or use a newer image',
    );
  });

  it('is told if only the version is too new', () => {
    const older = { ...files, 'parts/luks.bu': luks.replace(/ {6}cex.*\n/, '') };
    const [finding] = checked(older, { lintOptions: lintOptionsOf('fcos@39') });
    expect(finding!.help).toBe('write `version: 1.5.0` here and in parts/luks.bu: nothing in the config needs more');
  });

  it('does not refuse what the parts need, if asked for the oldest version that is enough', () => {
    const options = { lintOptions: lintOptionsOf('fcos@42'), all: true };
    expect(checked(files, options).map(({ code }) => code)).toEqual([]);
    const [finding] = checked({ ...files, 'parts/luks.bu': plain.replace('/etc/a', '/etc/b') }, options);
    expect([finding!.code, finding!.help]).toEqual([
      'target/newer-than-needed',
      // links need nothing newer than the first version
      'write `version: 1.0.0` here, in parts/luks.bu and in parts/plain.bu where older machines get the config too',
    ]);
  });
});
