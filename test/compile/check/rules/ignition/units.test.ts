import { describe, expect, it } from 'vitest';
import { NEWEST, reportOf } from './report-of.ts';

function units(...of: readonly Record<string, unknown>[]): string[] {
  return reportOf(NEWEST, { systemd: { units: of } });
}

const EXTENSION = 'error at $.systemd.units.0.name: invalid systemd unit extension';

describe('names', () => {
  it.each(
    ['service', 'socket', 'device', 'mount', 'automount', 'swap', 'target', 'path', 'timer', 'snapshot', 'slice', 'scope'].map(
      (end) => `a.${end}`,
    ),
  )('%s', (name) => {
    expect(units({ name })).toEqual([]);
  });

  it.each(['', 'a', 'a.conf', 'a.Service', 'a.service/b', 'a.service.'])('not %j', (name) => {
    expect(units({ name })).toEqual([EXTENSION]);
  });
});

describe('contents', () => {
  it('are a unit file', () => {
    expect(
      units({ name: 'a', contents: '[Unit', enabled: true, dropins: [{ name: 'x.conf', contents: '[Unit]x' }, { name: 'y' }] }),
    ).toEqual([
      EXTENSION,
      'error at $.systemd.units.0.contents: invalid unit content: unable to find end of section',
      'error at $.systemd.units.0.dropins.0.contents: invalid unit content: found garbage after section name : "x"',
      'error at $.systemd.units.0.dropins.1.name: invalid systemd drop-in extension',
    ]);
  });

  const noInstall = (name: string): string[] => [
    `warning at $.systemd.units.0.contents: unit ${name} is enabled, but has no install section so enable does nothing`,
  ];

  it.each([
    [{ contents: '[Unit]\nA=b', enabled: true }, noInstall('"a.service"')],
    // a section without options does not count
    [{ contents: '[Install]\n', enabled: true }, noInstall('"a.service"')],
    [{ contents: '[install]\nA=b', enabled: true }, noInstall('"a.service"')],
    [{ contents: '[Install]\nA=b', enabled: true }, []],
    [{ contents: '[Unit]\nA=b', enabled: false }, []],
    [{ contents: '', enabled: true }, []],
    [{ dropins: [{ name: 'a.conf' }], enabled: true }, []],
  ])('say by whom an enabled unit is wanted: %j', (of, lines) => {
    expect(units({ name: 'a.service', ...of })).toEqual(lines);
  });

  it('belong to a unit whose name may be odd', () => {
    expect(units({ name: '"\u0001\u00ad.timer', contents: '[Unit]\nA=b', enabled: true })).toEqual(noInstall('"\\"\\x01\\u00ad.timer"'));
  });
});

describe('instances', () => {
  const template = { name: 'a@.service', contents: '[Unit]\nA=b' };
  const warning = (at: number, name: string): string =>
    `warning at $.systemd.units.${at}.contents: template unit "a@.service" for ${name} doesn't have Install section`;

  it('need an install section in their template', () => {
    expect(units(template, { name: 'a@x.service', enabled: true })).toEqual([warning(1, '"a@x.service"')]);
    expect(units({ name: 'a@x.service', enabled: true }, template)).toEqual([warning(0, '"a@x.service"')]);
    expect(units({ ...template, contents: '[Install]\nA=b' }, { name: 'a@x.service', enabled: true })).toEqual([]);
  });

  it.each([
    [{ name: 'a@x.service' }],
    [{ name: 'b@x.service', enabled: true }],
    [{ name: 'a@x.timer', enabled: true }],
    [{ name: 'a@.service.service', enabled: false }],
  ])('not %j', (of) => {
    expect(units(template, of)).toEqual([]);
  });

  it('end at the first at sign, and not at odd separators', () => {
    expect(units(template, { name: 'a@b@c.service', enabled: true })).toEqual([warning(1, '"a@b@c.service"')]);
    expect(units(template, { name: 'a@\u2028.service', enabled: true })).toEqual([warning(1, '"a@\\u2028.service"')]);
  });

  it('whose template is broken are left alone', () => {
    expect(units({ ...template, contents: '[Unit' }, { name: 'a@x.service', enabled: true })).toEqual([
      'error at $.systemd.units.0.contents: invalid unit content: unable to find end of section',
    ]);
  });
});
