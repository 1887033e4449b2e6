import type { Given } from '../../../compose/header.ts';
import { readComposeHeader } from '../../../compose/read-header.ts';
import type { MapNode } from '../../../syntax/source-tree.ts';
import type { Span } from '../../../text/source.ts';
import type { NameUse } from './name-use.ts';

/**
 * The variables that the header of a composed config declares, tests and sets. References in its values are not among them.
 *
 * @param text what the tree was read from
 */
export function namesInHeader(root: MapNode, text: string): readonly NameUse[] {
  const { header } = readComposeHeader(root, { name: '', bytes: new Uint8Array(), text });
  const instances = header.instances && !('file' in header.instances) ? header.instances : [];
  return [
    ...[...header.vars.values()].map(({ name, span }) => variable(name, 'definition', span, text)),
    ...header.include.flatMap(({ file, vars, when }) => [
      ...vars.map(({ name, key }) => variable(name, 'use', key, text, file)),
      ...when.map(({ name, key }) => variable(name, 'use', key, text)),
    ]),
    ...instances.flatMap(({ values }) => values.map(({ name, key }: Given) => variable(name, 'use', key, text))),
  ];
}

/** A key may be in quotes. */
function variable(name: string, role: NameUse['role'], key: Span, text: string, of?: string): NameUse {
  const at = text.indexOf(name, key.start);
  const start = at < 0 || at + name.length > key.end ? key.start : at;
  return { kind: 'variable', name, role, form: 'plain', span: { start, end: start + name.length }, of };
}
