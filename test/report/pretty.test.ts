import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { renderPretty } from '../../src/report/pretty.ts';

const diagnostic = (line: number, column: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'path/relative',
  severity: 'error',
  message: 'what is wrong',
  path: ['storage', 'files', 0],
  mark: { line, column },
  ...more,
});
/** Diagnostics of a file with these bytes. */
const within = (bytes: Uint8Array, found: readonly Diagnostic[], name = 'a.bu'): Diagnostic[] => {
  const source = { name, bytes, text: '' };
  return found.map((one) => ({ ...one, location: { source, span: { start: 0, end: 0 } } }));
};
const render = (text: string | Uint8Array, found: Diagnostic[], color = false): string => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return Buffer.from(renderPretty(within(bytes, found), color)).toString();
};

// the layouts are upstream's, as its command prints them for the same texts and places
describe('renderPretty', () => {
  it('shows two lines on either side, and underlines the word', () => {
    expect(render('1\n2\n3 word rest\n4\n5\n6', [diagnostic(3, 3)])).toBe(
      'error[$.storage.files.0]:\n  --> a.bu:3:3\n   |\n 1 | 1\n 2 | 2\n 3 | 3 word rest\n   |   ^^^^ what is wrong\n 4 | 4\n 5 | 5\n   |\n',
    );
  });

  it('widens the gutter for the last line it shows', () => {
    expect(render('x\n'.repeat(12), [diagnostic(9, 1)])).toContain('\n    |\n  7 | x\n');
  });

  it('leaves out a path that is empty', () => {
    expect(render('abc', [diagnostic(1, 1, { path: [] })])).toBe('error:\n  --> a.bu:1:1\n   |\n 1 | abc\n   | ^^^ what is wrong\n   |\n');
  });

  it.each([
    ['behind the end of its line', 'ab\ncd', diagnostic(1, 3)],
    ['behind the last line', 'ab', diagnostic(2, 1)],
    ['nowhere', 'ab', diagnostic(0, 0)],
  ])('prints the plain line for a place %s', (_, text, found) => {
    expect(render(text, [found])).toBe(`error at $.storage.files.0, line ${found.mark!.line} col ${found.mark!.column}: what is wrong\n`);
  });

  it('takes a column for a count of bytes, as upstream does', () => {
    // é is two bytes: the fourth byte is the space before the word
    expect(render('é: word', [diagnostic(1, 4)])).toContain(' 1 | é: word\n   |     what is wrong\n');
  });

  it('ends a word at any white space that Go knows', () => {
    expect(render('a\u00a0b', [diagnostic(1, 1)])).toContain('   | ^ what is wrong\n');
    expect(render('a\u2003b', [diagnostic(1, 1)])).toContain('   | ^ what is wrong\n');
    expect(render('a\u200bb', [diagnostic(1, 1)])).toContain('   | ^^^^^ what is wrong\n');
  });

  it('passes bytes through that are no UTF-8', () => {
    const bytes = Uint8Array.of(0x61, 0xff, 0x0a);
    expect(Buffer.from(renderPretty(within(bytes, [diagnostic(1, 1)]), false)).includes(Buffer.of(0x20, 0x61, 0xff, 0x0a))).toBe(true);
  });

  it('quotes UTF-16 as it stands', () => {
    const source = Buffer.from('\ufeffvariant: fcos\nversion: 1.5.0\nextra: 1\n', 'utf16le');
    const unused = diagnostic(3, 1, { severity: 'warning', path: ['extra'], message: 'unused key extra' });
    const wide = (text: string): string => Buffer.from(text, 'utf16le').toString('latin1');
    expect(Buffer.from(renderPretty(within(source, [unused], '<stdin>'), false)).toString('latin1')).toBe(
      `warning[$.extra]:\n  --> <stdin>:3:1\n   |\n 1 | \xff\xfe${wide('variant: fcos')}\n 2 | \0${wide('version: 1.5.0')}\n` +
        ` 3 | \0${wide('extra: 1')}\n   | ^^^^^^^^^^^^^ unused key extra\n 4 | \0\n   |\n`,
    );
  });

  it('gives back bytes that a message names', () => {
    const found = diagnostic(0, 0, { path: [], mark: undefined, message: 'open \udcff: no' });
    expect(Buffer.from(renderPretty(within(new Uint8Array(), [found]), false)).toString('latin1')).toBe('error: open \xff: no\n');
  });

  it('adds help behind an entry, and an empty line between entries', () => {
    const text = render('ab', [diagnostic(1, 1, { help: 'do this' }), diagnostic(1, 1)]);
    expect(text).toContain('   |\n  = help: do this\n\nerror[');
  });

  it('shows invisible characters of a help text, which is our own line', () => {
    expect(render('ab', [diagnostic(1, 1, { help: 'write \ufeffa\x1b as a' })])).toContain('  = help: write <U+FEFF>a␛ as a\n');
  });

  it('paints like upstream', () => {
    const text = render('ab', [diagnostic(1, 1, { severity: 'warning' })], true);
    expect(text).toBe(
      '\u001b[1;33mwarning\u001b[0m[$.storage.files.0]:\n  \u001b[1;34m-->\u001b[0m a.bu:1:1\n   |\n \u001b[1;34m1\u001b[0m | ab\n   | \u001b[1;34m^^\u001b[0m what is wrong\n   |\n',
    );
  });
});
