import { expect, it } from 'vitest';
import { cgroupV1 } from '../../../../src/lint/checks/kernel-arguments/cgroup-v1.ts';
import { linesOf } from '../findings-of.ts';

const argument = (word: string): string => `variant: fcos\nversion: 1.5.0\nkernel_arguments:\n  should_exist: [${word}]\n`;
const V1 = argument('systemd.unified_cgroup_hierarchy=0');

// NEWS of systemd 256; Fedora CoreOS has it since 41, by its documentation ("Major changes")
it.each([
  [undefined, ['kernel-arguments/cgroup-v1 at systemd.unified_cgroup_hierarchy=0']],
  ['fcos@40', []],
  ['fcos@41', ['kernel-arguments/no-cgroup-v1 at systemd.unified_cgroup_hierarchy=0']],
  // which systemd a machine has that reads this spec is not known
  ['ignition@2.20', ['kernel-arguments/cgroup-v1 at systemd.unified_cgroup_hierarchy=0']],
])('the argument, with the target %s', (target, lines) => {
  expect(linesOf(cgroupV1, V1, target === undefined ? {} : { target })).toEqual(lines);
});

const file = (variant: string): string => `variant: ${variant}\nversion: 1.0.0\nstorage:\n  files:\n    - path: /etc/flatcar-cgroupv1\n`;

it.each([
  ['flatcar', undefined, ['kernel-arguments/cgroup-v1 at path: /etc/flatcar-cgroupv1']],
  ['flatcar', 'flatcar@3510', []],
  ['flatcar', 'flatcar@4459', ['kernel-arguments/no-cgroup-v1 at path: /etc/flatcar-cgroupv1']],
  ['fcos', undefined, []],
])('the file of %s, with the target %s', (variant, target, lines) => {
  expect(linesOf(cgroupV1, file(variant), target === undefined ? {} : { target })).toEqual(lines);
});

it('says nothing of version 2', () => {
  expect(linesOf(cgroupV1, argument('systemd.unified_cgroup_hierarchy=1'))).toEqual([]);
});
