import { describe, expect, it } from 'vitest';
import { firstVersionWith } from '../../../../versions-by-layer.ts';
import { linesOf } from './lines-of.ts';

/** The first version with quadlets. */
const FCOS = `fcos ${firstVersionWith('fcos', 'base_0_8')}`;

// the lines are those of butane 0.29.0
describe('names and contents of quadlets', () => {
  it.each([
    [
      FCOS,
      'an unknown extension',
      'systemd:\n  quadlets:\n    - name: a.service\n      contents: x\n',
      [
        'error at $.systemd.quadlets.0.name, line 5 col 13: unsupported file extension for quadlet: must be one of .container, .volume, .network, .kube, .image, .build, .pod, or .artifact',
      ],
    ],
    [
      FCOS,
      'every known one',
      'systemd:\n  quadlets:\n    - name: a.container\n      contents: x\n    - name: a.volume\n      contents: x\n    - name: a.network\n      contents: x\n    - name: a.kube\n      contents: x\n    - name: a.image\n      contents: x\n    - name: a.build\n      contents: x\n    - name: a.pod\n      contents: x\n    - name: a.artifact\n      contents: x\n',
      [],
    ],
    [
      FCOS,
      'both sources',
      'systemd:\n  quadlets:\n    - name: a.container\n      contents: x\n      contents_local: y\n',
      ['error at $.systemd.quadlets.0.contents_local, line 7 col 23: only one of the following can be set: contents, contents_local'],
    ],
    [
      FCOS,
      'an instance with contents',
      'systemd:\n  quadlets:\n    - name: a@b.container\n      contents: x\n      contents_local: y\n',
      [
        'error at $.systemd.quadlets.0.contents, line 6 col 17: template instances cannot have contents or contents_local',
        'error at $.systemd.quadlets.0.contents_local, line 7 col 23: template instances cannot have contents or contents_local',
      ],
    ],
    [FCOS, 'an instance', 'systemd:\n  quadlets:\n    - name: a@b.container\n', []],
    [FCOS, 'a template with contents', 'systemd:\n  quadlets:\n    - name: a@.container\n      contents: x\n', []],
  ])('%s: %s', (version, _, body, lines) => {
    expect(linesOf(version, body)).toEqual(lines);
  });
});
