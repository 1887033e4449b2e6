import { expect, it } from 'vitest';
import { filesOfReader } from '../../../src/host/files-of-reader.ts';
import { fileLinks } from '../../../src/service/editor/links.ts';

const HEADER = 'variant: fcos\nversion: 1.5.0\n';

function links(text: string): string[] {
  const existing = ['/w/files/motd', '/w/files/key.pub', '/w/parts/base.bu', '/secret'];
  const host = filesOfReader((path) => (existing.includes(path) ? '' : undefined));
  const found = fileLinks(text, '/w/hosts/a.bu', { host, dirs: ['/w/files'], filesDir: '/w/files', rootDir: '/w' });
  return found.map(({ span, path }) => `${text.slice(span.start, span.end)} ${path}`);
}

it('a local file is a link if it exists below its directory', () => {
  const local = (name: string): string => `${HEADER}storage:\n  files:\n    - path: /a\n      contents:\n        local: ${name}\n`;
  expect(links(local('motd'))).toEqual(['motd /w/files/motd']);
  for (const name of ['nothing', '../../secret', '']) expect(links(local(name)), name).toEqual([]);
  expect(links(`${HEADER}passwd:\n  users:\n    - name: core\n      ssh_authorized_keys_local: [key.pub]\n`)).toEqual([
    'key.pub /w/files/key.pub',
  ]);
  // only fields that name local files
  expect(links(`${HEADER}storage:\n  files:\n    - path: motd\n`)).toEqual([]);
});

it('values below thousands of levels are found, in the order of the text', () => {
  const nested = (value: string): string => `{a: ${'['.repeat(9_900)}${value}${']'.repeat(9_900)}, b: {local: key.pub}}`;
  expect(links(`${HEADER}storage: ${nested('{local: motd}')}\n`)).toEqual(['motd /w/files/motd', 'key.pub /w/files/key.pub']);
});

it('an included file is a link, relative to the config that includes it', () => {
  const include = (item: string): string => `compose:\n  include:\n    - ${item}\n---\n${HEADER}`;
  expect(links(include('../parts/base.bu'))).toEqual(['../parts/base.bu /w/parts/base.bu']);
  expect(links(include('file: ../parts/base.bu'))).toEqual(['../parts/base.bu /w/parts/base.bu']);
  for (const item of ['../../secret', '../parts/*.bu', 'nothing.bu']) expect(links(include(item)), item).toEqual([]);
});
