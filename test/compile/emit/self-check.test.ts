import { expect, test } from 'vitest';
import { structureBug } from '../../../src/compile/emit/self-check.ts';
import { validators } from '../../../src/ignition/validators/ignition.js';

const check = (document: unknown) => structureBug(document, '3.4.0', validators['3.4.0']!);

test('a document of its version passes', () => {
  expect(check({ ignition: { version: '3.4.0' }, storage: { files: [{ path: '/a', mode: 420 }] } })).toBeUndefined();
});

test('the sentence names the version and every fault', () => {
  expect(check({ storage: { luks: [{ cex: {} }], files: [{ mode: '0644' }] } })).toBe(
    'bug: the generated config does not have the structure of Ignition 3.4.0: ' +
      '/storage/files/0/mode: must be integer or null; /storage/luks/0: has no field cex',
  );
});
