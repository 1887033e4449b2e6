import { describe, expect, it } from 'vitest';
import { mentionedFiles } from '../../src/compose/mentioned-files.ts';
import { readValuesFile } from '../../src/compose/outside-values.ts';
import { PartStore } from '../../src/compose/part-store.ts';
import { check } from '../../src/service/check.ts';
import { mayBeComposed } from '../../src/spec/compose-header.ts';
import { compose, composed, FCOS, including } from './composed.ts';
import { memoryFiles, type Stored } from './memory-files.ts';

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

describe('a header that is not YAML', () => {
  const base = composed('  vars: { hostname: null, keys: { type: list } }\n', FCOS);
  const files = { 'base.bu': base };
  const include = '  include:\n    - { file: base.bu, vars: { hostname: a } }\n';

  it.each([
    ['a key without its colon', '  vars\n    a: b\n', '2:3', 'put ":" after "vars", or remove it'],
    ['a key in another column', '  vars:\n    a: b\n   b: c\n', '4:4', 'begin all keys of the mapping in the same column'],
    ['a quote that is not closed', '  vars: { a: "b }\n', '2:14', 'close the quote that begins here'],
    ['a tab', '\tvars: {}\n', '2:1', 'line 2 is indented with a tab: YAML allows only spaces'],
    ['a reference without quotes', '  output: { ${var.a} }\n', '2:14', 'within [ ] and { } a reference needs quotes: "${var.NAME}"'],
  ])('%s: the fault has its help, and nothing is said of values that could not be read', (_, broken, at, help) => {
    const text = composed(broken + include, FCOS);
    const lines = told(text, files);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(`root.bu:${at} error yaml/syntax: `);
    expect(lines[0]).toContain(` | ${help}`);
    const checked = check(text, { name: 'root.bu', files: memoryFiles({ ...files, 'root.bu': text }) }).diagnostics;
    expect(checked.map(({ code }) => code)).toEqual(['yaml/syntax']);
    expect(checked[0]!.help).toBe(help);
  });

  it('a config behind the header has the same help, at its place in the file', () => {
    expect(told(composed('  vars: {}\n', `${FCOS}storage:\n  files\n    - path: /etc/a\n`))).toEqual([
      expect.stringMatching(/^root\.bu:7:3 error yaml\/syntax: .* \| put ":" after "files", or remove it$/),
    ]);
  });

  it('names files that are no configs to be built by themselves', () => {
    const host = memoryFiles({
      ...files,
      'other.bu': FCOS,
      'misspelt.bu': composed('  inclood: [base.bu]\n', FCOS),
      'no-list.bu': composed('  include:\n    file: base.bu\n', FCOS),
      'beside.bu': `compose:\ninclude: [base.bu]\n---\n${FCOS}`,
      'broken.bu': composed('  vars\n  include: [b*.bu]\n', FCOS),
      'whole.bu': composed('  vars: { a: base.bu }\n', FCOS),
    });
    const store = new PartStore(host, '.');
    const mentioned = (name: string): readonly string[] => {
      const loaded = store.part(name);
      return 'source' in loaded ? mentionedFiles(loaded, store) : ['no part'];
    };
    const [real] = mentioned('misspelt.bu');
    expect(real).toMatch(/base\.bu$/);
    for (const name of ['no-list.bu', 'beside.bu', 'misspelt.bu']) expect(mentioned(name), name).toEqual([real]);
    expect(mentioned('broken.bu')).toContain(real);
    expect(mentioned('broken.bu').some((path) => path.endsWith('other.bu'))).toBe(false);
    // what a header without an error includes is known
    expect(mentioned('whole.bu')).toEqual([]);
  });
});

describe('a missing value that nothing outside can give', () => {
  const base = composed('  vars: { hostname: null, token: { secret: true, env: TOKEN } }\n', FCOS);
  const codesOf = (root: string, instance?: string): string[] =>
    compose(
      'root.bu',
      { 'root.bu': root, 'base.bu': base },
      { mayLack: true, ...(instance === undefined ? {} : { instance }) },
    ).lines.slice();

  it('of a part is an error in `check` too', () => {
    expect(codesOf(composed(including('base.bu'), FCOS))).toEqual(['root.bu:2:13 error compose/missing-value']);
    // its own file is checked as a root, which --set can give a value
    expect(check(base, { name: 'base.bu' }).diagnostics).toEqual([]);
  });

  it('is none if it depends on a value that is not known', () => {
    const passed = '  vars: { hostname: null }\n  include:\n    - { file: base.bu, vars: { hostname: "${var.hostname}" } }\n';
    expect(codesOf(composed(passed, FCOS))).toEqual([]);
  });

  it('of one instance is an error where another instance has a value', () => {
    const instances = composed('  vars: { a: null, b: null, c: { env: C } }\n  instances: { x: { a: 1, c: 2 }, y: {} }\n', FCOS);
    expect(codesOf(instances.replace('a: 1', 'a: "1"').replace('c: 2', 'c: "2"'), 'y')).toEqual([
      'root.bu:3:39 error compose/missing-value',
    ]);
  });

  it('names the instance, and where it is in a file of instances', () => {
    const root = composed('  vars: { a: null }\n  instances: nodes.yaml\n', FCOS);
    const files = { 'root.bu': root, 'nodes.yaml': 'x: { a: b }\ny: {}\n' };
    const { found, lines } = compose('root.bu', files, { instance: 'y' });
    expect(lines).toEqual(['root.bu:3:14 error compose/missing-value']);
    expect([found[0]!.message, found[0]!.help]).toEqual([
      'the instance y has no value for a; it is at nodes.yaml:2:1',
      'add a: … to the instance, or declare a default',
    ]);
    expect(compose('root.bu', files, { instance: 'x' }).lines).toEqual([]);
  });
});

