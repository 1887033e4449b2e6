import { describe, expect, it } from 'vitest';
import type { DocumentsRead, ReadOptions } from '../../src/document/document.ts';
import { readDocuments } from '../../src/document/read-document.ts';
import { filesOfReader } from '../../src/host/files-of-reader.ts';
import { struct, structs, text, texts } from '../../src/schema/placed.ts';

const read = (config: string, options?: ReadOptions, name = 'config'): DocumentsRead =>
  readDocuments({ name, bytes: new TextEncoder().encode(config) }, options);
const pathsOf = ({ documents }: DocumentsRead): (string | undefined)[] =>
  documents.flatMap(({ document }) => structs(struct(document, 'storage'), 'files').map((file) => text(file, 'path')));
const codesOf = ({ report }: DocumentsRead): string[] => report.map(({ code }) => code);

const ignition = '{"ignition": {"version": "3.4.0"}, "storage": {"files": [{"path": "/etc/a", "mode": 420}]}}';
const machineConfig = (name: string, config = '{ignition: {version: 3.2.0}}'): string =>
  `apiVersion: machineconfiguration.openshift.io/v1\nkind: MachineConfig\nmetadata:\n  name: ${name}\nspec:\n  config: ${config}\n  kernelArguments: [quiet]\n`;

describe('readDocuments', () => {
  it('reads an Ignition config, whatever its name is', () => {
    const { documents, report } = read(ignition, {}, 'a.bu');
    expect(report).toEqual([]);
    expect(documents).toMatchObject([{ kind: 'ignition', ignition: { version: '3.4.0' } }]);
    const [file] = structs(struct(documents[0]!.document, 'storage'), 'files');
    const { span, source } = file!.fields.get('path')!.origin!;
    expect(source.text.slice(span.start, span.end)).toBe('"/etc/a"');
  });

  it('says which encoding an Ignition config has that is not UTF-8', () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...ignition].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    expect(codesOf(readDocuments({ name: 'a.ign', bytes: utf16 }))).toEqual(['ignition/encoding']);
    expect(codesOf(read(`\ufeff${ignition}`))).toEqual(['ignition/encoding']);
    expect(codesOf(read('{ignitions: {version: 3.4.0}}'))).toEqual(['json/syntax']);
  });

  it('reads a Butane config as what it becomes, also one in braces', () => {
    const config = 'variant: fcos\nversion: 1.5.0\nstorage: {files: [{path: /etc/b}]}\n';
    expect(read(config)).toMatchObject({ documents: [{ kind: 'butane', spec: { version: '1.5.0' }, ignition: { version: '3.4.0' } }] });
    expect(pathsOf(read('{variant: fcos, version: 1.5.0, storage: {files: [{path: /etc/c}]}}'))).toEqual(['/etc/c']);
    expect(pathsOf(read('{"variant": "fcos", "version": "1.5.0", "storage": {"files": [{"path": "/etc/d"}]}}'))).toEqual(['/etc/d']);
  });

  it('reads a composed config, a document for each instance', () => {
    const files = filesOfReader((path) =>
      path === 'part.bu' ? 'variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: /etc/part\n' : undefined,
    );
    const config = 'compose:\n  include: [part.bu]\n  instances:\n    one: {}\n    two: {}\n---\nvariant: fcos\nversion: 1.5.0\n';
    const all = read(config, { files }, 'root.bu');
    expect(codesOf(all)).toEqual([]);
    expect(all.documents.map(({ instance }) => instance)).toEqual(['one', 'two']);
    expect(pathsOf(all)).toEqual(['/etc/part', '/etc/part']);
    expect(read(config, { files, instance: 'two' }, 'root.bu').documents).toHaveLength(1);
    expect(read(config, { files, instance: 'three' }, 'root.bu').report).toMatchObject([
      { code: 'document/no-instance', message: 'there is no instance three', help: 'the instances are one, two' },
    ]);
    expect(codesOf(read(config))).toEqual(['document/no-host']);
  });

  it('reads a MachineConfig in YAML and in JSON, with what stands around its Ignition config', () => {
    const yaml = machineConfig('99-a', '{ignition: {version: 3.2.0}, storage: {files: [{path: /etc/e, mode: 420}]}}');
    const json = JSON.stringify({
      kind: 'MachineConfig',
      metadata: { name: '99-a' },
      spec: { config: { ignition: { version: '3.2.0' }, storage: { files: [{ path: '/etc/e' }] } }, kernelArguments: ['quiet'] },
    });
    for (const config of [yaml, json]) {
      const all = read(config);
      expect(codesOf(all)).toEqual([]);
      expect(pathsOf(all)).toEqual(['/etc/e']);
      expect(all.documents).toMatchObject([{ kind: 'machine-config', name: '99-a', ignition: { version: '3.2.0' } }]);
      expect(texts(struct(all.documents[0]!.machineConfig!, 'spec'), 'kernelArguments')).toEqual(['quiet']);
    }
  });

  it('reads numbers as OpenShift writes them, and a MachineConfig without an Ignition config', () => {
    const disk = '{ignition: {version: 3.2.0}, storage: {disks: [{device: /dev/sda, partitions: [{label: a, sizeMiB: 1.048576e+06}]}]}}';
    const { documents, report } = read(machineConfig('99-b', disk));
    expect(report).toEqual([]);
    const [sda] = structs(struct(documents[0]!.document, 'storage'), 'disks');
    expect(structs(sda!, 'partitions')[0]!.fields.get('sizeMiB')).toMatchObject({ value: 1048576 });
    const none = read('kind: MachineConfig\nmetadata: {name: a}\nspec: {fips: true}\n');
    expect(none).toMatchObject({ report: [], documents: [{ ignition: { version: '3.2.0' } }] });
  });

  it('reads each MachineConfig of several documents and of a list, and says what it leaves out', () => {
    expect(read(`${machineConfig('a')}---\n${machineConfig('b')}`).documents.map(({ name }) => name)).toEqual(['a', 'b']);
    const items = [{ kind: 'MachineConfig', metadata: { name: 'c' }, spec: {} }, { kind: 'Pod' }];
    const list = read(JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
    expect(list.documents.map(({ name }) => name)).toEqual(['c']);
    expect(codesOf(list)).toEqual(['document/other-object']);
    expect(codesOf(read('apiVersion: v1\nkind: List\nitems: []\n'))).toEqual(['document/no-machine-config']);
  });

  it('reports an error at its place, and then has no document', () => {
    const all = read(machineConfig('a', '{ignition: {version: 3.2.0}, storage: {files: [{path: etc}]}}'));
    expect(all.documents).toEqual([]);
    const { location } = all.report[0]!;
    expect(location!.source.text.slice(location!.span.start, location!.span.end)).toBe('etc');
  });

  it.each([
    ['nothing', '', 'document/unknown-kind'],
    ['another YAML', 'services: {}\n', 'document/unknown-kind'],
    ['broken JSON', '{"ignition": ', 'json/syntax'],
    ['broken YAML', 'variant: [\n', 'yaml/syntax'],
    ['a version that does not exist', 'variant: fcos\nversion: 9.9.9\n', 'header/unknown-version'],
    ['an old spec', '{"ignition": {"version": "2.2.0"}}', 'version/unsupported'],
    ['an old spec in a MachineConfig', machineConfig('a', '{ignition: {version: 2.2.0}}'), 'version/unsupported'],
    ['binary', '\0\x01', 'yaml/encoding'],
  ])('refuses %s', (_, config, code) => {
    const all = read(config);
    expect(all.documents).toEqual([]);
    expect(codesOf(all)).toEqual([code]);
    expect(all.report[0]!.location).toBeDefined();
  });
});
