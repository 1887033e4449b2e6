import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document } from 'yaml';
import { decodeConfig } from '../../src/compile/decode/decode-config.ts';
import { yamlStyle } from '../../src/compose/yaml-writing.ts';
import { ConfigWriter } from '../../src/decompile/write-config.ts';
import { scalarOf, type TextStyle } from '../../src/decompile/write-scalar.ts';
import { type LeafValue, leaf, listOf, type Placed, type Struct, struct, structOf, structs, text } from '../../src/schema/placed.ts';
import { foldSpec } from '../../src/spec/spec.ts';
import { findRow } from '../../src/spec/versions.ts';
import { readYaml } from '../../src/syntax/yaml/read-yaml.ts';
import { anyText } from '../any-text.ts';
import { runs } from '../depth.ts';
import { sourceOf } from '../source-of.ts';

const { shape } = foldSpec(findRow('openshift', '4.14.0')!);
const file = (fields: Readonly<Record<string, Placed>>): Placed => structOf(Object.entries(fields));
const configWith = (...files: Placed[]) => structOf([['storage', structOf([['files', listOf(files)]])]]);
const inline = (contents: string) => configWith(file({ path: leaf('/a'), contents: structOf([['inline', leaf(contents)]]) }));

/** The text after it was written and read again by the reader of the drop-in. */
function readAgain(contents: string, style: 'readable' | 'quoted'): string | undefined {
  const source = sourceOf(new ConfigWriter(shape, style).text(inline(contents)));
  const { root, fault } = readYaml(source);
  expect(fault).toBeUndefined();
  const { config, errors } = decodeConfig(root, source, shape);
  expect(errors).toEqual([]);
  const [first] = structs(struct(config, 'storage'), 'files');
  return first && text(struct(first, 'contents'), 'inline');
}

const HARD = [
  'yes',
  'No',
  'on',
  '0o7',
  '0644',
  '1_000',
  '1:30',
  '~',
  'null',
  '=',
  '<<',
  '2001-01-01',
  '%a',
  '- a',
  '?',
  '!a',
  '&a',
  '*a',
  ' a',
  'a ',
  '\ta',
  '"',
  "'",
  '# a',
  'a #b',
  'a: b',
  '[a',
  '{a',
  '|',
  '>',
  '@',
  '`',
  '.5',
  '1e3',
  '0x1f',
  '.inf',
  '\n',
  '\n\n',
  ' \n',
  'a\n',
  '\na',
  'a\n\n',
  ' a\nb',
  'a\n b\n',
  'a \nb',
  'a\n\tb',
  '\r',
  'a\r\nb',
  '\x00',
  '\x1b',
  '\x7f',
  '\x85',
  '\u2028a',
  '\ufeff',
  'a\ufeff',
  '---',
  '...',
  'a\n---\nb',
  'a\n...\n',
  '\udc80',
  'a, b',
  'a  b',
  'a:',
  'a: ',
  'a :b',
  'a:b',
  'größe/ж~',
  'data:;base64,AA==',
  'http://a.b/c?d=e&f=g',
  '',
];

/** Texts of several lines with blanks at their ends. */
const BLANKS = [
  'a\nb',
  'a\n\nb\n',
  'a\n\n\n\nb \n',
  'a\nb \t',
  'a\nb \n',
  'a\nb\n \n',
  'a\nb\n\t',
  'a\n \nb',
  '\ta\nb',
  'a \n \n\nb',
  '\n\na\nb\n',
];
const STYLES = ['readable', 'quoted'] as const;

