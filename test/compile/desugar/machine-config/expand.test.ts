import { describe, expect, test } from 'vitest';
import { expanded, OPENSHIFT, testExamples } from '../expanded.ts';

testExamples('machine-config');

const EVERY = 'openshift: { kernel_type: realtime, fips: true, extensions: [usbguard], kernel_arguments: [quiet] }\n';

test('the fields of openshift have the names of a MachineConfig, in its order', () => {
  const { output } = expanded('openshift 4.20.0', OPENSHIFT + EVERY);
  expect(Object.entries(output.spec)).toEqual([
    ['config', { ignition: { version: '3.5.0' } }],
    ['extensions', ['usbguard']],
    ['fips', true],
    ['kernelArguments', ['quiet']],
    ['kernelType', 'realtime'],
  ]);
});

test('metadata is taken as it is', () => {
  const { output } = expanded(
    'openshift 4.20.0',
    'metadata: { name: b, labels: { machineconfiguration.openshift.io/role: a, other: "" } }\n',
  );
  expect(output.metadata).toEqual({ name: 'b', labels: { 'machineconfiguration.openshift.io/role': 'a', other: '' } });
});

describe('--raw', () => {
  test('makes the Ignition config alone, and warns of each field that has no place in it', () => {
    const { output, messages } = expanded('openshift 4.20.0', OPENSHIFT + EVERY, { raw: true });
    expect(output).toEqual({ ignition: { version: '3.5.0' } });
    expect(messages).toEqual(Array(4).fill('field ignored in raw mode'));
  });
});