describe('a misspelt name of a value', () => {
  const base = composed('  vars: { hostname: null }\n', FCOS);

  it.each([
    ['of an include', '  include:\n    - { file: base.bu, vars: { hostnam: a } }\n', '3:32'],
    ['of an instance', '  vars: { hostname: null }\n  instances: { x: { hostname: b }, a: { hostnam: c } }\n', '3:41'],
  ])('%s is reported, and not that the value is missing', (_, header, at) => {
    const { lines } = compose('root.bu', { 'root.bu': composed(header, FCOS), 'base.bu': base }, { instance: 'a' });
    expect(lines).toEqual([`root.bu:${at} error compose/unknown-variable`]);
  });

  it('does not hide a value of the right name', () => {
    const vars = (given: string): string => composed(`  include:\n    - { file: base.bu, vars: { ${given} } }\n`, FCOS);
    const part = composed('  vars: { hostname: null }\n', `${FCOS}storage: { files: [{ path: "/\${var.hostname}" }] }\n`);
    for (const given of ['hostname: a, hostnam: b', 'hostnam: b, hostname: a']) {
      const { composition } = compose('root.bu', { 'root.bu': vars(given), 'base.bu': part });
      expect(composition.unknown, given).toEqual([]);
    }
  });
});

describe('what the help says', () => {
  it.each([
    ['an include that is no list', '  include: { file: base.bu }\n', 'begin each item with "- ", or write [ITEM, ITEM]'],
    ['variables that are a list', '  vars: [a]\n', 'write each entry as KEY: VALUE, without a dash'],
  ])('%s', (_, header, help) => {
    expect(told(composed(header, FCOS))).toEqual([expect.stringMatching(/^root\.bu:2:\d+ error compose\/bad-header: /)]);
    expect(told(composed(header, FCOS))[0]).toContain(` | ${help}`);
  });

  it('a key of the header beside it is indented, and another one belongs to the config', () => {
    expect(told(`compose:\ninclude: []\n---\n${FCOS}`)[0]).toContain(
      '| indent include and what belongs to it, so that it is below compose',
    );
    expect(told(`compose: {}\nstorage: {}\n---\n${FCOS}`)[0]).toContain('| write `---` between the header and the config');
  });

  it('an include in a folder whose name is misspelt', () => {
    const files = { 'lib/parts/base.bu': FCOS };
    expect(told(composed(including('lib/part/base.bu'), FCOS), files)[0]).toContain('did you mean "lib/parts/base.bu"?');
    expect(told(composed(including('../lib/part/base.bu'), FCOS), files, 'hosts/a.bu')[0]).toContain(
      'did you mean "../lib/parts/base.bu"?',
    );
    // no file of that name is there
    expect(told(composed(including('lib/part/other.bu'), FCOS), files)[0]).toContain('| names are relative');
  });

  it('an override of the first of two entries overrides nothing', () => {
    const file = (mode: string): string => `${FCOS}storage: { files: [{ path: /a, mode: ${mode} }] }\n`;
    const files = { 'a.bu': file('0600'), 'b.bu': file('0644') };
    const notesOf = (entries: string): readonly string[] => {
      const { found } = compose('root.bu', { 'root.bu': composed(`  include: [${entries}]\n`, FCOS), ...files });
      return found.flatMap(({ notes = [] }) => notes);
    };
    const words = 'an entry with override: true overrides only the entries before it';
    expect(notesOf('{ file: a.bu, override: true }, b.bu').join('\n')).toContain(words);
    expect(notesOf('a.bu, b.bu').join('\n')).not.toContain(words);
    expect(notesOf('a.bu, { file: b.bu, override: true }')).toEqual([]);
  });
});
