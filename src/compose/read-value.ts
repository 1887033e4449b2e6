import { resolveScalar } from '../compile/decode/resolve-scalar.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentOf, type ScalarNode, type SourceNode } from '../syntax/source-tree.ts';
import type { VariableType, VariableValue } from './declaration.ts';

/** The variable that a value is for, as messages name it. */
export interface ValueOf {
  readonly name: string;
  /** Where the value comes from, if the place of a diagnostic cannot show it: `set by --set`. */
  readonly source?: string | undefined;
}

/** True for `null` and for an empty scalar. */
export function isNull(node: SourceNode): boolean {
  const content = contentOf(node);
  if (content.kind !== 'scalar') return false;
  const resolved = resolveScalar(content);
  return 'tag' in resolved && resolved.value === null;
}

/** The value of a scalar as YAML resolves it: a text, an integer, true or false; undefined for anything else. */
export function scalarValue(node: SourceNode): string | number | bigint | boolean | undefined {
  const content = contentOf(node);
  if (content.kind !== 'scalar') return undefined;
  const resolved = resolveScalar(content);
  if (!('tag' in resolved) || resolved.value === null || resolved.value === undefined) return undefined;
  return resolved.tag === '!!float' ? undefined : resolved.value;
}

/** Reads a node as a value of a type. A diagnostic has no location yet. */
export function readValue(node: SourceNode, type: VariableType, of: ValueOf): { readonly value: VariableValue } | Diagnostic {
  const content = contentOf(node);
  const wrongKind = (): Diagnostic =>
    diagnose('compose/bad-value', 'kind', { ...of, wanted: WORDS[type], given: kindOf(content), example: EXAMPLES[type] });
  if (type === 'list') {
    if (content.kind !== 'list') return wrongKind();
    const items: string[] = [];
    for (const item of content.items) {
      const text = scalarValue(item);
      if (typeof text !== 'string') return diagnose('compose/bad-value', 'item-not-a-text', { ...of, given: kindOf(contentOf(item)) });
      items.push(text);
    }
    return { value: items };
  }
  if (content.kind !== 'scalar') return wrongKind();
  const value = scalarValue(content);
  if (typeof value === 'string' && type === 'string') return { value };
  if ((typeof value === 'number' || typeof value === 'bigint') && type === 'integer') return { value };
  if (typeof value === 'boolean' && type === 'boolean') return { value };
  return type === 'string' ? diagnose('compose/bad-value', 'not-a-text', { ...of, given: kindOf(content) }) : wrongKind();
}

/** Reads a text from the command line, the environment or a file as a value of a type. */
export function readTextValue(
  text: string,
  type: Exclude<VariableType, 'list'>,
  of: ValueOf,
): { readonly value: VariableValue } | Diagnostic {
  if (type === 'string') return { value: text };
  const span = { start: 0, end: text.length };
  return readValue({ kind: 'scalar', style: 'plain', text, span, mark: { line: 1, column: 1 } }, type, of);
}

const WORDS: Readonly<Record<VariableType, string>> = {
  string: 'a text',
  integer: 'an integer',
  boolean: 'true or false',
  list: 'a list',
};

/** How people write a value of each type. */
const EXAMPLES: Readonly<Record<VariableType, string>> = {
  string: 'it in quotes',
  integer: 'a whole number, such as 3, without quotes',
  boolean: 'true or false, without quotes',
  list: 'a list of texts, such as [a, b]',
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
    '!!bool': 'true or false',
    '!!float': 'a number',
    '!!timestamp': 'a date',
    '!!null': 'nothing',
  };
  return words[resolved.tag] ?? 'a text';
}
