import { describe, expect, it } from 'vitest';
import { upgrade } from '../../src/service/upgrade.ts';
import { memoryFiles } from '../compose/memory-files.ts';

const files = memoryFiles({
  'app.service': '[Service]\nExecStart=/usr/bin/app\n[Install]\nWantedBy=multi-user.target\n',
  'job.timer': '[Timer]\nOnBootSec=1min\n',
  'empty.service': '',
  'latin.service': new Uint8Array([0x23, 0xe9, 0x0a]),
});

const HEADER = 'variant: flatcar\nversion: 1.0.0\n';
const upgraded = (body: string, version = '1.1.0'): string | undefined =>
  upgrade(HEADER + body, { to: version, files })
    .text?.replace(/^.*\n.*\n/, '')
    .trimEnd();

describe('local unit files', () => {
  it('become the contents of their units, and empty sections go', () => {
    const { text, changes, differences } = upgrade(
      `${HEADER}storage:
  files:
    - path: /etc/systemd/system/app.service
      mode: 0644
      contents:
        local: app.service
systemd:
  units:
    - name: app.service
      enabled: true # at boot
`,
      { to: '1.1.0', files },
    );
    expect(text).toBe(`variant: flatcar
version: 1.1.0
systemd:
  units:
    - name: app.service
      enabled: true # at boot
      contents_local: app.service
`);
    expect(differences).toEqual([]);
    expect(changes.map(({ message }) => message)).toEqual([
      'app.service takes its contents with contents_local, instead of a file /etc/systemd/system/app.service',
    ]);
  });

  it('leave other files and their blank lines as they are', () => {
    expect(
      upgraded(`storage:
  files:
    - path: /etc/motd
      contents: {inline: hello}

    - path: /etc/systemd/system/app.service
      contents: {local: app.service}
    - path: /etc/systemd/system/job.timer
      contents: {local: 'job.timer'}

    # the name
    - path: /etc/hostname
      contents: {inline: host}
systemd:
  units:
    - {name: app.service, enabled: true}
    - name: job.timer`),
    ).toBe(`storage:
  files:
    - path: /etc/motd
      contents: {inline: hello}

    # the name
    - path: /etc/hostname
      contents: {inline: host}
systemd:
  units:
    - {name: app.service, enabled: true, contents_local: app.service}
    - name: job.timer
      contents_local: 'job.timer'`);
  });

  it('may be empty', () => {
    const body = (file: string, field: string): string => `${file}systemd:\n  units:\n    - name: empty.service${field}`;
    const file = 'storage:\n  files:\n    - {path: /etc/systemd/system/empty.service, contents: {local: empty.service}}\n';
    expect(upgraded(body(file, ''))).toBe(body('', '\n      contents_local: empty.service'));
  });

  const one = (item: string, unit = 'name: app.service'): string => `storage:\n  files:\n    - ${item}\nsystemd:\n  units:\n    - ${unit}`;
  const path = 'path: /etc/systemd/system/app.service';
  it.each([
    ['another mode', one(`{${path}, mode: 0755, contents: {local: app.service}}`)],
    ['an owner', one(`{${path}, user: {name: core}, contents: {local: app.service}}`)],
    ['inline contents', one(`{${path}, contents: {inline: "[Unit]"}}`)],
    ['a hash', one(`{${path}, contents: {local: app.service, verification: {hash: sha512-${'0'.repeat(128)}}}}`)],
    ['a comment', one(`${path} # the app\n      contents: {local: app.service}`)],
    ['no unit of the name', one(`{${path}, contents: {local: app.service}}`, 'name: other.service')],
    ['a masked unit', one(`{${path}, contents: {local: app.service}}`, '{name: app.service, mask: true}')],
    [
      'a unit that is used twice',
      one(`{${path}, contents: {local: app.service}}`, '&a {name: app.service}\n    - *a').replace('- *a', '- name: b.service\nx: *a'),
    ],
    ['another path', one('{path: /etc/systemd/user/app.service, contents: {local: app.service}}')],
    ['a missing file', one(`{${path}, contents: {local: missing.service}}`)],
    ['bytes that are no text', one(`{${path}, contents: {local: latin.service}}`)],
    ['lists in brackets', `storage: {files: [{${path}, contents: {local: app.service}}]}\nsystemd: {units: [{name: app.service}]}`],
  ])('stay with %s', (_, body) => expect(upgraded(body)).toBe(body));

  it('stay in versions without contents_local, and where they are not asked for', () => {
    const body = one(`{${path}, contents: {local: app.service}}`);
    const text = `variant: fcos\nversion: 1.2.0\n${body}`;
    expect(upgrade(text, { to: '1.4.0', files }).text).toBe(text.replace('1.2.0', '1.4.0'));
    expect(upgrade(text, { to: '1.5.0', files, versionOnly: true }).text).toBe(text.replace('1.2.0', '1.5.0'));
    expect(upgrade(text, { to: '1.5.0', files }).text).not.toBe(text.replace('1.2.0', '1.5.0'));
  });

  it('stay in MachineConfigs, and in files with a header', () => {
    const metadata = 'metadata: {name: a, labels: {machineconfiguration.openshift.io/role: worker}}\n';
    const machineConfig = `variant: openshift\nversion: 4.13.0\n${metadata}${one(`{${path}, contents: {local: app.service}}`)}`;
    expect(upgrade(machineConfig, { to: '4.14.0', files }).text).toBe(machineConfig.replace('4.13.0', '4.14.0'));
    const composed = `compose: {}\n---\n${HEADER}${one(`{${path}, contents: {local: app.service}}`)}`;
    expect(upgrade(composed, { to: '1.1.0', files }).text).toBe(composed.replace('1.0.0', '1.1.0'));
  });
});
