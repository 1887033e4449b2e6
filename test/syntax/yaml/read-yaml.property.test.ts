import { array, assert, constantFrom, dictionary, letrec, oneof, property, string, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { decodeText } from '../../../src/syntax/decode-text.ts';
import type { SourceNode } from '../../../src/syntax/source-tree.ts';
import { readYaml } from '../../../src/syntax/yaml/read-yaml.ts';
import { runs } from '../../depth.ts';
import { sourceOf } from '../../source-of.ts';

const pieces = constantFrom(
  ...[
    ' ',
    '  ',
    '\n',
    '\n  ',
    '\t',
    ': ',
    ':',
    '- ',
    '? ',
    '#',
    ' #',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ', ',
    '&a ',
    '*a',
    '!!str ',
    '!',
    '|\n',
    '>-\n',
  ],
  ...['---\n', '...\n', '\r', '\r\n', '\x85', '\u2028', 'é', '😀', '<<: ', '\\', '%', '@', '~', 'a', 'b', 'a: b\n', '0'],
);

/** Every node lies within its parent, and not before the end of its elder sibling. Aliases end the walk. */
function checkExtents(node: SourceNode, within: { start: number; end: number }): void {
  expect(node.span.start).toBeLessThanOrEqual(node.span.end);
  expect(node.span.start).toBeGreaterThanOrEqual(within.start);
  expect(node.span.end).toBeLessThanOrEqual(within.end);
  const children = node.kind === 'list' ? node.items : node.kind === 'map' ? node.entries.flatMap(({ key, value }) => [key, value]) : [];
  for (const child of children) checkExtents(child, node.span);
}

describe('any text', () => {
  it('is read or refused, never thrown at', () => {
    assert(
      property(array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const { root, fault } = readYaml(sourceOf(text));
        expect(root && fault).toBeUndefined();
        if (root) checkExtents(root, { start: 0, end: text.length });
      }),
      { numRuns: runs(3000) },
    );
  });

  it('may be any bytes', () => {
    assert(
      property(uint8Array({ maxLength: 60 }), (bytes) => {
        const source = decodeText(bytes, 'a.bu');
        if ('text' in source) readYaml(source);
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe('the package `yaml`, another reader,', () => {
  const { value } = letrec((tie) => ({
    value: oneof(
      { maxDepth: 4, depthIdentifier: 'yaml' },
      string({ unit: 'grapheme', maxLength: 12 }),
      array(tie('value'), { maxLength: 3, depthIdentifier: 'yaml' }),
      dictionary(string({ minLength: 1, maxLength: 8 }), tie('value'), { maxKeys: 3, depthIdentifier: 'yaml' }),
    ),
  }));

  const plain = (node: SourceNode): unknown => {
    if (node.kind === 'alias') return plain(node.target);
    if (node.kind === 'list') return node.items.map(plain);
    if (node.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [plain(key), plain(value)]));
    return node.kind === 'scalar' ? node.text : undefined;
  };

  it('writes what is read back', () => {
    assert(
      property(value, constantFrom('QUOTE_DOUBLE', 'QUOTE_SINGLE'), (data, defaultStringType) => {
        const text = stringify(data, { version: '1.1', defaultStringType, defaultKeyType: defaultStringType });
        if (!('text' in decodeText(new TextEncoder().encode(text), 'a.bu'))) return;
        const { root, fault } = readYaml(sourceOf(text));
        expect(fault).toBeUndefined();
        expect(plain(root!)).toEqual(parse(text, { schema: 'failsafe', version: '1.1' }));
      }),
      { numRuns: runs(1000) },
    );
  });
});
