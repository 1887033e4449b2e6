import { expect, it } from 'vitest';
import { advise } from '../../src/fix/advise.ts';
import { fixOf } from '../../src/fix/fix-of.ts';
import type { Files } from '../../src/host/files.ts';
import { collect } from '../../src/service/check/collect.ts';
import type { Source } from '../../src/text/source.ts';
import { finish } from '../../src/text/steps.ts';

const HEADER = 'variant: fcos\nversion: 1.5.0\n';

/** A folder with one file in it. */
const host: Files = {
  absolute: (path) => `/w/${path}`,
  read: (path) => ({ fault: { errno: 'ENOENT', operation: 'open', path } }),
  stat: (path) => ({ fault: { errno: 'ENOENT', operation: 'stat', path } }),
  lstat: (path) => ({ fault: { errno: 'ENOENT', operation: 'lstat', path } }),
  list: () => ['motd.txt'],
  readlink: (path) => ({ fault: { errno: 'ENOENT', operation: 'readlink', path } }),
};
const files = { dir: 'd', host };

it.each([
  ['a text where contents have to be', 'storage:\n  files:\n    - path: /a\n      contents: hello\n'],
  ['a list where a text has to be', 'storage:\n  files:\n    - path: [/a]\n'],
  ['a mapping where a list has to be', 'storage:\n  files:\n    path: /a\n'],
  ['a text where a list has to be', 'passwd:\n  users:\n    - name: core\n      ssh_authorized_keys: ssh-ed25519 AAAA\n'],
  ['a mode in letters', 'storage:\n  files:\n    - path: /a\n      mode: u=rw,go=r\n'],
  ['no space after a colon', 'storage:\n  files:\n    - path:/a\n      mode: 0644\n'],
  ['a character that begins no value', 'passwd:\n  users:\n    - name: core\n      gecos: @core\n'],
  ['an alias of nothing', 'systemd: *units\n'],
  ['two colons in a line', 'storage:\n  files:\n    - path: /a\n      contents:\n        inline: echo: hello\n'],
  ['an item that is indented otherwise', 'storage:\n  files:\n    - path: /a\n     - path: /b\n'],
  ['a key that is indented otherwise', 'storage:\n  files:\n    - path: /a\n   disks: []\n'],
  ['a key without a colon', 'storage:\n  files\n  disks: []\n'],
  ['a quote without an end', 'storage:\n  files:\n    - path: "/a\n'],
  ['a local file that does not exist', 'storage:\n  files:\n    - path: /a\n      contents: {local: motd}\n'],
])('help and fixes of %s do not depend on the words of the message', (_, body) => {
  const text = HEADER + body;
  const source: Source = { name: 'a.bu', text, bytes: new TextEncoder().encode(text) };
  const { reports, trees } = finish(collect(source, { files }));
  const root = trees.get(source);
  const [found] = reports.flat().filter(({ code }) => /^yaml\/|^local\//.test(code));
  expect(found?.help).toBeDefined();
  const other = { ...found!, message: 'other words', help: undefined };
  expect(advise(other, { source, root, files }).help).toBe(found!.help);
  expect(fixOf(other, { source, root })).toEqual(fixOf(found!, { source, root }));
});
