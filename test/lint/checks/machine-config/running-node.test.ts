import { expect, it } from 'vitest';
import { runningNode } from '../../../../src/lint/checks/machine-config/running-node.ts';
import { linesOf } from '../findings-of.ts';

const DISKS = 'storage:\n  disks:\n    - device: /dev/a\n';
const config = (body: string, version = '4.18.0', variant = 'openshift'): string => `variant: ${variant}\nversion: ${version}\n${body}`;

// by reconcile.go of the Machine Config Operator
it.each([
  ['disks', DISKS, ['machine-config/fixed-on-running-node at device: /dev/a']],
  ['filesystems', 'storage:\n  filesystems: [{device: /dev/a}]\n', ['machine-config/fixed-on-running-node at {device: /dev/a}']],
  ['LUKS', 'storage:\n  luks: [{name: a}]\n', ['machine-config/unused-on-running-node at {name: a}']],
  ['files', 'storage:\n  files: [{path: /etc/a, contents: {inline: x}}]\n', []],
  ['keys of core', 'passwd:\n  users: [{name: core, ssh_authorized_keys: [a]}]\n', []],
])('%s on a node that runs', (_, body, lines) => {
  expect(linesOf(runningNode, config(body), { day2: true })).toEqual(lines);
});

it('says nothing of a node that is installed', () => {
  expect(linesOf(runningNode, config(DISKS))).toEqual([]);
});

it('says nothing of what is no MachineConfig', () => {
  expect(linesOf(runningNode, config(DISKS, '1.5.0', 'fcos'), { day2: true })).toEqual([]);
});

it.each([
  ['4.12', ['machine-config/fixed-on-running-node at x']],
  ['4.13', []],
])('the password of core in OpenShift %s', (release, lines) => {
  const body = 'passwd:\n  users: [{name: core, password_hash: x}]\n';
  expect(linesOf(runningNode, config(body, '4.13.0'), { day2: true, target: `openshift@${release}` })).toEqual(lines);
});
