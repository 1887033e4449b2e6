import { expect, it } from 'vitest';
import { zincati } from '../../../../src/lint/checks/settings-file/zincati.ts';
import { findingsOf, linesOf } from '../findings-of.ts';
import { fileConfig } from './file-config.ts';

const config = (text: string): string => fileConfig('/etc/zincati/config.d/55-a.toml', text);

const window = (lines: string): string => `[[updates.periodic.window]]\n${lines}`;

// by src/config/fragments.rs and inputs.rs of Zincati
it.each([
  ['[updates]\nenabled = "yes"', ['settings-file/zincati-value at enabled = "yes"']],
  ['updates.enabled = 1', ['settings-file/zincati-value at updates.enabled = 1']],
  ['[agent.timing]\nsteady_interval_secs = 1.5', ['settings-file/zincati-value at steady_interval_secs = 1.5']],
  ['[updates.periodic.window]\ndays = ["Sat"]', ['settings-file/zincati-value at [updates.periodic.window]']],
  ['[updates]\nstrategy = "weekly"', ['settings-file/zincati-value at strategy = "weekly"']],
  ['[updates]\nstrategy = "periodic"', ['settings-file/zincati-value at strategy = "periodic"']],
  ['[updates]\nstrategy = "fleet_lock"', ['settings-file/zincati-value at strategy = "fleet_lock"']],
  ['[updates]\nenable = false', ['settings-file/zincati-key at enable = false']],
  ['[updates]\nstrategy = "immediate"\nenabled = true\n[identity]\nrollout_wariness = 0.5\ngroup = "a"', []],
  ['[updates]\nstrategy = "fleet_lock"\n[updates.fleet_lock]\nbase_url = "https://example.com"', []],
  // by src/weekly/utils.rs and src/strategy/periodic.rs
  [window('days = ["Sat", "sunday"]\nstart_time = "23:30"\nlength_minutes = 60'), []],
  [window('days = ["Sat"]\nstart_time = "7:05"\nlength_minutes = 1440'), []],
  [window('days = ["Weekend"]\nstart_time = "23:30"\nlength_minutes = 60'), ['settings-file/zincati-value at days = ["Weekend"]']],
  [window('days = "Sat"\nstart_time = "23:30"\nlength_minutes = 60'), ['settings-file/zincati-value at days = "Sat"']],
  [window('days = ["Sat"]\nstart_time = "25:00"\nlength_minutes = 60'), ['settings-file/zincati-value at start_time = "25:00"']],
  [window('days = ["Sat"]\nstart_time = "5pm"\nlength_minutes = 60'), ['settings-file/zincati-value at start_time = "5pm"']],
  [window('days = ["Sat"]\nstart_time = "23:30"\nlength_minutes = "60"'), ['settings-file/zincati-value at length_minutes = "60"']],
  [window('days = ["Sat"]\nstart_time = "23:30"\nlength_minutes = 0'), ['settings-file/zincati-value at length_minutes = 0']],
  [window('days = ["Sat"]\nstart_time = "23:30"'), ['settings-file/zincati-value at [[updates.periodic.window]]']],
  ['[updates.periodic]\ntime_zone = "Europe/Pariss"', ['settings-file/zincati-value at time_zone = "Europe/Pariss"']],
  ['[updates.periodic]\ntime_zone = "localtime"', []],
  // what is not TOML is another code
  ['[updates', []],
])('%j', (text, lines) => {
  expect(linesOf(zincati, config(text))).toEqual(lines);
});

it('reads all files together, as Zincati does', () => {
  const text = `${config('[updates]\nstrategy = "periodic"')}    - path: /etc/zincati/config.d/60-b.toml
      contents:
        inline: |
          [[updates.periodic.window]]
          days = ["Sat"]
          start_time = "23:30"
          length_minutes = 60
`;
  expect(linesOf(zincati, text)).toEqual([]);
});

it('misses nothing where another config is merged', () => {
  const text = `${config('[updates]\nstrategy = "periodic"')}ignition:\n  config:\n    merge: [{source: "https://example.com/a.ign"}]\n`;
  expect(linesOf(zincati, text)).toEqual([]);
});

it('names the key that was meant', () => {
  expect(findingsOf(zincati, config('[updates]\nenable = false'))[0]!.help).toBe('did you mean updates.enabled?');
});
