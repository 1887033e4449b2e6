import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/service/settings/settings.ts';

const schema = JSON.parse(readFileSync('schemas/butanerc.json', 'utf8')) as object;
const accepts = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

describe('settings and their schema agree', () => {
  it.each([
    {},
    { $schema: './node_modules/butane/schemas/butanerc.json' },
    { files: ['a/**'], exclude: [], filesDir: 'files', strict: true },
    { filesDir: [] },
    { filesDir: [{ files: 'hosts/**', dir: '.' }] },
    { severity: { 'mode/decimal': 'error', 'text/*': 'off', '*': 'warning' } },
    { target: 'fcos@42', platform: 'aws' },
    { target: ['openshift@4.16', 'flatcar@3815.2.0', 'ignition@2.14'] },
    { rootDir: '..', vars: 'site.yaml' },
    { vars: ['site.yaml', '../secrets.yaml'] },
  ])('%j is taken', (json) => {
    expect(readSettings(json)).not.toBeTypeOf('string');
    expect(accepts(json)).toBe(true);
  });

  it.each([
    null,
    [],
    'x',
    { file: [] },
    { files: 'a' },
    { files: [1] },
    { exclude: {} },
    { filesDir: 1 },
    { filesDir: '' },
    { filesDir: ['x'] },
    { filesDir: [{ files: 'x' }] },
    { filesDir: [{ files: 'x', dir: '' }] },
    { filesDir: [{ files: 'x', dir: 'y', dirs: 'z' }] },
    { files: [''] },
    { exclude: [''] },
    JSON.parse('{"__proto__": []}'),
    { constructor: 1 },
    { toString: [] },
    { severity: { constructor: 'off' } },
    { strict: 'yes' },
    { severity: [] },
    { severity: { 'mode/decimal': 'warn' } },
    { target: 'fcs@42' },
    { target: ['fcos'] },
    { target: 42 },
    { platform: 'awz' },
    { platform: ['aws'] },
    { severity: { 'mode/decimals': 'off' } },
    { rootDir: '' },
    { rootDir: ['a'] },
    { vars: { a: 1 } },
    { vars: [''] },
    { rootdir: 'a' },
  ])('%j is refused', (json) => {
    expect(readSettings(json)).toBeTypeOf('string');
    expect(accepts(json)).toBe(false);
  });
});
