import { describe, expect, test } from 'vitest';
import { translate } from '../../src/compile/translate.ts';
import { describe as describeField } from '../../src/reference/describe.ts';
import type { Shape } from '../../src/schema/shape.ts';
import { foldSpec } from '../../src/spec/spec.ts';
import { rows } from '../../src/spec/versions.ts';
import { firstVersionWith } from '../versions-by-layer.ts';

/* What descriptions say that fields exclude, held against what Butane makes of configs with both. */

interface Struct {
  readonly version: string;
  /** Where the struct stands: flow YAML with `@` in its place. */
  readonly config: string;
  /** The fields of it, each with a value that it takes. */
  readonly fields: Readonly<Record<string, string>>;
}

const contents = { contents: 'a', contents_local: 'a' };
const tang = '[{url: "https://a", thumbprint: a}]';

const structs: Readonly<Record<string, Struct>> = {
  FileContents: {
    version: '1.0.0',
    config: 'storage: {files: [{path: /a, contents: @}]}',
    fields: { source: '"data:,a"', inline: 'a' },
  },
  Resource: {
    version: '1.6.0',
    config: 'storage: {files: [{path: /a, contents: @}]}',
    fields: { source: '"data:,a"', inline: 'a', local: 'a' },
  },
  NodeUser: { version: '1.6.0', config: 'storage: {files: [{path: /a, user: @}]}', fields: { id: '1', name: 'a' } },
  NodeGroup: { version: '1.6.0', config: 'storage: {files: [{path: /a, group: @}]}', fields: { id: '1', name: 'a' } },
  Luks: {
    version: '1.6.0',
    config: 'storage: {luks: [@]}',
    fields: { cex: '{enabled: true}', clevis: '{tpm2: true}', key_file: '{inline: a}' },
  },
  Clevis: {
    version: '1.6.0',
    config: 'storage: {luks: [{name: a, device: /a, clevis: @}]}',
    fields: { custom: '{pin: sss, config: a}', tang, threshold: '1', tpm2: 'true' },
  },
  BootDeviceLuks: {
    version: '1.6.0',
    config: 'boot_device: {layout: s390x-virt, luks: @}',
    fields: { cex: '{enabled: true}', tang, tpm2: 'true' },
  },
  Unit: { version: '1.6.0', config: 'systemd: {units: [@]}', fields: contents },
  Dropin: { version: '1.6.0', config: 'systemd: {units: [{name: a.service, dropins: [@]}]}', fields: contents },
  Quadlet: { version: firstVersionWith('fcos', 'base_0_8'), config: 'systemd: {quadlets: [@]}', fields: contents },
};

/** What a struct has to have beside the fields that are tried. */
const needed: Readonly<Record<string, string>> = {
  Luks: 'name: a, device: /a, ',
  Unit: 'name: a.service, ',
  Dropin: 'name: a.conf, ',
  Quadlet: 'name: a.container, rootful: true, ',
};

function shapeOf(version: string): Shape {
  return foldSpec(rows.find((row) => row.variant === 'fcos' && row.version === version)!).shape;
}

const EXCLUDED = /^(only one of|cannot set both|cannot use)/;

/** True where the report of a config with these fields says that they exclude each other. */
function clash(type: string, names: readonly string[]): boolean {
  const { version, config, fields } = structs[type]!;
  const written = names.map((name) => `${name}: ${fields[name]}`).join(', ');
  const body = config.replace('@', () => `{${needed[type] ?? ''}${written}}`);
  const { report } = translate(`variant: fcos\nversion: ${version}\n${body}\n`);
  return report.some(({ message }) => EXCLUDED.test(message));
}

describe.each(Object.keys(structs))('%s', (type) => {
  const names = Object.keys(structs[type]!.fields);

  test.each(names)('%s', (name) => {
    const excludes = describeField(type, name, shapeOf(structs[type]!.version))!.excludes ?? [];
    expect(clash(type, [name])).toBe(false);
    const clashing = names.filter((other) => other !== name && clash(type, [name, other]));
    expect([...excludes].sort()).toEqual(clashing.sort());
  });
});

test('every type with fields that exclude others is tried', () => {
  const types = new Set<string>();
  for (const { shape } of rows.map(foldSpec)) {
    for (const [type, fields] of Object.entries(shape.types)) {
      if (Object.keys(fields).some((name) => describeField(type, name, shape)?.excludes)) types.add(type);
    }
  }
  expect([...types].sort()).toEqual(Object.keys(structs).sort());
});
