import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../src/cli/io/node-host.ts';
import { filesOfReader } from '../../../src/host/files-of-reader.ts';
import type { ConfigFiles } from '../../../src/service/editor/config-files.ts';
import { labels, offered, taken } from './cursor.ts';

/** Files beside a config `/work/a.bu`. */
function around(files: Readonly<Record<string, string>>): ConfigFiles {
  const host = filesOfReader((path) => files[path]);
  return { host, dir: '/work', includes: { path: '/work/a.bu', rootDir: '/work' } };
}

const CONFIG = '---\nvariant: fcos\nversion: 1.5.0\n';

describe('the header of a composed config', () => {
  it('has its keys, without those that are there', () => {
    expect(labels(`compose:\n  ¦\n${CONFIG}`)).toEqual(['vars', 'include', 'instances', 'output', 'files_dir', 'render']);
    expect(labels(`compose:\n  vars: {}\n  ¦\n  render: []\n${CONFIG}`)).toEqual(['include', 'instances', 'output', 'files_dir']);
    expect(labels(`compose: {¦}\n${CONFIG}`)[0]).toBe('vars');
    expect(taken(`compose:\n  inc¦\n${CONFIG}`, 'include')).toBe(`compose:\n  include:\n    - $1\n${CONFIG}`);
    expect(taken(`compose:\n  v¦\n${CONFIG}`, 'vars')).toBe(`compose:\n  vars:\n    $1\n${CONFIG}`);
  });

  it('has the keys and words of a declaration', () => {
    const declaration = (line: string): readonly string[] => labels(`compose:\n  vars:\n    host:\n      ${line}\n${CONFIG}`);
    expect(declaration('¦').slice(0, 3)).toEqual(['type', 'default', 'description']);
    expect(declaration('type: ¦')).toEqual(['string', 'integer', 'boolean', 'list']);
    expect(declaration('format: h¦')).toContain('hostname');
    expect(declaration('secret: ¦')).toEqual(['true', 'false']);
    expect(labels(`compose:\n  vars:\n    host: {format: ¦}\n${CONFIG}`)).toContain('cidr');
    expect(declaration('one_of: [a, b]\n      default: ¦')).toEqual(['a', 'b']);
  });

  it('has the keys of an entry of include, the file first', () => {
    expect(labels(`compose:\n  include:\n    - ¦\n${CONFIG}`)).toEqual(['file', 'vars', 'when', 'files_dir', 'override']);
    expect(labels(`compose:\n  include:\n    - {file: b.bu, ¦}\n${CONFIG}`)).toEqual(['vars', 'when', 'files_dir', 'override']);
  });

  it('has the files that can be included, and not the config itself', () => {
    const root = mkdtempSync(join(tmpdir(), 'header-'));
    try {
      mkdirSync(join(root, 'work/parts'), { recursive: true });
      for (const name of ['work/a.bu', 'work/b.bu', 'work/x.txt', 'work/hosts.yaml', 'work/parts/c.bu', 'd.bu'])
        writeFileSync(join(root, name), '');
      const includes = { path: join(root, 'work/a.bu'), rootDir: join(root, 'work') };
      const files: ConfigFiles = { host: nodeFiles, dir: join(root, 'work'), includes };
      const entry = (value: string): string => `compose:\n  include:\n    - ${value}\n${CONFIG}`;
      expect(labels(entry('file: ¦'), files)).toEqual(['b.bu', 'hosts.yaml', 'parts/']);
      expect(labels(entry('parts/¦'), files)).toEqual(['parts/c.bu']);
      expect(labels(entry('{file: "parts/¦"}'), files)).toEqual(['parts/c.bu']);
      expect(labels(entry('../¦'), files)).toEqual([]);
      expect(labels(`compose:\n  instances: ¦\n${CONFIG}`, files)).toEqual(['hosts.yaml', 'parts/']);
      expect(labels(`compose:\n  files_dir: ¦\n${CONFIG}`, files)).toEqual(['parts/']);
      const own = '---\nvariant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - contents:\n        local: ¦';
      expect(labels(`compose:\n  files_dir: parts\n${own}`, files)).toEqual(['c.bu']);
      expect(labels(`compose:\n  files_dir: ..\n${own}`, files)).toContain('b.bu');
      expect(labels(`compose:\n  render:\n    - ¦\n${CONFIG}`, files)).toContain('x.txt');
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('has the variables of the included file as keys of its values', () => {
    const part =
      'compose:\n  vars:\n    port: {type: integer, description: Where it listens.}\n    tls: true\n---\nvariant: fcos\nversion: 1.5.0\n';
    const files = around({ '/work/b.bu': part });
    const entry = (rest: string): string =>
      `compose:\n  include:\n    - file: x.bu\n    - file: b.bu\n      vars:\n        ${rest}\n${CONFIG}`;
    expect(offered(entry('¦'), files)).toMatchObject([
      { label: 'port', detail: 'integer', documentation: 'Where it listens.' },
      { label: 'tls', detail: 'boolean, default true' },
    ]);
    expect(labels(entry('tls: ¦'), files)).toEqual(['true', 'false']);
    expect(labels(`compose:\n  include:\n    - {file: b.bu, vars: {p¦}}\n${CONFIG}`, files)).toContain('port');
  });

  it('has its own variables in conditions and instances', () => {
    const vars = 'compose:\n  vars:\n    role: {one_of: [web, db]}\n';
    expect(labels(`${vars}  include:\n    - file: b.bu\n      when:\n        ¦\n${CONFIG}`)).toEqual(['role']);
    expect(labels(`${vars}  include:\n    - file: b.bu\n      when: {role: ¦}\n${CONFIG}`)).toEqual(['web', 'db']);
    expect(labels(`${vars}  instances:\n    one:\n      ¦\n${CONFIG}`)).toEqual(['role']);
    expect(labels(`${vars}  instances:\n    one:\n      role: ¦\n${CONFIG}`)).toEqual(['web', 'db']);
  });
});

describe('references', () => {
  const reference = (name: string): string => `\${var.${name}}`;
  const HOST = reference('host');
  const header = 'compose:\n  vars:\n    host: {format: hostname}\n    token: {secret: true}\n---\nvariant: fcos\nversion: 1.5.0\n';

  it('are offered in every value once a dollar sign is written', () => {
    const places = [
      'storage:\n  files:\n    - path: /etc/$¦',
      'storage:\n  files:\n    - path: /a\n      contents:\n        inline: |\n          a ${v¦',
    ];
    for (const place of places) expect(labels(header + place), place).toEqual([HOST, reference('token')]);
    expect(offered(`${header}storage:\n  files:\n    - path: $¦`)[1]).toMatchObject({ kind: 'variable', detail: 'string, secret' });
  });

  it('replace what is written of them, with the brace behind it', () => {
    expect(taken(`${header}storage:\n  files:\n    - path: /a/\${var.h¦o}/b`, HOST)).toBe(
      `${header}storage:\n  files:\n    - path: /a/${HOST}/b`,
    );
  });

  it('are in quotes in brackets, where a brace would end the text', () => {
    expect(taken(`${header}storage:\n  files: [{path: $¦`, HOST)).toBe(`${header}storage:\n  files: [{path: "${HOST}"`);
    expect(taken(`${header}storage:\n  files: [{path: "$¦`, HOST)).toBe(`${header}storage:\n  files: [{path: "${HOST}`);
  });

  it('have the key of the instance where there are instances', () => {
    const instances = 'compose:\n  instances: hosts.yaml\n  output: $¦\n---\nvariant: fcos\nversion: 1.5.0\n';
    expect(labels(instances)).toEqual([reference('instance')]);
  });

  it('are not offered where they stay plain text', () => {
    const places = [
      `${header}# $¦`,
      `${header}storage:\n  files:\n    - path: $$¦`,
      'compose:\n  vars:\n    a: $¦\n---\nvariant: fcos\n',
      'variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: $¦',
    ];
    for (const place of places) expect(labels(place), place).toEqual([]);
  });
});
