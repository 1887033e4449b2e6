import { expect, it } from 'vitest';
import { check } from '../../../src/service/check.ts';

function errors(text: string): string[] {
  const { diagnostics } = check(new TextEncoder().encode(text), { name: 'a.bu' });
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

const HEADER = 'variant: fcos\nversion: 1.5.0\nstorage:\n';

it('reports a list whose first dash is missing once', () => {
  expect(errors(`${HEADER}  disks:\n     device: /dev/vda\n    - device: /dev/vdb\n`)).toEqual(['yaml/syntax']);
  expect(errors(`${HEADER}  disks:\n     device: /dev/vda\n\n    - device: /dev/vdb\n`)).toEqual(['yaml/syntax']);
});

it('reports a mapping in place of a list that is read whole', () => {
  expect(errors(`${HEADER}  disks:\n    device: /dev/vda\n`)).toEqual(['yaml/wrong-type']);
  // the mistake further down is another one
  expect(errors(`${HEADER}  disks:\n    device: /dev/vda\n  files:\n    - path: "/a\n`)).toEqual(['yaml/wrong-type', 'yaml/syntax']);
});
