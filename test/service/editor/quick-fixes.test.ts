import { expect, it } from 'vitest';
import { splice } from '../../../src/fix/apply.ts';
import { check } from '../../../src/service/check.ts';
import { difference } from '../../../src/service/editor/difference.ts';
import { diagnosticsIn, type QuickFix, quickFixes } from '../../../src/service/editor/quick-fixes.ts';

const HEADER = 'variant: fcos\nversion: 1.5.0\n';
const decimal = (line: string): string => `${HEADER}storage:\n  files:\n    - path: /etc/a\n      ${line}\n`;

function fixesOf(text: string): readonly QuickFix[] {
  return quickFixes(check(text, { name: '/a.bu' }).diagnostics);
}

function codesOf(text: string): readonly string[] {
  return check(text, { name: '/a.bu' }).diagnostics.map(({ code }) => code);
}

it('a fix is that of check', () => {
  const text = decimal('mode: 644');
  const [fix] = fixesOf(text);
  expect(fix).toMatchObject({ kind: 'fix', title: expect.stringContaining('0644') });
  expect(splice(text, fix!.edits)).toBe(decimal('mode: 0644'));
});

it.each([
  ['above its line', decimal('mode: 644'), decimal('# butane-ignore mode/decimal: intended\n      mode: 644')],
  [
    'with the line ends of the file',
    decimal('mode: 644').replaceAll('\n', '\r\n'),
    decimal('# butane-ignore mode/decimal: intended\n      mode: 644').replaceAll('\n', '\r\n'),
  ],
  [
    'above a mapping in braces',
    `${HEADER}storage:\n  files:\n    - {path: /a, mode: 644}\n`,
    `${HEADER}storage:\n  files:\n    # butane-ignore mode/decimal: intended\n    - {path: /a, mode: 644}\n`,
  ],
  [
    'between the lines of a mapping in braces',
    `${HEADER}storage: {files: [\n  {path: /a,\n   mode: 644}]}\n`,
    `${HEADER}storage: {files: [\n  {path: /a,\n   # butane-ignore mode/decimal: intended\n   mode: 644}]}\n`,
  ],
  ['beside another comment', decimal('mode: 644 # why'), decimal('# butane-ignore mode/decimal: intended\n      mode: 644 # why')],
])('a comment ignores a problem, %s', (_, text, expected) => {
  const ignore = fixesOf(text).find(({ kind }) => kind === 'ignore')!;
  expect(ignore.title).toBe('Ignore mode/decimal here');
  expect(splice(text, ignore.edits)).toBe(expected);
  expect(codesOf(text)).toContain('mode/decimal');
  expect(codesOf(expected)).toEqual([]);
});

it('there is no comment where none can stand, or where none ignores anything', () => {
  // in a block scalar it would be a part of the unit
  const unit = `${HEADER}systemd:\n  units:\n    - name: a.service\n      contents: |\n        [Service]\n        ExecStart=/bin/true\n        Restart=sometimes\n`;
  expect(codesOf(unit)).toContain('unit/bad-value');
  expect(fixesOf(unit).filter(({ kind }) => kind === 'ignore')).toEqual([]);
  const ignition = check('{"ignition": {"version": "3.4.0"}, "nosuch": 1}', { name: '/A.IGN' }).diagnostics;
  expect(ignition.map(({ code }) => code)).toEqual(['config/unused-key']);
  expect(quickFixes(ignition).filter(({ kind }) => kind === 'ignore')).toEqual([]);
  expect(fixesOf('variant: fcos\nversion: 1.5.0\nstorage: [\n').filter(({ kind }) => kind === 'ignore')).toEqual([]);
});

it('only what is at the place is meant', () => {
  const text = decimal('mode: 644');
  const { diagnostics } = check(text, { name: '/a.bu' });
  const at = text.indexOf('644');
  expect(diagnosticsIn(diagnostics, '/a.bu', { start: at, end: at })).toHaveLength(1);
  expect(diagnosticsIn(diagnostics, '/a.bu', { start: 0, end: at - 1 })).toEqual([]);
  expect(diagnosticsIn(diagnostics, '/b.bu', { start: at, end: at })).toEqual([]);
});

it.each([
  ['mode: 644\n', 'mode: 0644\n'],
  ['aa', 'aaa'],
  ['aaa', 'aa'],
  ['', 'x'],
  ['same', 'same'],
])('the difference of %j and %j makes one into the other', (before, after) => {
  const { span, text } = difference(before, after);
  expect(before.slice(0, span.start) + text + before.slice(span.end)).toBe(after);
});
