import { describe, expect, it } from 'vitest';
import { filesOf, said, unitsOf } from '../../checks-of.ts';

const CODES = /^unit\/(?:unknown-section|unknown-key|ignored-line|obsolete-key)$/;
const service = (rest: string): string => unitsOf({ 'a.service': { contents: `[Service]\nExecStart=/usr/bin/a\n${rest}` } });

/* Outcomes: systemd.unit(5), and `systemd-analyze verify` of systemd 252, which prints "Unknown key" and "Unknown section". */
describe('settings that systemd does not know', () => {
  it.each([
    ['a misspelt key', service('Restrat=always'), ['unit/unknown-key Restrat']],
    ['a key of another section', service('After=b.service'), ['unit/unknown-key After']],
    ['a limit that moved to [Unit]', service('StartLimitIntervalSec=0'), ['unit/unknown-key StartLimitIntervalSec']],
    ['another case', service('restart=always'), ['unit/unknown-key restart']],
    ['a section in another case', service('[unit]\nDescription=a'), ['unit/unknown-section unit']],
    ['the section of another type', service('[Timer]\nOnBootSec=1'), ['unit/unknown-section Timer']],
    ['a quadlet in a service', service('[Container]\nImage=a'), ['unit/unknown-section Container']],
    ['a line without =', service('Restart'), ['unit/ignored-line Restart']],
    ['a setting of old control groups', service('MemoryLimit=1G'), ['unit/obsolete-key MemoryLimit']],
    [
      'a line above the sections of a drop-in',
      unitsOf({ 'a.service': { dropin: 'Restart=no\n[Service]' } }),
      ['unit/ignored-line Restart=no'],
    ],
    [
      'a file in the folder of units',
      filesOf({ '/etc/systemd/system/a.service': '[Service]\nExecStart=/usr/bin/a\nUsre=b\n' }),
      ['unit/unknown-key Usre'],
    ],
    ['a key for other programs', service('X-Mine=1\n[X-Other]\nA=b'), []],
    ['all that is right', service('Restart=always\n[Unit]\nAfter=b.service\n[Install]\nWantedBy=multi-user.target'), []],
    ['an old name that still counts', service('StartLimitInterval=0'), []],
    ['a template of Terraform', service('%{~ if a ~}\n--label=a\n%{~ endif ~}'), []],
    ['a template with a comparison', service('%{~ if a == b ~}\n--label=a\n%{~ endif ~}'), []],
    ['a masked unit', unitsOf({ 'a.service': { fields: 'mask: true', contents: '[Service]\nNothing=1' } }), []],
  ])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));

  it.each([
    ['a misspelt key of a quadlet', '[Container]\nImage=a.example/b\nPublishPrt=80', ['quadlet/unknown-key PublishPrt']],
    ['a setting of systemd in [Container]', '[Container]\nImage=a.example/b\nRestart=always', ['quadlet/unknown-key Restart']],
    ['a second kind of quadlet', '[Container]\nImage=a.example/b\n[Volume]\nLabel=a', ['quadlet/unknown-section Volume']],
    ['[Service] in a quadlet', '[Container]\nImage=a.example/b\n[Service]\nRestrat=always', ['unit/unknown-key Restrat']],
    ['a quadlet that is right', '[Container]\nImage=a.example/b\n[Service]\nRestart=always\n[Quadlet]\nDefaultDependencies=false', []],
  ])('%s', (_, quadlet, expected) =>
    expect(said(filesOf({ '/etc/containers/systemd/a.container': quadlet }), /unknown-(?:key|section)$/)).toEqual(expected),
  );
});
