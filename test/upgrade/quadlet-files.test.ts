import { describe, expect, it } from 'vitest';
import { upgrade } from '../../src/service/upgrade.ts';
import { memoryFiles } from '../compose/memory-files.ts';
import { firstVersionWith } from '../versions-by-layer.ts';

const to = firstVersionWith('fcos', 'base_0_8');
const files = memoryFiles({ 'web.container': '[Container]\nImage=quay.io/example/web\n' });
const HEADER = 'variant: fcos\nversion: 1.5.0\n';

const upgraded = (body: string, header = HEADER): string | undefined =>
  upgrade(header + body, { to, files, quadlets: true }).text?.replace(/^.*\n.*\n/, '');

const LOCAL = `storage:
  files:
    - path: /etc/containers/systemd/web.container
      mode: 0644
      contents: {local: web.container}
`;

describe('files of quadlets', () => {
  it('become quadlets in a section of their own', () => {
    const { text, changes, differences } = upgrade(HEADER + LOCAL, { to, files, quadlets: true });
    expect(text).toBe(`variant: fcos
version: ${to}
systemd:
  quadlets:
    - name: web.container
      rootful: true
      contents_local: web.container
`);
    expect(differences).toEqual([]);
    expect(changes.map(({ message }) => message)).toEqual([
      'web.container is a quadlet, instead of a file /etc/containers/systemd/web.container',
    ]);
  });

  it('keep the text of their contents, and the other files', () => {
    expect(
      upgraded(`storage:
  files:
    - path: /etc/motd
      contents: {inline: hello}
    - path: /etc/containers/systemd/users/app.container
      contents:
        inline: |
          # the app
          [Container]
          Image=quay.io/example/app

          [Install]
            WantedBy=default.target
    - path: /etc/containers/systemd/data.volume
      contents:
        inline: |-
          [Volume]
systemd:
  units:
    - name: a.service
      enabled: false
`),
    ).toBe(`storage:
  files:
    - path: /etc/motd
      contents: {inline: hello}
systemd:
  units:
    - name: a.service
      enabled: false
  quadlets:
    - name: app.container
      rootful: false
      contents: |
        # the app
        [Container]
        Image=quay.io/example/app

        [Install]
          WantedBy=default.target
    - name: data.volume
      rootful: true
      contents: |-
        [Volume]
`);
  });

  it('are added to the quadlets that are there', () => {
    const header = `variant: fcos\nversion: ${to}\n`;
    const quadlets = `systemd:
  quadlets:
    - name: db.container
      rootful: true
      contents: ""
`;
    expect(upgraded(`${quadlets}${LOCAL}`, header)).toBe(
      `${quadlets}    - name: web.container\n      rootful: true\n      contents_local: web.container\n`,
    );
  });

  it('keep the line ends', () => {
    const body = `storage:\n  files:\n    - path: /etc/containers/systemd/web.network\n      contents:\n        inline: |\n          [Network]\n`;
    const text = upgrade((HEADER + body).replaceAll('\n', '\r\n'), { to, quadlets: true }).text!;
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('contents: |\r\n        [Network]\r\n');
  });

  const one = (item: string): string => `storage:\n  files:\n    - ${item}\n`;
  it.each([
    ['another extension', one('{path: /etc/containers/systemd/web.txt, contents: {inline: a}}')],
    ['a folder below', one('{path: /etc/containers/systemd/web.container.d/a.conf, contents: {inline: a}}')],
    ['an instance of a template', one('{path: /etc/containers/systemd/web@1.container, contents: {inline: a}}')],
    ['another mode', one('{path: /etc/containers/systemd/web.container, mode: 0600, contents: {inline: a}}')],
    ['a comment', one('path: /etc/containers/systemd/web.container # web\n      contents: {inline: a}')],
    ['contents from elsewhere', one('{path: /etc/containers/systemd/web.container, contents: {source: "https://example.com/a"}}')],
    ['folded contents', one('path: /etc/containers/systemd/web.container\n      contents:\n        inline: >\n          [Container]')],
    [
      'contents that begin with blanks',
      one('path: /etc/containers/systemd/web.container\n      contents:\n        inline: |2\n            [Container]'),
    ],
  ])('stay with %s', (_, body) => expect(upgraded(body)).toBe(body));

  it('stay unless they are asked for', () => {
    expect(upgrade(HEADER + LOCAL, { to, files }).text).toBe((HEADER + LOCAL).replace('1.5.0', to));
  });

  it('need a version with quadlets', () => {
    const { text, obstacles } = upgrade(HEADER + LOCAL, { to: '1.6.0', files, quadlets: true });
    expect([text, obstacles.map(({ message }) => message)]).toEqual([
      undefined,
      [`fcos 1.6.0 does not have systemd.quadlets: --quadlets needs --to ${to}`],
    ]);
  });
});
