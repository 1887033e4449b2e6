import { describe, expect, it } from 'vitest';
import { filesOf, said, unitsOf } from '../../checks-of.ts';

const CODES = /^unit\/(?:bad-value|refused-value)$/;

/* Values of each kind are held against systemd-analyze in test/lint/units; here it is what a finding covers. */
describe('values that systemd does not take', () => {
  it.each([
    ['Restart=Always', ['unit/bad-value Always']],
    ['TimeoutStartSec=5x', ['unit/bad-value x']],
    ['Environment="A=b" c', ['unit/bad-value c']],
    ['ExecStartPre=usr/bin/b', ['unit/refused-value usr/bin/b']],
    ['ExecStartPre=/usr/bin/date +%%Y %Q', ['unit/refused-value %Q']],
    ['ExecStartPre=/usr/bin/b \\\n  --c %Q', ['unit/refused-value %Q']],
    ['User=1000:1000', ['unit/refused-value 1000:1000']],
    [`RestartSec=\${seconds}`, []],
    ['Restart=always\nTimeoutStartSec=5min\nUser=core', []],
    ['Restart=', []],
  ])('%s', (lines, expected) => {
    const contents = `[Service]\nExecStart=/usr/bin/a\n${lines}`;
    expect(said(unitsOf({ 'a.service': { contents } }), CODES)).toEqual(expected);
    expect(said(unitsOf({ 'a.service': { dropin: `[Service]\n${lines}` } }), CODES)).toEqual(expected);
  });
});

it('names of quadlets are names of services in a quadlet', () => {
  const quadlet = (name: string): string => `[Unit]\nAfter=${name}\n[Container]\nImage=a.example/b`;
  const found = (name: string) => said(filesOf({ '/etc/containers/systemd/a.container': quadlet(name) }), CODES);
  expect(found('b.container')).toEqual([]);
  expect(found('b')).toEqual(['unit/bad-value b']);
});
