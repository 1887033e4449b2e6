import { expect, test } from 'vitest';
import { referencePage } from '../../scripts/generate/reference-page.ts';
import { foldSpec, type Spec } from '../../src/spec/spec.ts';
import { rows } from '../../src/spec/versions.ts';
import { newestOf } from '../versions-by-layer.ts';
import { tablesOf } from './reference-tables.ts';

function specOf(variant: string, version: string): Spec {
  return foldSpec(rows.find((row) => row.variant === variant && row.version === version)!);
}

test('a row has type, unit, default, since when, and examples', () => {
  const tables = tablesOf(referencePage(specOf('fcos', '1.7.0'), undefined));
  const cells = (heading: string, field: string): string[] | undefined => tables.get(heading)!.find(([name]) => name === `\`${field}\``);
  expect(cells('storage.disks.partitions', 'size_mib')!.slice(1, 4)).toEqual([
    'integer, MiB',
    'all available space for a new partition; any size for an existing one',
    '1.0.0',
  ]);
  expect(cells('storage.files', 'path')!.slice(1, 4)).toEqual(['text', 'required', '1.0.0']);
  expect(cells('storage.files', 'mode')![4]).toMatch(/For example `0644`\.$/);
  expect(cells('storage.trees', 'file_mode')![3]).toBe('1.7.0');
  expect(cells('storage', 'luks')!.slice(1, 4)).toEqual(['list of objects, [storage.luks](#storageluks)', '', '1.2.0']);
  // a file took inline contents before a config to merge did
  expect(cells('Resource', 'inline')![3]).toBe(
    '1.0.0; 1.1.0 in `ignition.config.merge`, `ignition.config.replace`, `ignition.security.tls.certificate_authorities`',
  );
  expect(cells('Resource', 'inline')![4]).toContain('Not together with `local`, `source`.');
});

test('what is refused in some places only says where', () => {
  const tables = tablesOf(referencePage(specOf('openshift', '4.22.0'), undefined));
  expect(tables.get('Resource')!.find(([name]) => name === '`http_headers`')![4]).toContain(
    '**Refused** in `storage.files.contents`: file HTTP headers are not supported in this spec version.',
  );
  expect(tables.get('storage')!.find(([name]) => name === '`links`')).toEqual([
    '`links`',
    'list of objects',
    '',
    '',
    '**Refused**: links are not supported in this spec version.',
  ]);
  expect([...tables.keys()]).not.toContain('storage.links');
});

test('the header is the one to copy, and says what is made', () => {
  const page = referencePage(specOf('openshift', '4.14.0'), undefined);
  expect(page).toContain('```yaml\nvariant: openshift\nversion: 4.14.0\n```');
  expect(page).toContain('an Ignition config of version 3.4.0, wrapped in a MachineConfig.');
  expect(page).not.toContain('experimental');
  expect(referencePage(specOf('fcos', newestOf('fcos')), undefined)).toContain('This version is experimental');
});

test('what is new stands in a table, and nothing new in a sentence', () => {
  const tables = tablesOf(referencePage(specOf('fcos', '1.4.0'), specOf('fcos', '1.3.0')));
  expect(tables.get('Changes since fcos 1.3.0')).toEqual([
    ['(output)', 'The Ignition version is 3.3.0; before it was 3.2.0.'],
    ['`kernel_arguments`', 'New. Kernel arguments to add or remove.'],
  ]);
  const same = referencePage(specOf('openshift', '4.9.0'), specOf('openshift', '4.8.0'));
  expect(same).toContain('None: the fields and the Ignition version of the output are the same.');
});

test('a field without a description fails', () => {
  const { shape, ...rest } = specOf('fcos', '1.0.0');
  const types = { ...shape.types, Config: { novelty: { kind: 'text', required: false } as const } };
  expect(() => referencePage({ ...rest, shape: { ...shape, types } }, undefined)).toThrow(
    'spec fcos 1.0.0: Config.novelty has no description',
  );
});
