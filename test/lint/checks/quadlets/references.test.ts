import { expect, it } from 'vitest';
import { filesOf, said } from '../../checks-of.ts';

const container = (line: string, more: Readonly<Record<string, string>> = {}): string =>
  filesOf({ '/etc/containers/systemd/a.container': `[Container]\nImage=a.example/b\n${line}`, ...more });

/* podman-systemd.unit(5): Network=, Volume=, Pod=, Image= and Mount= name quadlets by their extensions. */
it.each([
  ['a network', `passwd: {users: [{name: core}]}\n${container('Network=net.network')}`, ['quadlet/missing-reference net.network']],
  ['a network, in a part of a config', container('Network=net.network'), []],
  [
    'a misspelt network',
    container('Network=net.network', { '/etc/containers/systemd/nte.network': '[Network]' }),
    ['quadlet/missing-reference net.network'],
  ],
  ['a volume with a path', container('Volume=data.volume:/data:Z'), ['quadlet/missing-reference data.volume']],
  ['a mount', container('Mount=type=volume,source=data.volume,destination=/data'), ['quadlet/missing-reference data.volume']],
  ['a pod', container('Pod=a.pod'), ['quadlet/missing-reference a.pod']],
  ['one that is there', container('Volume=data.volume:/data', { '/etc/containers/systemd/data.volume': '[Volume]' }), []],
  ['one in a folder below', container('Volume=data.volume:/data', { '/etc/containers/systemd/b/data.volume': '[Volume]' }), []],
  ['a volume of Podman', container('Volume=data:/data'), []],
  ['a path of the machine', container('Volume=/srv/data.volume:/data'), []],
  ['a network of Podman', container('Network=host'), []],
])('%s', (_, body, expected) => expect(said(body, /^quadlet\/missing-reference$/)).toEqual(expected));
