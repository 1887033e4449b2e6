import { describe, expect, it } from 'vitest';
import { linesOf } from './lines-of.ts';

// the lines are those of butane 0.29.0
describe('one source for the contents of a unit', () => {
  it.each([
    [
      'fcos 1.5.0',
      'both, in a unit',
      'systemd:\n  units:\n    - name: a.service\n      contents: x\n      contents_local: y\n',
      ['error at $.systemd.units.0.contents_local, line 7 col 23: only one of the following can be set: contents, contents_local'],
    ],
    [
      'fcos 1.5.0',
      'both, in a drop-in',
      'systemd:\n  units:\n    - name: a.service\n      dropins:\n        - name: a.conf\n          contents: x\n          contents_local: y\n',
      [
        'error at $.systemd.units.0.dropins.0.contents_local, line 9 col 27: only one of the following can be set: contents, contents_local',
      ],
    ],
  ])('%s: %s', (version, _, body, lines) => {
    expect(linesOf(version, body)).toEqual(lines);
  });
});
