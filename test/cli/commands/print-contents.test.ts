import { describe, expect, it } from 'vitest';
import { printContents } from '../../../src/cli/commands/print-contents.ts';
import { textBytes } from '../../../src/text/byte-text.ts';
import { ESCAPES, expectHarmless } from './harmless.ts';
import { inEmptyFolder, run } from './run-subcommand.ts';

const { write } = inEmptyFolder();
const TERMINAL = { stdoutIsTerminal: () => true };

/** What is printed of contents: the exact bytes as a string of Latin-1, and what stderr gets. */
function printed(chunks: readonly Uint8Array[], isTerminal: boolean): { readonly out: string; readonly err: string } {
  const out: Buffer[] = [];
  const err: string[] = [];
  printContents(chunks, 'inspect', {
    result: (data) => void out.push(Buffer.from(data)),
    stderr: (text) => void err.push(String(text)),
    stdoutIsTerminal: () => isTerminal,
  });
  return { out: Buffer.concat(out).toString('latin1'), err: err.join('') };
}

describe('the contents of a file', () => {
  // a character of two bytes is in two chunks
  const chunks = [Buffer.from('\tred \x1b[31m\r\n\xff\xc3', 'latin1'), Buffer.from('\xa4\rx\n', 'latin1')];

  it('are printed byte for byte to a file or pipe', () => {
    expect(printed(chunks, false)).toEqual({ out: '\tred \x1b[31m\r\n\xff\xc3\xa4\rx\n', err: '' });
  });

  it('have symbols for control characters on a terminal, and keep tabs and line ends', () => {
    const { out, err } = printed(chunks, true);
    expect(Buffer.from(out, 'latin1').toString()).toBe('\tred ␛[31m\r\n\\xffä␍x\n');
    expect(err).toBe('butane inspect: control characters are shown as symbols; redirect stdout to get the exact bytes\n');
  });

  it('are printed without remark on a terminal that displays all of them', () => {
    const text = 'a\tb\r\nä 🌍\n';
    expect(printed([textBytes(text)], true)).toEqual({ out: Buffer.from(text).toString('latin1'), err: '' });
  });
});

describe('on a terminal', () => {
  const hostile = `variant: fcos\nversion: 1.5.0\n# \u202e\u200b\nstorage:\n  files:\n    - path: "/a\\u202e"\n      contents: {inline: "${ESCAPES.replaceAll(/[\0-\x1f\x80-\x9f]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}"}\n`;
  const ignition = JSON.stringify({ ignition: { version: '3.4.0' }, storage: { files: [{ path: '/a\u202e' }] } });

  it.each([
    ['inspect', '--file', '/a\u202e', 'a.bu'],
    ['inspect', '--textconv', 'faulty.bu'],
    ['flatten', 'a.bu'],
    ['upgrade', 'a.bu'],
    ['decompile', 'a.ign'],
  ])('butane %s changes nothing but the text on the screen', async (...args) => {
    write('a.bu', hostile);
    write('a.ign', ignition);
    write('faulty.bu', `${ESCAPES}\n`);
    const { exit, stdout, stderr } = await run(args, '', TERMINAL);
    expect(exit).toBe(0);
    expectHarmless({ exit, stdout, stderr: '' });
    expect(stdout).toContain('<U+202E>');
    expect(stderr).toMatch(new RegExp(`^butane ${args[0]}: control characters are shown as symbols`, 'm'));
    // all of it is printed: elsewhere the same text has the characters themselves
    const { stdout: exact } = await run(args);
    expect(exact).toContain('\u202e');
    expect(stdout.split('\n')).toHaveLength(exact.split('\n').length);
  });

  it('inspect --file does not print a binary file', async () => {
    write('a.ign', '{"ignition":{"version":"3.4.0"},"storage":{"files":[{"path":"/a","contents":{"source":"data:;base64,AP8="}}]}}');
    expect(await run(['inspect', '--file', '/a', 'a.ign'], '', TERMINAL)).toEqual({
      exit: 1,
      stdout: '',
      stderr: 'butane inspect: /a is binary and stdout is a terminal: redirect stdout to a file\n',
    });
  });

  it('upgrade prints a config in UTF-16 as a text', async () => {
    const text = 'variant: fcos\nversion: 1.7.0\n';
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    const { stdout } = await run(['upgrade', '-'], '', { ...TERMINAL, stdin: () => utf16 });
    expect(stdout).toBe(text);
  });
});
