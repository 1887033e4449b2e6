import { unitTextsIn } from '../../../src/service/editor/unit-texts.ts';
import { keyName, type SourceNode } from '../../../src/syntax/source-tree.ts';
import { readUnit } from '../../../src/syntax/unit/read-unit.ts';
import { readYaml } from '../../../src/syntax/yaml/read-yaml.ts';
import { mapScalar } from '../../../src/syntax/yaml/scalar-map.ts';
import { sourceOf } from '../../source-of.ts';

/** A word of a config that someone wrote, which completion should have offered. */
export interface WrittenWord {
  /** The config as it was before the word: without it, and without the rest of its line. */
  readonly text: string;
  readonly offset: number;
  readonly word: string;
  readonly kind: 'key' | 'value' | 'setting' | 'setting value';
}

/** The keys, the values and the settings of units in a config of one document, as they were before they were written. */
export function writtenWords(text: string): readonly WrittenWord[] {
  const { root } = readYaml(sourceOf(text));
  if (!root) return [];
  const before = (offset: number, word: string, kind: WrittenWord['kind']): WrittenWord => {
    const end = text.indexOf('\n', offset);
    return { text: text.slice(0, offset) + (end < 0 ? '' : text.slice(end)), offset, word, kind };
  };
  const words: WrittenWord[] = [];
  const visit = (node: SourceNode): void => {
    if (node.kind === 'list') for (const item of node.items) visit(item);
    if (node.kind !== 'map') return;
    for (const { key, value } of node.entries) {
      if (key.kind === 'scalar' && key.style === 'plain' && !key.properties) words.push(before(key.span.start, keyName(key)!, 'key'));
      if (value.kind === 'scalar' && value.style === 'plain' && !value.properties && value.text !== '')
        words.push(before(value.span.start, value.text, 'value'));
      visit(value);
    }
  };
  visit(root);
  for (const { isLocal, dialect, scalar } of unitTextsIn(root)) {
    if (isLocal || dialect.name === 'keyfile' || scalar.style !== 'literal') continue;
    const map = mapScalar(scalar, text);
    for (const { key, keySpan, value, valueSpan } of readUnit(scalar.text, dialect).sections.flatMap(({ entries }) => entries)) {
      words.push(before(map.spanOf(keySpan).start, key, 'setting'));
      const [first = ''] = value.split(/\s+/);
      if (first !== '') words.push(before(map.spanOf(valueSpan).start, first, 'setting value'));
    }
  }
  return words;
}
