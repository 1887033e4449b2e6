import { expect, it } from 'vitest';
import { openshiftSection } from '../../../../src/lint/checks/machine-config/openshift-section.ts';
import { linesOf } from '../findings-of.ts';

const config = (section: string, variant = 'openshift'): string =>
  `variant: ${variant}\nversion: ${variant === 'openshift' ? '4.14.0' : '1.5.0'}\nopenshift: ${section}\n`;

// by pkg/controller/common/helpers.go of the Machine Config Operator, by branch
it.each([
  ['sysstat', 'openshift@4.16', ['machine-config/unknown-extension at sysstat']],
  ['sysstat', 'openshift@4.18', []],
  ['wasm', 'openshift@4.22', ['machine-config/unknown-extension at wasm']],
  ['usbguard', 'openshift@4.16', []],
  ['nonsense', 'openshift@4.16', ['machine-config/unknown-extension at nonsense']],
  // newer clusters take the version too
  ['sysstat', undefined, []],
])('the extension %s with --target %s', (name, target, lines) => {
  expect(linesOf(openshiftSection, config(`{extensions: [${name}]}`), target === undefined ? {} : { target })).toEqual(lines);
});

it.each([
  ['{fips: true}', true, ['machine-config/fixed-on-running-node at true']],
  ['{fips: false}', true, []],
  ['{fips: true}', false, []],
])('%s with --day2 %s', (section, day2, lines) => {
  expect(linesOf(openshiftSection, config(section), { day2 })).toEqual(lines);
});
