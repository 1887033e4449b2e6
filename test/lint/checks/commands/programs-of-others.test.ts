import { expect, it } from 'vitest';
import { filesOf, said, unitsOf } from '../../checks-of.ts';

const CODES = /^exec\/not-in-image$/;
const service = (lines: string): string => unitsOf({ 'a.service': { contents: `[Service]\n${lines}` } });
const FLATCAR = { header: 'variant: flatcar\nversion: 1.1.0\n' };

/* The package lists of the images, as src/lint/facts/images/missing-programs.ts names them. */
it.each([
  ['with its path', service('ExecStart=/usr/bin/docker-compose up'), ['exec/not-in-image /usr/bin/docker-compose']],
  ['without', service('ExecStart=apt-get install -y vim'), ['exec/not-in-image apt-get']],
  [
    'twice',
    service('ExecStart=/usr/bin/docker-compose up\nExecStop=/usr/bin/docker-compose down'),
    ['exec/not-in-image /usr/bin/docker-compose'],
  ],
  ['the plugin', service('ExecStart=/usr/bin/docker compose up'), ['exec/not-in-image compose']],
  [
    'the plugin, brought',
    service('ExecStart=docker compose up') + filesOf({ '/usr/local/lib/docker/cli-plugins/docker-compose': 'mode: 0755\n---\n#!/bin/sh' }),
    [],
  ],
  ['one in another folder', service('ExecStart=/opt/bin/docker-compose up'), []],
  ['one that is layered', service('ExecStartPre=rpm-ostree install -A docker-compose\nExecStart=docker-compose up'), []],
  [
    'one that is layered by another unit',
    unitsOf({
      'a.service': { contents: '[Service]\nExecStart=docker-compose up' },
      'b.service': { contents: '[Service]\nExecStart=rpm-ostree install docker-compose' },
    }),
    [],
  ],
  ['one that another unit installs', service('ExecStart=docker-compose up\n[Unit]\nAfter=install-docker-compose.service'), []],
  ['a failure that does not count', service('ExecStart=-apt-get update'), []],
  [
    'a script',
    filesOf({ '/usr/local/bin/a': 'mode: 0755\n---\n#!/usr/bin/env python3\nprint()' }),
    ['exec/not-in-image #!/usr/bin/env python3'],
  ],
  ['a script for another shell', filesOf({ '/usr/local/bin/a': 'mode: 0755\n---\n#!/bin/zsh\n' }), ['exec/not-in-image #!/bin/zsh']],
  ['a script for bash', filesOf({ '/usr/local/bin/a': 'mode: 0755\n---\n#!/usr/bin/env bash\n' }), []],
  ['a script that nobody runs', filesOf({ '/var/lib/a/a.py': '#!/usr/bin/python3\n' }), []],
  [
    'a script whose interpreter is layered',
    filesOf({ '/usr/local/bin/a': 'mode: 0755\n---\n#!/usr/bin/python3\n' }) + service('ExecStart=rpm-ostree install python3'),
    [],
  ],
  ['one of a package with another name', service('ExecStartPre=rpm-ostree install nodejs\nExecStart=npm ci'), []],
  [
    'on a machine that goes over to another image',
    unitsOf({
      'a.service': { contents: '[Service]\nExecStart=/usr/bin/docker compose up\nExecStop=python3 -V' },
      'b.service': { contents: '[Service]\nExecStart=/usr/bin/rpm-ostree rebase ostree-unverified-registry:ghcr.io/ublue-os/ucore:stable' },
    }),
    [],
  ],
  ['dnf, which Fedora CoreOS may have', service('ExecStart=dnf install vim'), []],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));

it('Flatcar has no package manager', () => {
  expect(said(service('ExecStart=/usr/bin/dnf install vim'), CODES, FLATCAR)).toEqual(['exec/not-in-image /usr/bin/dnf']);
});
