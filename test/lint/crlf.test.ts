import { describe, expect, it } from 'vitest';
import { fileWith, findings, HEADER } from './findings.ts';

const unitWith = (contents: string): string => `${HEADER}systemd:\n  units:\n    - name: a.target\n      contents: ${contents}\n`;

describe('text/crlf', () => {
  it('is said of a script whose first line ends in CRLF: the kernel looks for an interpreter of that name', () => {
    expect(findings(fileWith(String.raw`inline: "#!/bin/sh\r\ntrue\n"`))).toEqual([String.raw`text/crlf "#!/bin/sh\r\ntrue\n"`]);
    expect(findings(fileWith('local: a.sh'), { 'a.sh': '#!/bin/sh\r\n' })).toEqual(['text/crlf a.sh']);
  });

  it('is said of a unit with a line that ends in CRLF, in the config or in a local file', () => {
    expect(findings(unitWith(String.raw`"[Unit]\n\r\n"`))).toEqual([String.raw`text/crlf "[Unit]\n\r\n"`]);
    const local = unitWith('').replace('contents: ', 'contents_local: a.target');
    expect(findings(local, { 'a.target': '[Unit]\r\n' })).toEqual(['text/crlf a.target']);
  });

  it.each([
    ['a script with LF', fileWith(String.raw`inline: "#!/bin/sh\ntrue\n"`)],
    ['a script with CRLF further down, which the interpreter reads', fileWith(String.raw`inline: "#!/bin/sh\ntrue\r\n"`)],
    ['a file that is no script', fileWith(String.raw`inline: "a\r\nb\r\n"`)],
    ['a script of one line without an end', fileWith(`inline: "#!/bin/sh"`)],
    ['a unit with LF', unitWith(String.raw`"[Unit]\n"`)],
    ['a unit with CR alone', unitWith(String.raw`"[Unit]\n# a\r# b\n"`)],
  ])('is not said of %s', (_, config) => {
    expect(findings(config)).toEqual([]);
  });
});
