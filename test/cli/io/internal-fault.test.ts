import { describe, expect, it, vi } from 'vitest';
import { internalFaultText, isTooLarge } from '../../../src/cli/io/internal-fault.ts';
import { inEmptyFolder } from '../commands/run-subcommand.ts';
import { runSabotaged } from './sabotage.ts';

const { write } = inEmptyFolder();

// internal-fault.deep.test.ts has all commands, and all ways
it.each([['thrown'], ['rejected']])('a bug of ours is one line, without source, and status 70: %s', (how) => {
  write('input.bu', 'variant: fcos\nversion: 1.5.0\n');
  const { status, stderr } = runSabotaged('butane', ['input.bu'], { SABOTAGE: how });
  expect(status).toBe(70);
  expect(stderr).toMatch(/^butane: internal error in version \d+\.\d+\.\d+ \(Node [\d.]+, \w+ \w+\): RangeError: .*\n$/);
});

describe('the line about a bug', () => {
  it('is short and visible, whatever was thrown', () => {
    vi.stubGlobal('BUTANE_VERSION', '1.2.3');
    const about = (error: unknown): string => internalFaultText('butane', error, false).replace(/ \([^)]*\): /, ' (…): ');
    const frame = (text: string): string =>
      `butane: internal error in version 1.2.3 (…): ${text}. This is a bug. Please report this line, the command line and the input; BUTANE_DEBUG=1 prints where it happened.\n`;
    expect(about(undefined)).toBe(frame('undefined'));
    expect(about(Object.create(null))).toBe(frame('an object'));
    expect(about('a\u001b[2Jb\nc')).toBe(frame('a␛[2Jb␊c'));
    expect(about(new RangeError('x'.repeat(1000)))).toBe(frame(`RangeError: ${'x'.repeat(188)}…`));
    // JavaScriptCore quotes the minified source
    expect(about(new TypeError("null is not an object (evaluating 't[0]')"))).toBe(frame('TypeError: null is not an object'));
    expect(about(new TypeError("undefined is not a function (near '...[a,b] of c...')"))).toBe(
      frame('TypeError: undefined is not a function'),
    );
  });
});

describe('a text that is too long', () => {
  it.each([
    ['joined', () => 'x'.repeat(1 << 28).concat('x'.repeat(1 << 28), 'x'.repeat(1 << 28))],
    ['decoded', () => Buffer.alloc(2 ** 29 + 1).toString('latin1')],
  ])('is no internal error: %s', (_, make) => {
    expect(make).toThrow(expect.toSatisfy(isTooLarge));
  });

  it('is not any other range error', () => expect(isTooLarge(new RangeError('Maximum call stack size exceeded'))).toBe(false));
});
