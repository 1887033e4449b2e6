import { describe, expect, it } from 'vitest';
import { linesOf } from './lines-of.ts';

// the lines are those of butane 0.29.0
describe('one source for the contents of a resource', () => {
  it.each([
    [
      'fcos 1.5.0',
      'inline and source',
      'storage:\n  files:\n    - path: /a\n      contents:\n        inline: x\n        source: data:,x\n',
      ['error at $.storage.files.0.contents.source, line 8 col 17: only one of the following can be set: inline, local, source'],
    ],
    [
      'fcos 1.1.0',
      'all three',
      'storage:\n  files:\n    - path: /a\n      append:\n        - inline: x\n          local: y\n          source: data:,x\n',
      ['error at $.storage.files.0.append.0.source, line 9 col 19: only one of the following can be set: inline, local, source'],
    ],
    [
      'fcos 1.0.0',
      'inline and source in the oldest spec',
      'storage:\n  files:\n    - path: /a\n      contents:\n        inline: x\n        source: data:,x\n',
      ['error at $.storage.files.0.contents.inline, line 7 col 17: only one of the following can be set: inline, local, source'],
    ],
    ['fcos 1.5.0', 'one of them', 'storage:\n  files:\n    - path: /a\n      contents:\n        inline: x\n', []],
  ])('%s: %s', (version, _, body, lines) => {
    expect(linesOf(version, body)).toEqual(lines);
  });
});
