import { expect, it } from 'vitest';
import { filesOf, said, unitsOf } from '../../checks-of.ts';

const CODES = /^quadlet\/port$/;
const container = (port: string, more = ''): string => `[Container]\nImage=a.example/b\nPublishPort=${port}\n${more}`;
const ofRoot = (ports: Readonly<Record<string, string>>): string =>
  filesOf(Object.fromEntries(Object.entries(ports).map(([name, port]) => [`/etc/containers/systemd/${name}.container`, container(port)])));
const ofUser = (port: string, more: Readonly<Record<string, string>> = {}): string =>
  filesOf({ '/home/core/.config/containers/systemd/a.container': container(port), ...more });

/* podman-run(1), `--publish`; Linux' ip-sysctl.rst, `ip_unprivileged_port_start`; systemd-resolved.service(8): the stub is on 127.0.0.53. */
it.each([
  ['of a user', ofUser('80:80'), ['quadlet/port 80:80']],
  ['of a user on an address', ofUser('127.0.0.1:443:443'), ['quadlet/port 127.0.0.1:443:443']],
  ['of a user, from 1024 on', ofUser('8080:80'), []],
  ['of a user, chosen by the machine', ofUser('80'), []],
  ['of a user, with the limit lowered', ofUser('80:80', { '/etc/sysctl.d/a.conf': 'net.ipv4.ip_unprivileged_port_start=80' }), []],
  ['of root', ofRoot({ a: '80:80' }), []],
  ['twice', ofRoot({ a: '8080:80', b: '8080:8080' }), ['quadlet/port 8080:8080']],
  ['twice, other protocols', ofRoot({ a: '8080:80/tcp', b: '8080:80/udp' }), []],
  ['twice, other addresses', ofRoot({ a: '192.0.2.1:8080:80', b: '192.0.2.2:8080:80' }), []],
  ['of systemd-resolved', ofRoot({ a: '53:53/udp' }), ['quadlet/port 53:53/udp']],
  ['of systemd-resolved, on one address', ofRoot({ a: '192.0.2.1:53:53/udp' }), []],
  ['of systemd-resolved, which is off', ofRoot({ a: '53:53/udp' }) + unitsOf({ 'systemd-resolved.service': { fields: 'mask: true' } }), []],
  [
    'of systemd-resolved, without its stub',
    filesOf({
      '/etc/containers/systemd/a.container': container('53:53'),
      '/etc/systemd/resolved.conf.d/a.conf': '[Resolve]\nDNSStubListener=no',
    }),
    [],
  ],
  ['of sshd', ofRoot({ a: '22:22' }), ['quadlet/port 22:22']],
  [
    'of sshd, which has another',
    filesOf({ '/etc/containers/systemd/a.container': container('22:22'), '/etc/ssh/sshd_config.d/10-port.conf': 'Port 2222' }),
    [],
  ],
  ['in a pod', filesOf({ '/etc/containers/systemd/a.container': container('8080:80', 'Pod=p.pod') }), ['quadlet/port 8080:80']],
  [
    'with the network of the machine',
    filesOf({ '/etc/containers/systemd/a.container': container('8080:80', 'Network=host') }),
    ['quadlet/port 8080:80'],
  ],
  ['with another network', filesOf({ '/etc/containers/systemd/a.container': container('8080:80', 'Network=web.network') }), []],
  ['a range', ofUser('80-90:80-90'), []],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));
