import { expect, it } from 'vitest';
import { filesOf, said, unitsOf } from '../../checks-of.ts';

const CODES = /^unit\/missing-path$/;
const QUADLET = '/etc/containers/systemd/a.container';
const quadlet = (lines: string, more: Readonly<Record<string, string>> = {}): string =>
  filesOf({ [QUADLET]: `[Container]\nImage=a.example/b\n${lines}\n[Install]\nWantedBy=multi-user.target`, ...more });
const service = (lines: string): string => unitsOf({ 'a.service': { contents: `[Service]\n${lines}` } });
const missing = (text: string): string[] => [`unit/missing-path ${text}`];
const folder = (path: string): string => `  directories:\n    - path: ${path}\n`;

/* podman-run(1), `--volume`: a source that does not exist is an error; systemd.exec(5), `EnvironmentFile=`, `WorkingDirectory=`, `StateDirectory=`. */
it.each([
  ['a volume', quadlet('Volume=/var/lib/app:/data:Z'), missing('/var/lib/app')],
  ['YAML', filesOf({ '/etc/containers/systemd/a.kube': '[Kube]\nYaml=/etc/app/a.yaml' }), missing('/etc/app/a.yaml')],
  ['YAML beside the quadlet', filesOf({ '/etc/containers/systemd/a.kube': '[Kube]\nYaml=a.yaml' }), []],
  ['a mount', quadlet('Mount=type=bind,source=/srv/app,target=/data'), missing('/srv/app')],
  ['a file of variables', quadlet('EnvironmentFile=/etc/app/env'), missing('/etc/app/env')],
  ['a volume that is a directory of the config', quadlet('Volume=/var/lib/app:/data') + folder('/var/lib/app'), []],
  ['one behind a link of the image', quadlet('Volume=/opt/app:/data') + folder('/var/opt/app'), []],
  ['a volume with a file of the config in it', quadlet('Volume=/var/lib/app:/data', { '/var/lib/app/conf': 'x' }), []],
  ['one with a slash at its end', quadlet('Volume=/opt/app/:/data', { '/opt/app/conf': 'x' }), []],
  ['a missing one with a slash at its end', quadlet('Volume=/opt/app/:/data'), missing('/opt/app/')],
  ['a volume of Podman', quadlet('Volume=data.volume:/data\nVolume=cache:/cache'), []],
  ['a socket', quadlet('Volume=/run/podman/podman.sock:/run/docker.sock'), []],
  ['a file of the image', quadlet('Volume=/etc/localtime:/etc/localtime:ro\nVolume=/etc/pki/ca-trust:/etc/pki:ro'), []],
  ['a folder of the image', quadlet('Volume=/var/log:/logs\nVolume=/var/lib/containers:/c'), []],
  ['one that a command makes', quadlet('Volume=/var/lib/app:/data\n[Service]\nExecStartPre=mkdir -p /var/lib/app'), []],
  ['one that systemd makes', quadlet('Volume=/var/lib/app:/data\n[Service]\nStateDirectory=app'), []],
  ['one of tmpfiles.d', quadlet('Volume=/var/lib/app:/data', { '/etc/tmpfiles.d/a.conf': 'd /var/lib/app 0755 root root' }), []],
  [
    'named by two quadlets',
    quadlet('Volume=/var/lib/app:/data', {
      '/etc/containers/systemd/b.container': '[Container]\nImage=a.example/b\nVolume=/var/lib/app:/data',
    }),
    missing('/var/lib/app'),
  ],
  ['a disk, by its name', quadlet('Volume=/var/lib/data/app:/data\nVolume=/mnt/nas:/nas'), []],
  [
    'on a filesystem of the config',
    `${quadlet('Volume=/var/lib/app/x:/data')}  filesystems:\n    - {device: /dev/vdb, format: xfs, path: /var/lib/app, with_mount_unit: true}\n`,
    [],
  ],
  [
    'a home',
    filesOf({
      '/home/core/.config/containers/systemd/a.container': '[Container]\nImage=a.example/b\nVolume=%h:/home\nVolume=%h/app:/data',
    }),
    missing('%h/app'),
  ],
  ['a specifier', quadlet('Volume=%S/app:/data'), []],
  [
    'another merged config',
    `ignition: {config: {merge: [{source: "https://a.example/b.ign"}]}}\n${quadlet('Volume=/var/lib/app:/data')}`,
    [],
  ],
  ['podman run -v', service('ExecStart=/usr/bin/podman run -v /var/lib/app:/data:Z a.example/b'), missing('/var/lib/app:/data:Z')],
  ['podman run --volume=', service('ExecStart=podman run --volume=/var/lib/app:/data a.example/b'), missing('--volume=/var/lib/app:/data')],
  // Docker makes the directory
  ['docker run -v', service('ExecStart=/usr/bin/docker run -v /var/lib/app:/data a.example/b'), []],
  ['EnvironmentFile=', service('ExecStart=/usr/bin/a\nEnvironmentFile=/etc/app/env'), missing('/etc/app/env')],
  ['EnvironmentFile=-', service('ExecStart=/usr/bin/a\nEnvironmentFile=-/etc/app/env'), []],
  ['EnvironmentFile= of the image', service('ExecStart=/usr/bin/a\nEnvironmentFile=/etc/sysconfig/a'), []],
  ['EnvironmentFile= of Afterburn', service('ExecStart=/usr/bin/a\nEnvironmentFile=/run/metadata/afterburn'), []],
  ['WorkingDirectory=', service('ExecStart=/usr/bin/a\nWorkingDirectory=/opt/app'), missing('/opt/app')],
  ['WorkingDirectory= of the state', service('ExecStart=/usr/bin/a\nStateDirectory=app\nWorkingDirectory=/var/lib/app'), []],
  [
    'WorkingDirectory= behind a unit of another config',
    service('ExecStart=/usr/bin/a\nWorkingDirectory=/opt/app\n[Unit]\nAfter=app-setup.service'),
    [],
  ],
  ['WorkingDirectory=~', service('ExecStart=/usr/bin/a\nWorkingDirectory=~'), []],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));

it('nothing for OpenShift: another MachineConfig of the pool may make it', () => {
  const header = 'variant: openshift\nversion: 4.18.0\nmetadata:\n  name: a\n  labels: {machineconfiguration.openshift.io/role: worker}\n';
  expect(said(quadlet('Volume=/var/lib/app:/data'), CODES, { header })).toEqual([]);
});
