import { expect, it } from 'vitest';
import { liveSystem } from '../../../../src/lint/checks/kernel-arguments/live-system.ts';
import { filesOf, unitsOf } from '../../checks-of.ts';
import { foundBy } from '../found-by.ts';

const ARGUMENT = 'kernel_arguments:\n  should_exist: [quiet]\n';
const runs = (command: string): string => unitsOf({ 'a.service': { contents: `[Service]\nType=oneshot\nExecStart=${command}` } });
const INSTALLS = runs('/usr/bin/coreos-installer install /dev/vda');
const LIVE = ['kernel-arguments/live-system: quiet'];

/* `coreos-kargs.sh` of Fedora CoreOS: "Need to modify kernel arguments, but cannot affect live system." */
it.each([
  ['a unit that installs', ARGUMENT + INSTALLS, LIVE],
  ['a file for the installer', ARGUMENT + filesOf({ '/etc/coreos/installer.d/a.yaml': 'dest-device: /dev/vda' }), LIVE],
  ['no kernel arguments', INSTALLS, []],
  ['another unit', ARGUMENT + runs('/usr/bin/coreos-installer list stream'), []],
  ['no unit', ARGUMENT, []],
])('%s', (_, body, expected) => expect(foundBy(liveSystem, body)).toEqual(expected));

it('says nothing of Flatcar, which has no coreos-installer', () => {
  expect(foundBy(liveSystem, ARGUMENT + INSTALLS, { version: 'flatcar 1.1.0' })).toEqual([]);
});