describe('a text', () => {
  it.each(HARD)('%j is read again as it was', (contents) => {
    expect(readAgain(contents, 'quoted')).toBe(contents);
    expect(readAgain(contents, 'readable')).toBe(contents);
  });

  it('of any characters is read again as it was', () => {
    const lines = fc
      .array(fc.oneof(fc.constantFrom(...HARD), fc.string({ maxLength: 8 })), { maxLength: 6 })
      .map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(fc.oneof(lines, anyText({ maxLength: 12 })), (contents) => {
        expect(readAgain(contents, 'quoted')).toBe(contents);
      }),
      { numRuns: runs(4000) },
    );
  });

  // a comparison with what was to be written decides between the two styles: most texts have to be right in the first one
  it('of printable characters is read again as it was in the readable style', () => {
    const lines = fc.array(fc.string({ maxLength: 8 }), { maxLength: 6 }).map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(lines, (contents) => {
        expect(readAgain(contents, 'readable')).toBe(contents);
      }),
      { numRuns: runs(4000) },
    );
  });
});

describe('the bytes are those that the package `yaml` writes of the whole tree', () => {
  const written = (contents: string, style: TextStyle): string => {
    const document = new Document(null, { version: '1.1', aliasDuplicateObjects: false });
    const leaf = scalarOf(contents, 'inline', style);
    document.contents = document.createNode({ storage: { files: [{ path: scalarOf('/a', 'path', style), contents: { inline: leaf } }] } });
    return document.toString(yamlStyle);
  };

  it.each([...HARD, ...BLANKS])('%j', (contents) => {
    for (const style of STYLES) expect(new ConfigWriter(shape, style).text(inline(contents))).toBe(written(contents, style));
  });

  it('for lines with blanks anywhere', () => {
    const lines = fc.array(fc.constantFrom('a', 'b: c', ' ', '\t', '\n', '\n', '#', '- ', '"'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.oneof(
          lines.map((parts) => parts.join('')),
          anyText({ maxLength: 12 }),
        ),
        fc.constantFrom(...STYLES),
        (contents, style) => {
          expect(new ConfigWriter(shape, style).text(inline(contents))).toBe(written(contents, style));
        },
      ),
      { numRuns: runs(8000) },
    );
  });

  it('for numbers and flags', () => {
    const config = (mode: LeafValue, overwrite: boolean): Struct =>
      configWith(file({ path: leaf('/a'), mode: leaf(mode), overwrite: leaf(overwrite), user: structOf([['id', leaf(mode)]]) }));
    expect(new ConfigWriter(shape, 'readable').text(config(0o644, true))).toContain(
      'overwrite: true\n      mode: 0644\n      user:\n        id: 420\n',
    );
    expect(new ConfigWriter(shape, 'readable').text(config(-1, false))).toContain(
      'overwrite: false\n      mode: -1\n      user:\n        id: -1\n',
    );
    expect(new ConfigWriter(shape, 'readable').text(config(2n ** 62n, true))).toContain('mode: 4611686018427387904\n');
  });
});

describe('a config', () => {
  it('is written as people write it', () => {
    const config = structOf([
      [
        'storage',
        structOf([['files', listOf([file({ mode: leaf(0o755), contents: structOf([['inline', leaf('a\nb\n')]]), path: leaf('/a') })])]]),
      ],
      [
        'metadata',
        structOf([
          ['labels', structOf([['yes', leaf('no')]])],
          ['name', leaf('1_0')],
        ]),
      ],
      ['version', leaf('4.14.0')],
      ['variant', leaf('openshift')],
    ]);
    expect(new ConfigWriter(shape, 'readable').text(config)).toBe(`variant: openshift
version: 4.14.0
metadata:
  name: "1_0"
  labels:
    "yes": "no"
storage:
  files:
    - path: /a
      mode: 0755
      contents:
        inline: |
          a
          b
`);
  });

  it('has bytes that are no text in base64', () => {
    const written = new ConfigWriter(shape, 'readable').text(inline('a\udcff'));
    expect(written).toContain('inline: !!binary "Yf8="\n');
  });

  it('leaves out what says nothing', () => {
    const nothing = file({ path: leaf(''), append: listOf([]), user: structOf([]) });
    expect(new ConfigWriter(shape, 'readable').text(configWith(nothing))).toBe('storage:\n  files:\n    - {}\n');
  });
});
