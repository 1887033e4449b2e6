import { describe, expect, it } from 'vitest';
import { filesOfReader } from '../../../src/host/files-of-reader.ts';
import { check } from '../../../src/service/check.ts';
import { rangeOf } from '../../../src/text/ranges.ts';

const HEAD = 'variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n';

/** What is left to say: `line code`. */
function left(files: string): string[] {
  return check(`${HEAD}${files}`, { name: 'a.bu' }).diagnostics.map(({ code, location }) => `${rangeOf(location).start.line} ${code}`);
}

describe('# butane-ignore', () => {
  it('silences a code on its line, or on the next where it stands alone', () => {
    expect(left('    - path: a # butane-ignore path/relative: made absolute later\n')).toEqual([]);
    expect(left('    # butane-ignore path/relative: made absolute later\n    # (by whom?)\n\n    - path: a\n')).toEqual([]);
    expect(left('    - path: /a\n      mode: 644 # butane-ignore mode/*, path/relative: meant\n')).toEqual(['6 check/unused-ignore']);
    expect(left('    - path: /a\n      mode: 644 # butane-ignore mode/decimal: meant\n')).toEqual([]);
  });

  it('is reported where it silences nothing, names no code, or gives no reason', () => {
    expect(left('    - path: /a # butane-ignore path/relative: no more\n')).toEqual(['5 check/unused-ignore']);
    expect(left('    - path: a # butane-ignore\n')).toEqual(['5 path/relative', '5 check/bad-ignore']);
    expect(left('    - path: a # butane-ignore path/relativ: x\n')).toEqual(['5 path/relative', '5 check/bad-ignore']);
    expect(left('    - path: a # butane-ignore path/relative\n')).toEqual(['5 check/bad-ignore']);
  });

  it('helps with the name of a code', () => {
    const helpFor = (code: string) =>
      check(`${HEAD}    - path: /a # butane-ignore ${code}: x\n`, { name: 'a.bu' }).diagnostics.map(({ help }) => help);
    expect(helpFor('path/relativ')).toEqual(['did you mean path/relative?']);
    expect(helpFor('path')).toEqual(['did you mean path/*?']);
    expect(helpFor('qqqqqqqq')).toEqual(['run `butane explain --list` to list the codes']);
  });

  it('silences a code in the part of a composed config that it stands in', () => {
    const parts: Readonly<Record<string, string>> = {
      'a.bu': `${HEAD}    - path: a # butane-ignore path/relative: as it is\n    - path: b\n`,
      'b.bu': `${HEAD}    - path: c\n    - path: /d # butane-ignore path/relative: no more\n`,
    };
    const root = 'compose:\n  include: [a.bu, b.bu]\n---\nvariant: fcos\nversion: 1.5.0\n';
    const { diagnostics } = check(root, { name: 'root.bu', files: filesOfReader((path) => parts[path.replace('/', '')]) });
    const lines = diagnostics.map(({ code, location }) => `${location.source.name}:${rangeOf(location).start.line} ${code}`);
    expect(lines.sort()).toEqual(['a.bu:6 path/relative', 'b.bu:5 path/relative', 'b.bu:6 check/unused-ignore']);
  });

  it('is none in a scalar', () => {
    const inline = '    - path: /a\n      contents:\n        inline: |\n          # butane-ignore path/relative: x\n';
    expect(left(inline)).toEqual([]);
    expect(left('    - path: "/a # butane-ignore x: y"\n')).toEqual([]);
  });
});
