import type { Declaration } from '../../compose/declaration.ts';
import { INSTANCE, readComposeHeader } from '../../compose/read-header.ts';
import { isComposeHeader } from '../../spec/compose-header.ts';
import { treeOf } from '../tree-of.ts';
import { headerOf } from './config-around.ts';

/** The variables that the header of a config declares, by name; none without a header. The header may be incomplete. */
export function declaredVariables(text: string): ReadonlyMap<string, Declaration> {
  const header = headerOf(text);
  const root = header && treeOf(header.text);
  if (!header || !isComposeHeader(root)) return new Map();
  const source = { name: '', bytes: new Uint8Array(), text: header.text };
  const { vars, instances } = readComposeHeader(root, source).header;
  if (!instances) return vars;
  const span = Array.isArray(instances) ? instances[0]?.span : undefined;
  return new Map([
    ...vars,
    [
      INSTANCE,
      {
        name: INSTANCE,
        type: 'string',
        description: 'The key of the instance.',
        multiline: false,
        secret: false,
        valueSpans: [],
        source,
        span: span ?? { start: 0, end: 0 },
      },
    ],
  ]);
}
