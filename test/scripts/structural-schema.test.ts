import { expect, test } from 'vitest';
import { structuralSchemas } from '../../scripts/generate/structural-schema.ts';
import { faultText } from '../../src/compile/emit/self-check.ts';
import { validators } from '../../src/ignition/validators/ignition.js';
import { type IgnitionVersion, ignitionVersion, ignitionVersions } from '../../src/ignition/versions.ts';
import { newestIgnition } from '../versions-by-layer.ts';

function faults(version: string, config: unknown): string[] {
  const validate = validators[version]!;
  return validate(config) ? [] : validate.errors!.map(faultText);
}

test('there is a validator for every version', () => {
  expect(Object.keys(validators)).toEqual(ignitionVersions);
});

test('a type that versions share is compiled once', () => {
  const { schemas, roots } = structuralSchemas(ignitionVersions.map((version) => ignitionVersion(version) as IgnitionVersion));
  const ids = schemas.map((schema) => schema.$id as string);
  expect(ids.filter((id) => id.startsWith('PasswdUser-'))).toEqual(['PasswdUser-3.0.0', 'PasswdUser-3.2.0']);
  expect(roots.get(newestIgnition)).toBe('Config-3.5.0');
});

test('all unknown keys and wrong kinds are found, and nothing else', () => {
  const config = {
    ignition: { version: 3 },
    storage: { files: [{ path: '/a', mode: '420', mod: 1 }, null], raid: {}, directories: [[]] },
    systemd: null,
    passwd: [],
  };
  expect(faults('3.4.0', config)).toEqual([
    '/ignition/version: must be string or null',
    '/passwd: must be object or null',
    '/storage/directories/0: must be object or null',
    '/storage/files/0: has no field mod',
    '/storage/files/0/mode: must be integer or null',
    '/storage/raid: must be array or null',
  ]);
});

test('what only rules refuse passes', () => {
  expect(faults('3.4.0', { storage: { files: [{ path: 'relative', mode: 99999 }], filesystems: [{ format: 'ntfs' }] } })).toEqual([]);
});

test('a field is known from its version on', () => {
  expect(faults('3.2.0', { kernelArguments: {} })).toEqual(['/: has no field kernelArguments']);
  expect(faults('3.3.0', { kernelArguments: {} })).toEqual([]);
});
