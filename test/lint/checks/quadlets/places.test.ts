import { expect, it } from 'vitest';
import { filesOf, said } from '../../checks-of.ts';

const CODES = /^quadlet\/(?:wrong-folder|no-podman)$/;
const FLATCAR = 'variant: flatcar\nversion: 1.1.0\n';
const QUADLET = '[Container]\nImage=a.example/b';
const at = (path: string, more: Readonly<Record<string, string>> = {}): string => filesOf({ [path]: QUADLET, ...more });

/* podman-systemd.unit(5), "Podman rootful unit search path" and "Podman rootless unit search path". */
it.each([
  ['/etc/systemd/system/a.container', ['quadlet/wrong-folder /etc/systemd/system/a.container']],
  ['/etc/containers/a.container', ['quadlet/wrong-folder /etc/containers/a.container']],
  ['/home/core/.config/systemd/user/a.container', ['quadlet/wrong-folder /home/core/.config/systemd/user/a.container']],
  ['/etc/containers/systemd/a.container', []],
  ['/etc/containers/systemd/users/1000/a.container', []],
  ['/home/core/.config/containers/systemd/a.container', []],
  ['/etc/systemd/network/a.network', []],
])('%s', (path, expected) => expect(said(at(path), CODES)).toEqual(expected));

it.each([
  ['alone', at('/etc/containers/systemd/a.container'), ['quadlet/no-podman /etc/containers/systemd/a.container']],
  ['with the extension', at('/etc/containers/systemd/a.container', { '/etc/flatcar/enabled-sysext.conf': 'podman\n' }), []],
])('a quadlet on Flatcar, %s', (_, body, expected) => expect(said(body, CODES, { header: FLATCAR })).toEqual(expected));
