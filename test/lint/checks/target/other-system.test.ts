import { expect, it } from 'vitest';
import { check } from '../../../../src/service/check.ts';
import { readTarget } from '../../../../src/service/settings/read-target.ts';

it.each([
  ['fcos 1.5.0', ['fcos@42'], []],
  ['flatcar 1.1.0', ['fcos@42'], ['target/other-system']],
  ['flatcar 1.1.0', ['fcos@42', 'flatcar@3815'], []],
  ['fiot 1.0.0', ['fcos@42', 'flatcar@3815'], ['target/other-system']],
  // Ignition itself and Debian have no variant of their own
  ['fiot 1.0.0', ['ignition@2.20'], []],
  ['flatcar 1.0.0', ['debian@13'], []],
  ['flatcar 1.1.0', [], []],
])('%s with the targets %s: %s', (spec, names, codes) => {
  const [variant, version] = spec.split(' ');
  const targets = names.map((name) => {
    const target = readTarget(name);
    if (typeof target === 'string') throw new Error(target);
    return target;
  });
  const { diagnostics } = check(`variant: ${variant}\nversion: ${version}\n`, { lintOptions: { targets } });
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
});
