import { expect, it } from 'vitest';
import { jsonSyntax } from '../../../../src/lint/checks/settings-file/json-syntax.ts';
import { modulesLoad } from '../../../../src/lint/checks/settings-file/modules-load.ts';
import { rebootStrategy } from '../../../../src/lint/checks/settings-file/reboot-strategy.ts';
import { sysctl } from '../../../../src/lint/checks/settings-file/sysctl.ts';
import { tomlSyntax } from '../../../../src/lint/checks/settings-file/toml-syntax.ts';
import { zincati } from '../../../../src/lint/checks/settings-file/zincati.ts';
import { linesOf } from '../findings-of.ts';
import { fileConfig } from './file-config.ts';

const ZINCATI = '/etc/zincati/config.d/55-a.toml';
const window = (lines: string): string => `[updates]\nstrategy = "periodic"\n[[updates.periodic.window]]\n${lines}`;

/* Before a program reads such a text, envsubst, Terraform or Jinja has put values in place of the placeholders. */
it.each([
  ['a number of TOML', tomlSyntax, ZINCATI, window('length_minutes = ${LENGTH}')],
  ['a loop around lines of TOML', tomlSyntax, ZINCATI, '[updates]\n{% if strategy %}\nstrategy = "{{ strategy }}"\n{% endif %}'],
  ['a time', zincati, ZINCATI, window('days = ["Sat"]\nstart_time = "${START}"\nlength_minutes = 60')],
  ['a day', zincati, ZINCATI, window('days = ["${DAY}"]\nstart_time = "23:30"\nlength_minutes = 60')],
  ['a strategy', zincati, ZINCATI, '[updates]\nstrategy = "{{ strategy }}"'],
  ['a value of JSON', jsonSyntax, '/etc/docker/daemon.json', '{\n  "mtu": ${MTU}\n}'],
  ['a line of sysctl.d', sysctl, '/etc/sysctl.d/a.conf', '{{ setting }}'],
  ['a condition in modules-load.d', modulesLoad, '/etc/modules-load.d/a.conf', '%{ if bridge ~}\nbr_netfilter\n%{ endif ~}'],
  ['a strategy of Flatcar', rebootStrategy, '/etc/flatcar/update.conf', 'REBOOT_STRATEGY=${strategy}'],
])('nothing is said of %s that is a placeholder', (_, lint, path, text) => {
  expect(linesOf(lint, fileConfig(path, text))).toEqual([]);
});

it.each([
  ['TOML', tomlSyntax, ZINCATI, '[updates]\nstrategy = periodic\n[identity]\ngroup = "${GROUP}"', 'toml-syntax at periodic'],
  ['JSON', jsonSyntax, '/etc/docker/daemon.json', '{\n  "log-opts": {"tag": "{{.Name}}"},\n}', 'json-syntax at }'],
  ['Zincati', zincati, ZINCATI, '[updates]\nstrategy = "weekly"\n[identity]\ngroup = "${GROUP}"', 'zincati-value at strategy = "weekly"'],
])('a mistake in another line of %s is reported', (_, lint, path, text, found) => {
  expect(linesOf(lint, fileConfig(path, text))).toEqual([`settings-file/${found}`]);
});
