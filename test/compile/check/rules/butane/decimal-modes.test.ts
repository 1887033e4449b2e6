import { describe, expect, it } from 'vitest';
import { linesOf } from './lines-of.ts';

// the lines are those of butane 0.29.0
describe('modes that were meant in octal', () => {
  it.each([
    [
      'fcos 1.7.0',
      'a file of 644',
      'storage:\n  files:\n    - path: /a\n      mode: 644\n',
      [
        'warning at $.storage.files.0.mode, line 6 col 13: unreasonable mode would be reasonable if specified in octal; remember to add a leading zero',
      ],
    ],
    ['fcos 1.7.0', 'a file of 0644', 'storage:\n  files:\n    - path: /a\n      mode: 0644\n', []],
    [
      'fcos 1.7.0',
      'a file of 755',
      'storage:\n  files:\n    - path: /a\n      mode: 755\n',
      [
        'warning at $.storage.files.0.mode, line 6 col 13: unreasonable mode would be reasonable if specified in octal; remember to add a leading zero',
      ],
    ],
    [
      'fcos 1.7.0',
      'a file of 600',
      'storage:\n  files:\n    - path: /a\n      mode: 600\n',
      [
        'warning at $.storage.files.0.mode, line 6 col 13: unreasonable mode would be reasonable if specified in octal; remember to add a leading zero',
      ],
    ],
    ['fcos 1.7.0', 'a file of 420', 'storage:\n  files:\n    - path: /a\n      mode: 420\n', []],
    ['fcos 1.7.0', 'a file of 1755', 'storage:\n  files:\n    - path: /a\n      mode: 1755\n', []],
    [
      'fcos 1.7.0',
      'a file of 777',
      'storage:\n  files:\n    - path: /a\n      mode: 777\n',
      [
        'warning at $.storage.files.0.mode, line 6 col 13: unreasonable mode would be reasonable if specified in octal; remember to add a leading zero',
      ],
    ],
    ['fcos 1.7.0', 'a file of 888', 'storage:\n  files:\n    - path: /a\n      mode: 888\n', []],
    ['fcos 1.7.0', 'a file of 0', 'storage:\n  files:\n    - path: /a\n      mode: 0\n', []],
    [
      'fcos 1.7.0',
      'a file of 400',
      'storage:\n  files:\n    - path: /a\n      mode: 400\n',
      [
        'warning at $.storage.files.0.mode, line 6 col 13: unreasonable mode would be reasonable if specified in octal; remember to add a leading zero',
      ],
    ],
    [
      'fcos 1.7.0',
      'a file of 7777',
      'storage:\n  files:\n    - path: /a\n      mode: 7777\n',
      ['error at $.storage.files.0.mode, line 6 col 13: illegal file mode'],
    ],
    [
      'fcos 1.7.0',
      'a file of 2755',
      'storage:\n  files:\n    - path: /a\n      mode: 2755\n',
      [
        'warning at $.storage.files.0.mode, line 6 col 13: unreasonable mode would be reasonable if specified in octal; remember to add a leading zero',
      ],
    ],
    [
      'fcos 1.7.0',
      'a file of 4755',
      'storage:\n  files:\n    - path: /a\n      mode: 4755\n',
      [
        'warning at $.storage.files.0.mode, line 6 col 13: unreasonable mode would be reasonable if specified in octal; remember to add a leading zero',
        'error at $.storage.files.0.mode, line 6 col 13: illegal file mode',
      ],
    ],
    [
      'fcos 1.7.0',
      'a file of 440',
      'storage:\n  files:\n    - path: /a\n      mode: 440\n',
      [
        'warning at $.storage.files.0.mode, line 6 col 13: unreasonable mode would be reasonable if specified in octal; remember to add a leading zero',
      ],
    ],
    ['fcos 1.7.0', 'a file of 111', 'storage:\n  files:\n    - path: /a\n      mode: 111\n', []],
    [
      'fcos 1.7.0',
      'a directory of 755',
      'storage:\n  directories:\n    - path: /a\n      mode: 755\n',
      [
        'warning at $.storage.directories.0.mode, line 6 col 13: unreasonable mode would be reasonable if specified in octal; remember to add a leading zero',
      ],
    ],
    ['fcos 1.7.0', 'a directory of 0755', 'storage:\n  directories:\n    - path: /a\n      mode: 0755\n', []],
    [
      'fcos 1.7.0',
      'a directory of 700',
      'storage:\n  directories:\n    - path: /a\n      mode: 700\n',
      [
        'warning at $.storage.directories.0.mode, line 6 col 13: unreasonable mode would be reasonable if specified in octal; remember to add a leading zero',
      ],
    ],
    [
      'fcos 1.7.0',
      'a directory of 1777',
      'storage:\n  directories:\n    - path: /a\n      mode: 1777\n',
      [
        'warning at $.storage.directories.0.mode, line 6 col 13: unreasonable mode would be reasonable if specified in octal; remember to add a leading zero',
      ],
    ],
    [
      'fcos 1.7.0',
      'a directory of 2755',
      'storage:\n  directories:\n    - path: /a\n      mode: 2755\n',
      [
        'warning at $.storage.directories.0.mode, line 6 col 13: unreasonable mode would be reasonable if specified in octal; remember to add a leading zero',
      ],
    ],
    ['fcos 1.7.0', 'a directory of 644', 'storage:\n  directories:\n    - path: /a\n      mode: 644\n', []],
    [
      'fcos 1.7.0',
      'a directory of 4755',
      'storage:\n  directories:\n    - path: /a\n      mode: 4755\n',
      ['error at $.storage.directories.0.mode, line 6 col 13: illegal file mode'],
    ],
    [
      'fcos 1.7.0',
      'a directory of 3770',
      'storage:\n  directories:\n    - path: /a\n      mode: 3770\n',
      [
        'warning at $.storage.directories.0.mode, line 6 col 13: unreasonable mode would be reasonable if specified in octal; remember to add a leading zero',
      ],
    ],
  ])('%s: %s', (version, _, body, lines) => {
    expect(linesOf(version, body)).toEqual(lines);
  });
});
