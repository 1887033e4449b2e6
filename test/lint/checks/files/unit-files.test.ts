import { describe, expect, it } from 'vitest';
import { unitFiles } from '../../../../src/lint/checks/files/unit-files.ts';
import { foundBy } from '../found-by.ts';

const INSTALLED = '[Service]\\nExecStart=/x\\n[Install]\\nWantedBy=multi-user.target\\n';
const unitFile = (name: string, text = INSTALLED): string => `    - {path: /etc/systemd/system/${name}, contents: {inline: "${text}"}}\n`;
const storage = (...files: readonly string[]): string => `storage:\n  files:\n${files.join('')}`;

describe('units that are files', () => {
  it.each([
    ['nothing starts it', storage(unitFile('a.service')), ['unit/as-file: /etc/systemd/system/a.service']],
    [
      'a link starts it',
      `${storage(unitFile('a.service'))}  links:\n    - {path: /etc/systemd/system/multi-user.target.wants/a.service, target: ../a.service}\n`,
      [],
    ],
    ['it says of itself that something else starts it', storage(unitFile('a.service', '[Service]\\nExecStart=/x\\n')), []],
    ['a timer starts it', storage(unitFile('a.service'), unitFile('a.timer', '[Timer]\\nOnCalendar=daily\\n')), []],
    [
      'a unit wants it',
      `${storage(unitFile('a.service'))}systemd:\n  units:\n    - {name: b.service, contents: "[Unit]\\nWants=a.service"}\n`,
      [],
    ],
    ['systemd.units enables it', `${storage(unitFile('a.service'))}systemd:\n  units:\n    - {name: a.service, enabled: true}\n`, []],
    ['it is a template', storage(unitFile('a@.service')), []],
    [
      'it is a drop-in',
      storage('    - {path: /etc/systemd/system/a.service.d/b.conf, contents: {inline: "[Install]\\nWantedBy=x.target"}}\n'),
      [],
    ],
  ])('%s', (_, body, found) => {
    expect(foundBy(unitFiles, body)).toEqual(found);
  });
});

describe('presets', () => {
  const preset = (name: string, text: string): string =>
    `${storage(`    - {path: /etc/systemd/system-preset/${name}, contents: {inline: "${text}"}}\n`)}systemd:\n  units:\n    - {name: a.service, enabled: true}\n`;

  // systemd.preset(5): files in the order of their names, and the first line that names a unit counts
  it.each([
    ['10-a.preset', 'disable *', 1],
    ['10-a.preset', 'enable a.service\\ndisable *', 0],
    ['10-a.preset', 'disable a.service', 1],
    ['10-a.preset', 'disable b.service', 0],
    ['30-a.preset', 'disable *', 0],
    ['20-ignition.preset', 'enable b.service', 1],
  ])('%s: %s', (name, text, count) => {
    expect(foundBy(unitFiles, preset(name, text))).toHaveLength(count);
  });
});
