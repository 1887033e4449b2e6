import { describe, expect, it } from 'vitest';
import { readValuesFile } from '../../src/compose/outside-values.ts';
import { check } from '../../src/service/check.ts';
import { mayBeComposed } from '../../src/spec/compose-header.ts';
import { compose, composed, FCOS, including } from './composed.ts';
import type { Stored } from './memory-files.ts';

/* What people get wrong around headers, parts and values: each has its message and its help. */

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The places and codes of a composed config, with the message and the help of each. */
function told(root: string, files: Readonly<Record<string, Stored>> = {}, name = 'root.bu'): string[] {
  const { found, lines } = compose(name, { ...files, [name]: root });
  return found.map(({ message, help }, i) => `${lines[i]}: ${message} | ${help}`);
}

describe('a header', () => {
  it.each([
    ['with a byte order mark and CRLF', '\ufeffcompose:\r\n  vars: {}\r\n---\r\n'],
    ['in braces', '{compose: {vars: {}}}\n---\n'],
    ['that is indented', '  compose:\n    vars: {}\n---\n'],
    ['with an explicit key', '? compose\n: { vars: {} }\n---\n'],
    ['behind comments and a marker', '# a\n\n---\n# b\n"compose": {}\n---\n'],
  ])('%s is one', (_, header) => {
    expect(mayBeComposed(bytes(header + FCOS))).toBe(true);
    expect(compose('root.bu', { 'root.bu': header + FCOS }).lines).toEqual([]);
    expect(check(header + FCOS, { name: 'root.bu' }).diagnostics).toEqual([]);
  });

  it('is there once', () => {
    expect(told(composed('  vars: {}\n', `compose: {}\n---\n${FCOS}`))).toEqual([
      'root.bu:4:1 error compose/bad-header: this is a second header | a file has one header, before all configs: move these keys there, or make this a file of its own and include it',
    ]);
  });

  it('comes before the config', () => {
    const [finding] = check(`${FCOS}---\ncompose: {}\n`).diagnostics;
    expect([finding!.code, finding!.help]).toEqual(['yaml/second-document', 'it is a header: move it before the config']);
  });

  it('has no merge keys, and no anchors for the config', () => {
    expect(told(composed('  vars: { <<: { a: b } }\n', FCOS))).toEqual([
      'root.bu:2:11 error compose/bad-header: a header has no merge keys | write the entries themselves',
    ]);
    const anchored = composed('  vars: { a: &x b }\n', `${FCOS}storage: { files: [{ path: *x }] }\n`);
    expect(told(anchored)[0]).toContain('each document has anchors of its own: declare a variable, and write ${var.NAME}');
    // without the anchor above, the help is that of any config
    expect(told(anchored.replace('&x ', ''))[0]).not.toContain('each document');
  });
});

describe('an included file that does not exist', () => {
  const files = { 'parts/base.bu': FCOS, 'nodes.yaml': 'a: {}\n' };
  it.each([
    ['parts/base.bu', '"../parts/base.bu"'],
    ['../parts/bse.bu', '"../parts/base.bu"'],
    ['hosts/a.bu', '"a.bu"'],
  ])('%s was meant to be %s', (name, meant) => {
    expect(told(composed(including(name), FCOS), files, 'hosts/a.bu')[0]).toContain(
      `| names are relative to this file: did you mean ${meant}?`,
    );
  });

  it('has another name', () => {
    expect(told(composed(including('../other/x.bu'), FCOS), files, 'hosts/a.bu')[0]).toContain(
      '| names are relative to the file that contains them',
    );
    expect(told(composed(including('"x*.bu"'), FCOS), files, 'hosts/a.bu')[0]).toContain('matches no file | names are relative to');
  });
});

describe('values', () => {
  it('are in one document', () => {
    expect(readValuesFile('v.yaml', bytes('a: b\n---\nc: d\n'))).toEqual({
      fault: 'v.yaml: line 2: a second document begins, and all values have to be in one',
    });
    expect(readValuesFile('v.yaml', bytes('---\na: b\n---\n'))).toMatchObject({ name: 'v.yaml' });
    expect(readValuesFile('v.env', bytes('a=b\n'))).toEqual({
      fault: 'v.env: line 1: a mapping of variables to values is expected, such as `name: value`',
    });
  });

  it.each([
    ['{ type: integer }', 'x', 'write a whole number, such as 3, without quotes'],
    ['{ type: boolean }', 'yes please', 'write true or false, without quotes'],
    ['{ type: list }', 'x', 'write a list of texts, such as [a, b]'],
    ['null', '[a]', 'write it in quotes'],
    ['null', '"a\\nb"', 'remove it, or declare the variable with `multiline: true`'],
    ['null', '"a\\eb"', 'remove it'],
    ['{ multiline: true }', '"a\\eb"', 'remove it'],
  ])('of %s: %s is no value: %s', (declaration, value, help) => {
    const part = composed(`  vars: { v: ${declaration} }\n`, FCOS);
    const root = composed(`  include:\n    - { file: p.bu, vars: { v: ${value} } }\n`, FCOS);
    expect(told(root, { 'p.bu': part })[0]).toMatch(new RegExp(`\\| ${help.replace(/[[\]`]/g, '\\$&')}$`));
  });

  it('that are missing can be given by all that the declaration names', () => {
    const root = composed('  vars: { v: { env: V, file: v.txt } }\n', FCOS);
    expect(told(root)[0]).toContain(
      '| set the environment variable V, or write it into v.txt in the files directory, or give the value with --set v=VALUE or --vars FILE',
    );
    const including = composed('  include: [p.bu]\n', FCOS);
    expect(told(including, { 'p.bu': composed('  vars: { v: { file: v.txt } }\n', FCOS) })[0]).toContain(
      '| write it into v.txt in the files directory, or include it with vars: { v: … }',
    );
  });
});
