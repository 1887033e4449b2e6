import { type FindSecrets, masked } from '../diff/masking.ts';
import { type Struct, struct, text } from '../schema/placed.ts';
import type { Origin } from '../text/source.ts';
import type { InspectedSource } from './inspection.ts';

/** Where a resource comes from; undefined if it has no source. */
export function resourceSource(resource: Struct, own: readonly string[], secrets: FindSecrets): InspectedSource | undefined {
  const value = resource.fields.get('source');
  const source = text(resource, 'source');
  if (source === undefined) return undefined;
  if (!source.startsWith('data:')) {
    const hash = hashFunction(resource);
    return { from: 'fetched', name: masked(source, secrets), ...(hash === undefined ? {} : { hash }) };
  }
  return writtenSource(value?.origin, own);
}

/** The function of the hash that a resource is checked with. */
export function hashFunction(resource: Struct): string | undefined {
  return (text(struct(resource, 'verification'), 'hash') || undefined)?.replace(/-.*$/s, '');
}

/**
 * Where a value comes from that the config has.
 *
 * @param own the path of lists that hold such values: what was written elsewhere is a shorthand
 */
export function writtenSource(origin: Origin | undefined, own: readonly string[]): InspectedSource {
  if (!origin) return { from: 'inline' };
  const { path } = origin;
  const last = String(path.at(-1));
  if (path[0] === 'storage' && path[1] === 'trees') return { from: 'tree', name: localOfTree(origin) };
  if (last === 'local' || last === 'contents_local') return { from: 'local', name: scalarText(origin) };
  if (own.some((prefix, i) => path[i] !== prefix)) {
    // the shorthand is named without the numbers of items
    const steps = path.filter((step) => typeof step === 'string');
    return { from: 'generated', name: (last === 'contents' ? steps.slice(0, -1) : steps).join('.') };
  }
  return { from: 'inline' };
}

/** A scalar as it is written, without quotes. */
function scalarText({ source, span }: Origin): string {
  return source.text.slice(span.start, span.end).replace(/^(["'])([\s\S]*)\1$/, '$2');
}

/** The directory that a tree names. */
function localOfTree({ source, span }: Origin): string {
  const [, written = ''] =
    /(?:^|[\s{,])["']?local["']?:[ \t]*("[^"\n]*"|'[^'\n]*'|[^\s,}#]+)/.exec(source.text.slice(span.start, span.end)) ?? [];
  return written.replace(/^(["'])(.*)\1$/, '$2');
}
