import { expect, it } from 'vitest';
import type { SourceNode } from '../../../src/syntax/source-tree.ts';
import { readYaml } from '../../../src/syntax/yaml/read-yaml.ts';
import { recoverYaml } from '../../../src/syntax/yaml/recover-yaml.ts';
import type { Source } from '../../../src/text/source.ts';
import { isDeep, some } from '../../depth.ts';
import { breakText, kinds, numbers } from '../../service/check/breaking.ts';
import { sourceOf } from '../../source-of.ts';
import { yamlTexts } from './yaml-texts.ts';

const next = numbers(5);
const damaged = some(yamlTexts())
  .filter((text) => !/[\r\x85\u2028\u2029]/.test(text))
  .flatMap((text) => kinds.flatMap((kind) => breakText(text, kind, next)?.text ?? []))
  .filter((text) => readYaml(sourceOf(text)).fault);

/** What is read of a text: each node by its line, its column, its content and the words of its extent; and what could not be read. */
function recovered(text: string): unknown {
  const source = sourceOf(text);
  const read = recoverYaml(source, readYaml(source).fault!);
  return (
    read && {
      root: outline(read.root, source),
      faults: read.faults.map(({ message, location: { span } }) => [message, written(span, source)]),
    }
  );
}

function outline(node: SourceNode, source: Source): unknown {
  const { kind, mark, span } = node;
  const own = [kind, mark.line, mark.column, written(span, source)];
  if (node.kind === 'list') return [...own, node.items.map((item) => outline(item, source))];
  if (node.kind === 'map') return [...own, node.entries.map(({ key, value }) => [outline(key, source), outline(value, source)])];
  return node.kind === 'scalar'
    ? [...own, node.text, node.properties && written({ start: span.start, end: node.properties.content }, source)]
    : own;
}

/** A stretch of a text, with line feeds for its breaks. */
function written({ start, end }: { start: number; end: number }, { text }: Source): string {
  return text.slice(start, end).replace(/\r\n|[\r\x85\u2028\u2029]/g, '\n');
}

it.each(['\r\n', '\r', '\u0085'])('the same is read of a text with a fault whose lines end with %j', (end) => {
  expect(damaged.length).toBeGreaterThan(isDeep ? 50 : 20);
  // a line end that is read as a part of a value is LF there
  const others = damaged.filter((text) => !readYaml(sourceOf(text.replaceAll('\n', end))).fault);
  expect(others).toEqual([]);
  const asText = (text: string): string => JSON.stringify(recovered(text));
  expect(damaged.filter((text) => asText(text.replaceAll('\n', end)) !== asText(text))).toEqual([]);
});

it('lines that end in two ways are told apart', () => {
  const text = 'a: "b\r\nc:\n  - d e\r\n\r\n  - f: &x |\r\n      g\r\n\r\n      h\nz: y\r\n';
  expect(recovered(text)).toEqual(recovered(text.replaceAll('\r\n', '\n')));
  expect(recovered(text)).toMatchObject({ faults: [['Error unmarshaling yaml: yaml: the quote is not closed', '"']] });
});
