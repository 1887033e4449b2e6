import { describe, expect, it } from 'vitest';
import { headerSchema } from '../../src/json-schema/header-schema.ts';
import { readSchema, strictAjv } from './butane-validators.ts';

const whole = strictAjv().compile(readSchema('butane.json'));
const header = strictAjv().compile(headerSchema());
const FCOS = { variant: 'fcos', version: '1.6.0' };

describe('the schema of headers', () => {
  const good = [
    null,
    {},
    { vars: { a: null, b: 'x', c: false, d: ['x'], e: { type: 'list', one_of: ['x'], file: 'a' } } },
    { include: ['a.bu', { file: 'b.bu', vars: { a: '${var.b}' }, when: { gpu: [true, 'x'] }, override: true, files_dir: '.' }] },
    { instances: { 'a.b-c': { role: 'x' }, b: null }, output: 'mc/${var.instance}', render: ['*.conf'] },
    { instances: 'hosts.yaml' },
  ];
  const bad = [
    { inclood: [] },
    { vars: { A: 1 } },
    { vars: { a: { typ: 'list' } } },
    { vars: { a: { format: 'ip' } } },
    { include: 'a.bu' },
    { include: [{ vars: {} }] },
    { instances: { '.a': {} } },
  ];
  it('takes what the grammar takes', () => {
    for (const compose of good) {
      expect(header({ compose }), JSON.stringify(compose)).toBe(true);
      expect(whole({ compose }), JSON.stringify(compose)).toBe(true);
    }
  });

  it('refuses a typo in the header, and one in the config', () => {
    for (const compose of bad) {
      expect(header({ compose }), JSON.stringify(compose)).toBe(false);
      expect(whole({ compose }), JSON.stringify(compose)).toBe(false);
    }
    expect(whole({ ...FCOS, storag: {} })).toBe(false);
    expect(whole({ compose: {}, ...FCOS }), 'a config with the key is no header').toBe(false);
  });

  it('takes a reference for any value', () => {
    const config = (body: object): object => ({ ...FCOS, ...body });
    const files = (file: object): object => config({ storage: { files: [{ path: '/etc/a', ...file }] } });
    for (const good of [
      files({ mode: '${var.m}' }),
      files({ overwrite: '${var.o}' }),
      files({ path: '${var.p}' }),
      config({ passwd: { users: [{ name: 'core', ssh_authorized_keys: '${var.keys}', groups: ['${var.g}'] }] } }),
      config({ storage: { filesystems: [{ device: '${var.d}', format: '${var.f}' }] } }),
    ])
      expect(whole(good), JSON.stringify(good)).toBe(true);
    for (const bad of [files({ mode: '${var.M}' }), files({ mode: 'x' }), files({ overwrite: 'perhaps' }), config({ storage: '${var.s}' })])
      expect(whole(bad), JSON.stringify(bad)).toBe(false);
  });
});
