import type { Encoded } from '../../host/ahead.ts';
import type { Encoded as Embedded } from '../../lint/machine/contents.ts';
import { leaf, type Placed, type Struct, structOf, text } from '../../schema/placed.ts';

/**
 * A document with its contents encoded as `butane build` encodes them. `check` makes documents with data URLs that are neither
 * compressed nor complete.
 *
 * @param embedded what the data URLs of the document stand for, by the URL
 * @param encode encodes contents; `standIn` is their URL in the document, and no other contents have it
 */
export function builtDocument(
  document: Struct,
  embedded: ReadonlyMap<string, readonly Embedded[]>,
  encode: (contents: Uint8Array, declared: string | undefined, standIn: string) => Encoded,
): Struct {
  const built = <P extends Placed>(value: P): P => {
    if (value.kind === 'leaf') return value;
    if (value.kind === 'list') {
      const items = value.items.map(built);
      return items.some((item, i) => item !== value.items[i]) ? { ...value, items } : value;
    }
    let fields: Map<string, Placed> | undefined;
    for (const [name, field] of value.fields) {
      const next = built(field);
      if (next === field) continue;
      fields ??= new Map(value.fields);
      fields.set(name, next);
    }
    const source = value.fields.get('source');
    // a URL that the config itself has stays as it is
    const contents = source && source.origin?.path?.at(-1) !== 'source' ? embedded.get(text(value, 'source') ?? '')?.[0] : undefined;
    if (contents) {
      const [standIn, declared] = [text(value, 'source')!, text(value, 'compression')];
      const { source: url, compression = declared } = encode(contents.bytes, declared || undefined, standIn);
      if (url === standIn && compression === declared) return fields ? (structOf(fields, value.origin) as P) : value;
      fields ??= new Map(value.fields);
      fields.set('source', leaf(url, source!.origin));
      if (compression !== undefined) fields.set('compression', leaf(compression, source!.origin));
    }
    return fields ? (structOf(fields, value.origin) as P) : value;
  };
  return built(document);
}
