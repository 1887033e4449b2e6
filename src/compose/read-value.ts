import { resolveScalar } from '../compile/decode/resolve-scalar.ts';
import type { ScalarNode, SourceNode } from '../syntax/source-tree.ts';
import type { VariableType, VariableValue } from './declaration.ts';

/** Why something is no value of a type, and what to do about it. */
export interface ValueFault {
  readonly message: string;
  readonly help?: string | undefined;
}

/** Null for nothing: the word, or an empty scalar. */
export function isNull(node: SourceNode): boolean {
  const content = node.kind === 'alias' ? node.target : node;
  if (content.kind !== 'scalar') return false;
  const resolved = resolveScalar(content);
  return 'tag' in resolved && resolved.value === null;
}

/** What a scalar says by its looks: a text, an integer, a truth; undefined for all else. */
export function scalarValue(node: SourceNode): string | number | bigint | boolean | undefined {
  const content = node.kind === 'alias' ? node.target : node;
  if (content.kind !== 'scalar') return undefined;
  const resolved = resolveScalar(content);
  if (!('tag' in resolved) || resolved.value === null || resolved.value === undefined) return undefined;
  return resolved.tag === '!!float' ? undefined : resolved.value;
}

/** Reads a node as a value of a type, by the YAML that stands there. */
export function readValue(node: SourceNode, type: VariableType): { readonly value: VariableValue } | ValueFault {
  const content = node.kind === 'alias' ? node.target : node;
  if (type === 'list') {
    if (content.kind !== 'list') return { message: `a list is expected, not ${kindOf(content)}` };
    const items: string[] = [];
    for (const item of content.items) {
      const read = readValue(item, 'string');
      if ('message' in read) return { ...read, message: `an item of the list: ${read.message}` };
      items.push(read.value as string);
    }
    return { value: items };
  }
  if (content.kind !== 'scalar') return { message: `${WORDS[type]} is expected, not ${kindOf(content)}` };
  const value = scalarValue(content);
  if (typeof value === 'string' && type === 'string') return { value };
  if ((typeof value === 'number' || typeof value === 'bigint') && type === 'integer') return { value };
  if (typeof value === 'boolean' && type === 'boolean') return { value };
  const fault = `${WORDS[type]} is expected, not ${kindOf(content)}`;
  return type === 'string' ? { message: fault, help: 'write it in quotes' } : { message: fault };
}

/** Reads a text as a value of a type: what the command line, the environment or a file gives. */
export function readTextValue(text: string, type: Exclude<VariableType, 'list'>): { readonly value: VariableValue } | ValueFault {
  if (type === 'string') return { value: text };
  const span = { start: 0, end: text.length };
  return readValue({ kind: 'scalar', style: 'plain', text, span, mark: { line: 1, column: 1 } }, type);
}

const WORDS: Readonly<Record<VariableType, string>> = {
  string: 'a text',
  integer: 'an integer',
  boolean: 'true or false',
  list: 'a list',
};

function kindOf(content: SourceNode): string {
  if (content.kind === 'list') return 'a list';
  if (content.kind === 'map') return 'a mapping';
  return kindOfScalar(content as ScalarNode);
}

function kindOfScalar(content: ScalarNode): string {
  const resolved = resolveScalar(content);
  if (!('tag' in resolved)) return 'a value with a tag';
  const words: Readonly<Record<string, string>> = {
    '!!int': 'an integer',
    '!!bool': 'a truth',
    '!!float': 'a number',
    '!!timestamp': 'a date',
    '!!null': 'nothing',
  };
  return words[resolved.tag] ?? 'a text';
}
