import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeConfig } from '../../src/compile/decode/decode-config.ts';
import { writeConfig } from '../../src/decompile/write-config.ts';
import { leaf, listOf, type Placed, struct, structOf, structs, text } from '../../src/schema/placed.ts';
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
  const source = sourceOf(writeConfig(inline(contents), shape, style));
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
];

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
    expect(writeConfig(config, shape, 'readable')).toBe(`variant: openshift
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
    const written = writeConfig(inline('a\udcff'), shape, 'readable');
    expect(written).toContain('inline: !!binary "Yf8="\n');
  });

  it('leaves out what says nothing', () => {
    const nothing = file({ path: leaf(''), append: listOf([]), user: structOf([]) });
    expect(writeConfig(configWith(nothing), shape, 'readable')).toBe('storage:\n  files:\n    - {}\n');
  });
});
