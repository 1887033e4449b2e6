import { expect, it } from 'vitest';
import type { Case } from '../../../scripts/upstream/cases.ts';
import { type Ledger, reasonToSkip } from '../../../scripts/upstream/ledger.ts';

const ledger: Ledger = {
  versions: [
    { recorded: 'fcos 1.8.0-experimental', ours: 'fcos 1.8.0', opened: 'fcos 1.9.0-experimental', reason: 'butane' },
    { recorded: 'ignition 3.7.0-experimental', ours: 'ignition 3.7.0', opened: 'ignition 3.8.0-experimental', reason: 'ignition' },
  ],
  cases: [{ id: 'listed', reason: 'case' }],
};

// a version counts wherever the case or its outcome names it, experimental or stable
it.each<[string, Partial<Case>, string | undefined]>([
  ['listed itself', { id: 'listed' }, 'case'],
  ['the recorded version', { input: 'variant: fcos\nversion: 1.8.0-experimental\n' }, 'butane'],
  ['the stable version, which upstream refused', { input: 'variant: fcos\nversion: 1.8.0\n' }, 'butane'],
  ['the version that was opened', { input: 'variant: fcos\nversion: 1.9.0-experimental\n' }, 'butane'],
  ['the Ignition version in an output', { input: 'variant: r4e\n', stdout: '{"ignition":{"version":"3.7.0-experimental"}}' }, 'ignition'],
  ['an input in base64', { inputBase64: Buffer.from('{"ignition":{"version":"3.7.0"}}').toString('base64') }, 'ignition'],
  ['the same number of another variant', { input: 'variant: r4e\nversion: 1.8.0\n' }, undefined],
  ['a number that only contains it', { input: 'variant: fcos\nversion: 11.8.0\n# 1.8.00\n' }, undefined],
  ['nothing of it', { input: 'variant: fcos\nversion: 1.5.0\n' }, undefined],
])('%s', (_, fields, reason) => {
  const kase: Case = { id: 'a', tool: 'butane', spec: '', args: [], exit: 0, stdout: '', stderr: '', ...fields };
  expect(reasonToSkip(ledger, kase)).toBe(reason);
});
