import { expect, it } from 'vitest';
import { filesOf, said } from '../../checks-of.ts';

const CODES = /^quadlet\/volume-label$/;
const quadlet = (lines: string, more: Readonly<Record<string, string>> = {}): string =>
  filesOf({ '/etc/containers/systemd/a.container': `[Container]\nImage=a.example/b\n${lines}`, ...more });

/* podman-run(1), "Labeling Volume Mounts"; podman-systemd.unit(5), `SecurityLabelDisable=`. */
it.each([
  ['no label', quadlet('Volume=/var/lib/a:/data'), ['quadlet/volume-label /var/lib/a:/data']],
  ['another option', quadlet('Volume=/var/lib/a:/data:ro'), ['quadlet/volume-label /var/lib/a:/data:ro']],
  ['Z', quadlet('Volume=/var/lib/a:/data:Z'), []],
  ['z with others', quadlet('Volume=/var/lib/a:/data:ro,z'), []],
  ['labels off', quadlet('SecurityLabelDisable=true\nVolume=/var/lib/a:/data'), []],
  ['a privileged container', quadlet('PodmanArgs=--privileged\nVolume=/var/lib/a:/data'), []],
  ['a socket', quadlet('Volume=/run/podman/podman.sock:/run/docker.sock'), []],
  ['a volume of Podman', quadlet('Volume=data.volume:/data'), []],
  [
    'a folder that gets its label',
    quadlet('Volume=/var/lib/a:/data', { '/usr/local/bin/a': '#!/bin/sh\nchcon -R -t container_file_t /var/lib/a' }),
    [],
  ],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));

it('nothing where there is no SELinux', () => {
  expect(said(quadlet('Volume=/var/lib/a:/data'), CODES, { header: 'variant: flatcar\nversion: 1.1.0\n' })).toEqual([]);
});
