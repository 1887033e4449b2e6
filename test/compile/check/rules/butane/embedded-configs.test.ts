import { describe, expect, it } from 'vitest';
import { linesOf } from './lines-of.ts';

// the lines are those of butane 0.29.0
describe('an Ignition config that is written inline', () => {
  it.each([
    ['fcos 1.5.0', 'valid', 'ignition:\n  config:\n    merge:\n      - inline: \'{"ignition":{"version":"3.4.0"}}\'\n', []],
    [
      'fcos 1.5.0',
      'with a relative path',
      'ignition:\n  config:\n    replace:\n      inline: \'{"ignition":{"version":"3.4.0"},"storage":{"files":[{"path":"a"}]}}\'\n',
      ['error at $.storage.files.0.path, line 1 col 1: path not absolute'],
    ],
    [
      'fcos 1.5.0',
      'of another version',
      'ignition:\n  config:\n    merge:\n      - inline: \'{"ignition":{"version":"3.3.0"}}\'\n',
      [
        'warning at $.ignition.config.merge.0.version, line 6 col 9: skipping validation for the merge/replace ignition config due to an unkown version',
      ],
    ],
    [
      'fcos 1.5.0',
      'with an unknown key',
      'ignition:\n  config:\n    merge:\n      - inline: \'{"ignition":{"version":"3.4.0"},"x":1}\'\n',
      ['warning at $.x, line 1 col 1: unused key x'],
    ],
    [
      'fcos 1.5.0',
      'that is no JSON',
      'ignition:\n  config:\n    merge:\n      - inline: hello\n',
      [
        "error at line 1 col 1: invalid character 'h' looking for beginning of value",
        'error at $.ignition.config.merge.0.inline, line 6 col 17: config is not valid',
      ],
    ],
    ['fcos 1.5.0', 'elsewhere, where nobody looks', 'storage:\n  files:\n    - path: /a\n      contents:\n        inline: "{}"\n', []],
  ])('%s: %s', (version, _, body, lines) => {
    expect(linesOf(version, body)).toEqual(lines);
  });
});
