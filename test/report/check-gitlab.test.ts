import { describe, expect, it } from 'vitest';
import type { CheckedFile } from '../../src/diagnostics/checked-file.ts';
import { renderCheckGitlab } from '../../src/report/check-gitlab.ts';
import { LineIndex } from '../../src/text/line-index.ts';
import { checked, problem } from './checked.ts';

interface Issue {
  readonly fingerprint: string;
  readonly location: { readonly path: string };
}

const read = (files: CheckedFile[]): Issue[] => JSON.parse(renderCheckGitlab(files));
const text = 'a: 1\r\nb: |\r\n  x\r\nc: 3\r\n';

describe('renderCheckGitlab', () => {
  // the members that GitLab's documentation asks for, and its five words for severities
  it('has what GitLab reads', () => {
    const found = [
      problem(text, 'a', { help: 'do this' }),
      problem(text, '|\r\n  x', { severity: 'warning', code: 'path/relative' }),
      problem(text, 'c', { severity: 'info' }),
    ];
    const fingerprint = expect.stringMatching(/^[0-9a-f]{16}$/);
    expect(read([checked('dir/a %#ü\\.bu', text, ...found)])).toEqual([
      {
        description: 'what is wrong (do this)',
        check_name: 'mode/decimal',
        fingerprint,
        severity: 'major',
        location: { path: 'dir/a %#ü\\.bu', lines: { begin: 1, end: 1 } },
      },
      {
        description: 'what is wrong',
        check_name: 'path/relative',
        fingerprint,
        severity: 'minor',
        location: { path: 'dir/a %#ü\\.bu', lines: { begin: 2, end: 3 } },
      },
      {
        description: 'what is wrong',
        check_name: 'mode/decimal',
        fingerprint,
        severity: 'info',
        location: { path: 'dir/a %#ü\\.bu', lines: { begin: 4, end: 4 } },
      },
    ]);
  });

  it('has no two fingerprints alike, the same in two files neither', () => {
    const found = [problem(text, 'a'), problem(text, 'a'), problem(text, 'c')];
    const issues = read([checked('a.bu', text, ...found), checked('b.bu', text, ...found)]);
    expect(new Set(issues.map((issue) => issue.fingerprint)).size).toBe(6);
  });

  it('names a file without ./, as GitLab wants it', () => {
    expect(read([checked('./a.bu', text, problem(text, 'a'))])[0]!.location.path).toBe('a.bu');
  });

  it('is an empty list where nothing was found', () => {
    expect(read([])).toEqual([]);
    expect(read([checked('a.bu', text)])).toEqual([]);
  });

  it('has a line in an empty file', () => {
    expect(read([checked('<stdin>', '', problem('', new LineIndex('').range(0, 0)))])).toMatchObject([
      { location: { path: '<stdin>', lines: { begin: 1, end: 1 } } },
    ]);
  });
});
