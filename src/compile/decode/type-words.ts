import type { ExpectedKind } from '../../diagnostics/values.ts';
import type { Field } from '../../schema/field.ts';
import type { ListNode, MapNode, ScalarNode } from '../../syntax/source-tree.ts';
import { byteText } from '../../text/byte-text.ts';

const LEAVES = { text: 'string', int: 'int', flag: 'bool' } as const;

/** The type of a field, in words. */
export function typeName(field: Field): string {
  switch (field.kind) {
    case 'list':
      return `list of ${typeName(field.of)}`;
    case 'ref':
      return field.type;
    case 'map':
      return 'map of string';
    default:
      return LEAVES[field.kind];
  }
}

/** The type of a field, as data. */
export function expectedKind(field: Field): ExpectedKind {
  return field.kind === 'list' ? { isList: true, name: typeName(field.of) } : { isList: false, name: typeName(field) };
}

/** A value as an error message shows it: its tag, and the beginning of its text. */
export function shownValue(node: MapNode | ListNode | ScalarNode, tag: string): string {
  if (tag === '!!seq' || tag === '!!map') return tag;
  return `${tag} \`${node.kind === 'scalar' ? shortened(node.text) : ''}\``;
}

/** More than ten bytes are cut to seven, even within a character. */
function shortened(text: string): string {
  // each character has at least one byte, so the beginning is enough
  const bytes = new TextEncoder().encode(text.slice(0, 11));
  return bytes.length > 10 ? `${byteText(bytes.subarray(0, 7))}...` : text;
}
