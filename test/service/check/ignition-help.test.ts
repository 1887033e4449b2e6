import { describe, expect, it } from 'vitest';
import { validate } from '../../../src/compile/validate.ts';
import { ignitionVersions } from '../../../src/ignition/versions.ts';
import { check } from '../../../src/service/check.ts';
import { fixed } from '../../fix/fixed.ts';

const V = '"ignition": {"version": "3.4.0"}';
const config = (body: string, version = '3.4.0'): string => `{"ignition": {"version": "${version}"}, "storage": ${body}}`;

describe('modes of Ignition configs', () => {
  it.each([
    ['files', 644, 420, '1204'],
    ['files', 755, 493, '1363'],
    ['files', 600, 384, '1130'],
    ['directories', 1777, 1023, '3361'],
  ])('%s: %i was meant to be octal', (list, mode, meant, octal) => {
    const text = config(`{"${list}": [{"path": "/a", "mode": ${mode}}]}`);
    const help = `JSON has decimal numbers only: ${mode} is octal ${octal}, and 0${mode} is written as ${meant}`;
    expect(check(text, { name: 'a.ign' }).diagnostics).toEqual([
      expect.objectContaining({ code: 'mode/decimal', severity: 'warning', help }),
    ]);
    expect(validate(text).report).toEqual([expect.objectContaining({ code: 'mode/special-bits', help })]);
    expect(fixed(text, 'a.ign').source.text).toBe(text.replace(String(mode), String(meant)));
  });

  it('are found where the spec has nothing against their bits', () => {
    const text = config('{"files": [{"path": "/a", "mode": 644}]}', '3.6.0');
    expect(check(text, { name: 'a.ign' }).diagnostics.map(({ code }) => code)).toEqual(['mode/decimal']);
    expect(validate(text).report).toEqual([]);
  });

  it.each([420, 493, 384, 0, 511, 1023, 4095])('%i says nothing of octal', (mode) => {
    const { diagnostics } = check(config(`{"files": [{"path": "/a", "mode": ${mode}}]}`), { name: 'a.ign' });
    expect(diagnostics.filter(({ code, help = '' }) => code === 'mode/decimal' || help.includes('octal'))).toEqual([]);
  });

  it('that are too big are named in decimal', () => {
    const { diagnostics } = check(config('{"files": [{"path": "/a", "mode": 100644}]}'), { name: 'a.ign' });
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'mode/illegal', help: 'a mode is a number from 0 to 4095, which is octal 07777' }),
    ]);
  });
});

describe('texts that are no JSON', () => {
  it.each([
    ['a comma behind the last key', `{${V},}`, 'remove the comma before }: JSON does not allow one after the last item'],
    [
      'a comma behind the last item',
      `{${V}, "storage": {"files": [{"path": "/a"},\n]}}`,
      'remove the comma before ]: JSON does not allow one after the last item',
    ],
    ['a comment', `{${V} // yes\n}`, 'remove the comment: JSON does not have comments'],
    ['a comment of shells', `# mine\n{${V}}`, 'remove the comment: JSON does not have comments'],
    ['a comment of C', `{/* mine */ ${V}}`, 'remove the comment: JSON does not have comments'],
    ['single quotes', "{'ignition': {'version': '3.4.0'}}", 'use double quotes: JSON does not allow single quotes'],
    ['a single-quoted value', `{"ignition": {"version": '3.4.0'}}`, 'use double quotes: JSON does not allow single quotes'],
    ['a key without quotes', '{ignition: {}}', 'put double quotes around the key'],
    ['typographic quotes', '{“ignition”: {}}', 'use straight double quotes: JSON does not allow typographic ones'],
    ['a semicolon', `{${V}; "storage": {}}`, 'write a comma instead of the semicolon'],
    ['an equals sign', '{"ignition" = {}}', 'write a colon instead of the equals sign'],
    ['a line break in a text', `{${V}, "storage": {"files": [{"path": "/a\n"}]}}`, 'write a line break in a text as \\n'],
    ['a second config', `{${V}}\n{${V}}`, 'remove it: a file has one config, which ends here'],
    ['a text that is cut off', `{${V}, "storage": {`, 'the text ends before its last bracket or quote is closed: the file may be cut off'],
    ['white space', ' \n', 'the file is empty: begin with {"ignition": {"version": "3.4.0"}}'],
    [
      'a hexadecimal number',
      `{${V}, "storage": {"files": [{"path": "/a", "mode": 0x1a4}]}}`,
      'JSON has decimal numbers only: 0x1a4 is 420',
    ],
    [
      'a placeholder',
      `{${V}, "storage": {"files": [{"path": "/a", "mode": {{ mode }}}]}}`,
      'this is the placeholder of a template: render the template first',
    ],
    [
      'a web page',
      '<!doctype html>\n',
      'this is an HTML page: a download fetched a web page instead of the file: use the URL of the raw file',
    ],
    ['a lacking comma', `{${V} "storage": {}}`, 'add a comma before it'],
    ['a lacking comma between items', `{${V}, "storage": {"files": [{"path": "/a"} {"path": "/b"}]}}`, 'add a comma before it'],
    ['words of Python', `{${V}, "storage": {"files": [{"path": "/a", "overwrite": True}]}}`, 'write true, false and null in lowercase'],
  ])('%s', (_, text, help) => {
    expect(check(text, { name: 'a.ign' }).diagnostics).toEqual([expect.objectContaining({ code: 'json/syntax', help })]);
    expect(validate(text).report).toEqual([expect.objectContaining({ code: 'json/syntax', help })]);
  });

  it.each(['{"a": 1.}', '{"a": tru}'])('others have no such line: %s', (text) => {
    expect(check(text, { name: 'a.ign' }).diagnostics).toEqual([expect.objectContaining({ code: 'json/syntax', help: undefined })]);
  });
});

it('the versions are listed for one that is not known', () => {
  const help = `versions are ${ignitionVersions.join(', ')}`;
  for (const version of ['3.9.0', 'three']) {
    const text = `{"ignition": {"version": "${version}"}}`;
    expect(check(text, { name: 'a.ign' }).diagnostics).toEqual([expect.objectContaining({ help })]);
    expect(validate(text).fatal).toMatchObject({ help });
  }
});

it.each([
  ['3.4', 'write it as 3.4.0'],
  ['v3.4.0', 'write it as 3.4.0'],
  ['3.4.0-experimental', 'write it as 3.4.0, which is stable'],
  ['3.99.0', `versions are ${ignitionVersions.join(', ')}`],
])('the version %s: %s', (version, help) => {
  const text = config('{}', version);
  expect(check(text, { name: 'a.ign' }).diagnostics.map((found) => found.help)).toEqual([help]);
  expect(validate(text).fatal?.help).toBe(help);
});

it('a mode with special bits that is too big as a number is fixed to the number that it stands for', () => {
  const text = config('{"files": [{"path": "/a", "mode": 4755}]}', '3.6.0');
  expect(fixed(text, 'a.ign').source.text).toBe(text.replace('4755', String(0o4755)));
});
