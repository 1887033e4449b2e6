import { expect, it } from 'vitest';
import { filesOf, said } from '../../checks-of.ts';

const CODES = /^quadlet\/no-subids$/;
const QUADLET = '/etc/containers/systemd/a.container';
const quadlet = (value: string, path = QUADLET, more: Readonly<Record<string, string>> = {}): string =>
  filesOf({ [path]: `[Container]\nImage=a.example/b\nUserNS=${value}`, ...more });

/* podman-run(1), `--userns=auto`: the user `containers` of /etc/subuid and /etc/subgid; coreos/fedora-coreos-tracker 2056. */
it.each([
  ['auto', quadlet('auto'), ['quadlet/no-subids auto']],
  ['auto with a size', quadlet('auto:size=1000'), ['quadlet/no-subids auto:size=1000']],
  ['another one', quadlet('keep-id'), []],
  ['of a user, who has numbers', quadlet('auto', '/home/core/.config/containers/systemd/a.container'), []],
  ['with numbers', quadlet('auto', QUADLET, { '/etc/subuid': 'containers:2147483647:2147483648' }), []],
  ['with a user of this name', `passwd:\n  users:\n    - name: containers\n${quadlet('auto')}`, []],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));

it('nothing on Flatcar', () => {
  expect(said(quadlet('auto'), CODES, { header: 'variant: flatcar\nversion: 1.1.0\n' })).toEqual([]);
});
