import { expect, it } from 'vitest';
import { namesIn } from '../../../src/service/editor/names.ts';
import { tokensIn } from '../../../src/service/editor/unit-tokens.ts';

const tokens = (text: string): string[] =>
  tokensIn(text, namesIn(text)).map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`);

const unit = (contents: string): string =>
  `variant: fcos\nversion: 1.6.0\nsystemd:\n  units:\n    - name: a.service\n      contents: ${contents}\n`;

it('sections, keys, values and comments of a unit are told apart, each on its line', () => {
  const text = unit(`|
        # about it
        [Service]
        ExecStart=/bin/a \\
          --b

        Environment=
        not a setting`);
  expect(tokens(text)).toEqual([
    'comment # about it',
    'section [Service]',
    'key ExecStart',
    // the backslash stands for a blank of the value
    'value /bin/a \\',
    'value --b',
    'key Environment',
  ]);
});

it('units in quotes have tokens too, as far as they are on one line', () => {
  expect(tokens(unit('"[Unit]\\nAfter=b.service"'))).toEqual(['section [Unit]', 'key After', 'value b.service']);
});

it('quadlets, drop-ins and keyfiles have tokens, and other files have none', () => {
  const file = (path: string): string =>
    `variant: fcos\nversion: 1.6.0\nstorage:\n  files:\n    - path: ${path}\n      contents:\n        inline: |\n          [a]\n          b=c\n`;
  for (const path of [
    '/etc/containers/systemd/a.container',
    '/etc/systemd/system/a.service.d/b.conf',
    '/etc/NetworkManager/system-connections/a.nmconnection',
  ])
    expect(tokens(file(path)), path).toEqual(['section [a]', 'key b', 'value c']);
  expect(tokens(file('/etc/a.conf'))).toEqual([]);
});

it('variables are tokens, also within values, and no two tokens overlap', () => {
  const text = `compose:\n  vars: {name: x}\n---\n${unit('|\n        [Service]\n        ExecStart=/bin/${var.name}/a ${var.name}')}storage: {files: [{path: "/\${var.name}"}]}\n`;
  expect(tokens(text)).toEqual([
    'variable name',
    'section [Service]',
    'key ExecStart',
    'value /bin/',
    'variable ${var.name}',
    'value /a ',
    'variable ${var.name}',
    'variable ${var.name}',
  ]);
  const spans = tokensIn(text, namesIn(text)).map(({ span }) => span);
  for (const [i, { start }] of spans.entries()) expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
});
