import { describe, expect, test } from 'vitest';
import { rows } from '../../src/spec/versions.ts';
import { butaneSchemas, butaneValidators, readSchema, strictAjv } from './butane-validators.ts';

const pool = { metadata: { name: 'a', labels: { 'machineconfiguration.openshift.io/role': 'worker' } } };

test.each(butaneSchemas)('%s holds nothing that a strict reader of schemas refuses', (path) => {
  expect(() => strictAjv().compile(readSchema(path))).not.toThrow();
});

describe('a config', () => {
  const validators = butaneValidators();

  /** What the schema of a version and the one of all versions say; they have to say the same. */
  const accepts = (spec: string, config: object): boolean => {
    const [variant, version] = spec.split(' ');
    const whole = { variant, version, ...config };
    const [one, all] = [validators.one(spec, whole), validators.all(whole)];
    expect(one).toBe(all);
    return all;
  };

  test.each(rows.map(({ variant, version }) => `${variant} ${version}`))('with nothing but its header, %s', (spec) => {
    expect(accepts(spec, {})).toBe(!spec.startsWith('openshift'));
    expect(accepts(spec, spec.startsWith('openshift') ? pool : { storage: null })).toBe(true);
    expect(accepts(spec, { ...pool, bogus: 1 })).toBe(false);
  });
});
