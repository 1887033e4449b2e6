import { describe, expect, it } from 'vitest';
import { compose, translated } from './composed.ts';

/*
 * Row 75: a repository that builds one config for each host with `sed`, over the config and over local files, and the same
 * repository with a header. Both give the same bytes.
 */

/** What a Makefile would pass to `sed`, for each host. */
const HOSTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'web-01': { HOSTNAME: 'web-01', ADDRESS: '10.0.1.1/24', RAM: '512', UPSTREAM: 'db-01' },
  'web-02': { HOSTNAME: 'web-02', ADDRESS: '10.0.1.2/24', RAM: '1024', UPSTREAM: 'db-01' },
  'db-01': { HOSTNAME: 'db-01', ADDRESS: '10.0.2.1/24', RAM: '8192', UPSTREAM: 'localhost' },
};

const COMMON = `variant: fcos
version: 1.4.0
passwd:
  users:
    - name: core
      ssh_authorized_keys:
        - ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIiXi0QIOd/t9/sOyi5XroUajcrK3Fl5+07/wFNhQ9Ta alice@example.com
systemd:
  units:
    - name: app.service
      enabled: true
      contents: |
        [Service]
        Environment=HOST=%%HOSTNAME%% HOME=\${HOME}
        ExecStart=/usr/bin/podman run --memory %%RAM%%m registry.example.com/app
        [Install]
        WantedBy=multi-user.target
`;

/** The list goes on in this text: the Makefile writes one after the other. */
const HOST = `storage:
  files:
    - path: /etc/hostname
      mode: 0644
      contents:
        inline: %%HOSTNAME%%
    - path: /etc/app/app.conf
      contents:
        local: app.conf
    - path: /var/lib/%%HOSTNAME%%/.keep
  trees:
    - local: etc
      path: /etc
`;
const LOCAL: Readonly<Record<string, string>> = {
  'app.conf': 'listen = %%ADDRESS%%\nupstream = %%UPSTREAM%%:5432\n# 100 %% of $HOME\n',
  'etc/issue.d/host.issue': 'this is %%HOSTNAME%%\n',
  'etc/motd': 'no marker\n',
};

/** `sed "s|%%NAME%%|VALUE|g"` for each value. */
function withSed(text: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((done, [name, value]) => done.replaceAll(`%%${name}%%`, value), text);
}

function mapTexts(texts: Readonly<Record<string, string>>, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, change(text)]));
}

describe('a repository that was moved from sed', () => {
  const toReferences = (text: string): string => text.replace(/%%([A-Z]+)%%/g, (_, name: string) => `\${var.${name.toLowerCase()}}`);
  const header = [
    'compose:',
    '  vars:',
    '    hostname: { format: hostname }',
    '    address: { format: cidr }',
    '    ram: { type: integer }',
    '    upstream: null',
    '  instances: hosts.yaml',
    '  include:',
    '    - { file: common.bu, vars: { hostname: "${var.hostname}", ram: "${var.ram}" } }',
    '  render: [app.conf, "etc/**"]',
    '---',
    'variant: fcos',
    'version: 1.4.0',
  ].join('\n');
  const hosts = Object.entries(HOSTS).map(([key, { HOSTNAME, ADDRESS, RAM, UPSTREAM }]) =>
    JSON.stringify({ [key]: { hostname: HOSTNAME, address: ADDRESS, ram: Number(RAM), upstream: UPSTREAM } }).slice(1, -1),
  );
  const moved = {
    'node.bu': `${header}\n${toReferences(HOST)}`,
    'common.bu': `compose:\n  vars: { hostname: null, ram: { type: integer } }\n---\n${toReferences(COMMON)}`,
    'hosts.yaml': `{ ${hosts.join(', ')} }\n`,
    ...mapTexts(LOCAL, toReferences),
  };

  it.each(Object.entries(HOSTS))('%s', (instance, values) => {
    const bySed = translated(
      withSed(COMMON + HOST, values),
      mapTexts(LOCAL, (text) => withSed(text, values)),
    );
    const done = compose('node.bu', moved, { instance });
    expect(done.lines).toEqual([]);
    expect(done.output).toBe(bySed);
    expect(bySed).not.toContain('%25%25HOSTNAME');
    expect(translated(done.flat(), mapTexts(LOCAL, toReferences))).toBe(bySed);
  });
});
