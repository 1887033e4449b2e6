import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inWatchedFolder } from './watching.ts';

const { end, heard, made, path, watch, watchWith, write } = inWatchedFolder();

const FCOS = 'variant: fcos\nversion: 1.6.0\n';
const root = (header: string, config = FCOS): string => `compose:\n${header}---\n${config}`;
const link = (path: string): string => `${FCOS}storage:\n  links:\n    - path: ${path}\n      target: /srv\n`;

it('builds the roots that a change of a part, a value, a folder or a mended part concerns, and no others', async () => {
  write('parts/base.bu', link('/etc/one'));
  write('parts/d/a.bu', link('/etc/a'));
  write('a.bu', root('  include: [parts/base.bu]\n'));
  write('b.bu', root('  include: [parts/d/*.bu]\n'));
  write(
    'c.bu',
    root(
      '  vars: { v: { file: value.txt } }\n',
      `${FCOS}storage:\n  files:\n    - path: /etc/c\n      contents: { inline: "\${var.v}" }\n`,
    ),
  );
  write('value.txt', 'old');
  watch();
  expect(await heard(/watching/)).toMatch(/a\.bu, b\.bu, c\.bu: 3 written \(\d+ ms\)\nwatching 3 configs/);

  write('parts/base.bu', link('/etc/two'));
  await heard(/^\S+ a\.bu: 1 written/m);
  expect(made('a.ign')).toContain('/etc/two');

  write('value.txt', 'new');
  await heard(/^\S+ c\.bu: 1 written/m);
  expect(made('c.ign')).toContain('data:,new');

  write('parts/d/b.bu', link('/etc/b'));
  await heard(/^\S+ b\.bu: 1 written/m);
  expect(made('b.ign')).toContain('/etc/b');

  write('parts/base.bu', `${FCOS}storage: [\n`);
  await heard(/^\S+ a\.bu: 0 written, 1 failed/m);
  write('parts/base.bu', link('/etc/three'));
  await heard(/^\S+ a\.bu: 1 written/m);
  expect(made('a.ign')).toContain('/etc/three');

  expect(await end('SIGTERM')).toBe(0);
});

it('builds again when a part vanishes and returns, with the values that stdin gave', async () => {
  write('part.bu', root('  vars: { to: null }\n', link('/etc/one').replace('/srv', '${var.to}')));
  write('a.bu', root('  vars: { to: { secret: true } }\n  include: [{ file: part.bu, vars: { to: "${var.to}" } }]\n'));
  watchWith('to: /given\n', '--vars', '-');
  await heard(/watching 1 config/);
  expect(made('a.ign')).toContain('/given');

  rmSync(path('part.bu'));
  expect(await heard(/^\S+ a\.bu: 0 written, 1 failed/m)).toContain('there is no file part.bu');
  write('part.bu', root('  vars: { to: null }\n', link('/etc/two').replace('/srv', '${var.to}')));
  await heard(/^\S+ a\.bu: 1 written/m);
  expect(made('a.ign')).toMatch(/\/etc\/two.*\/given/);
  expect(await end('SIGTERM')).toBe(0);
});
