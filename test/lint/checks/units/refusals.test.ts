import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { said, unitsOf } from '../../checks-of.ts';

const { status, stdout } = spawnSync('systemd-analyze', ['--version'], { encoding: 'utf8' });
const isJudge = status === 0 && Number(/^systemd (\d+)/.exec(stdout)?.[1]) >= 252;
const folder = mkdtempSync(join(tmpdir(), 'refusals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Units, and whether systemd refuses them. */
const units: readonly (readonly [name: string, contents: string, isRefused: boolean])[] = [
  ['nothing.service', '[Service]\nType=simple', true],
  ['stop.service', '[Service]\nExecStop=/bin/true', true],
  ['stop-remains.service', '[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStop=/bin/true', false],
  ['two.service', '[Service]\nExecStart=/bin/true\nExecStart=/bin/false', true],
  ['two-in-one.service', '[Service]\nExecStart=/bin/true ; /bin/false', true],
  ['two-oneshot.service', '[Service]\nType=oneshot\nExecStart=/bin/true\nExecStart=/bin/false', false],
  ['reset.service', '[Service]\nExecStart=/bin/true\nExecStart=\nExecStart=/bin/false', false],
  ['restart.service', '[Service]\nType=oneshot\nExecStart=/bin/true\nRestart=always', true],
  ['restart-failure.service', '[Service]\nType=oneshot\nExecStart=/bin/true\nRestart=on-failure', false],
  ['bus.service', '[Service]\nType=dbus\nExecStart=/bin/true', true],
  ['bus-name.service', '[Service]\nType=dbus\nBusName=a.b\nExecStart=/bin/true', false],
  ['empty.timer', '[Timer]\nUnit=emergency.service', true],
  ['daily.timer', '[Timer]\nUnit=emergency.service\nOnCalendar=daily', false],
  ['empty.path', '[Path]\nUnit=emergency.service', true],
  ['some.path', '[Path]\nUnit=emergency.service\nPathExists=/a', false],
  ['empty.socket', '[Socket]\nService=emergency.service', true],
  ['some.socket', '[Socket]\nService=emergency.service\nListenStream=/run/a', false],
  ['var-a.mount', '[Mount]\nWhere=/var/a', true],
  ['var-b.mount', '[Mount]\nWhere=/var/b\nWhat=/dev/b', false],
];

const isRefusedHere = (name: string, contents: string): boolean => said(unitsOf({ [name]: { contents } }), /^unit\/refused$/).length > 0;

describe('units that systemd refuses', () => {
  it.each(units)('%s', (name, contents, isRefused) => expect(isRefusedHere(name, contents)).toBe(isRefused));

  it.runIf(isJudge)('systemd-analyze refuses the same ones', () => {
    for (const [name, contents] of units) writeFileSync(join(folder, name), `${contents}\n`);
    const differing = units.filter(([name, , isRefused]) => {
      const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', join(folder, name)], { encoding: 'utf8' });
      return /Refusing|lacks|bad unit file setting|no value|missing/i.test(stderr) !== isRefused;
    });
    expect(differing.map(([name]) => name)).toEqual([]);
  });

  it('judges a unit together with its drop-ins', () => {
    const contents = '[Service]\nExecStart=/usr/bin/a';
    const one = (dropin: string) => said(unitsOf({ 'a.service': { contents, dropin } }), /^unit\/refused$/);
    expect(one('[Service]\nExecStart=/usr/bin/b')).toEqual(['unit/refused /usr/bin/b']);
    expect(one('[Service]\nExecStart=\nExecStart=/usr/bin/b')).toEqual([]);
    expect(one('[Service]\nExecStart=/usr/bin/b\nType=oneshot')).toEqual([]);
  });

  it('does not judge drop-ins of units that are not in the config', () => {
    expect(said(unitsOf({ 'a.service': { dropin: '[Service]\nUser=core' } }), /^unit\/refused$/)).toEqual([]);
  });

  it('says of a misspelt key only that it is misspelt', () => {
    expect(said(unitsOf({ 'a.service': { contents: '[Service]\nExecStrat=/usr/bin/a' } }), /^unit\//)).toEqual([
      'unit/unknown-key ExecStrat',
    ]);
  });
});
