import { type FindSecrets, masked } from '../diff/masking.ts';
import type { Placed, Struct } from '../schema/placed.ts';
import { structs, text } from '../schema/placed.ts';
import { defined } from './defined.ts';
import type { FetchedResource } from './inspection.ts';
import { hashFunction } from './source-of.ts';

/** All that the machine fetches at first boot, in the order of the document. */
export function fetchedOf(document: Struct, secrets: FindSecrets): FetchedResource[] {
  const resources: FetchedResource[] = [];
  const visit = (value: Placed, path: readonly string[], item: string | undefined): void => {
    if (value.kind === 'list') for (const one of value.items) visit(one, path, item);
    if (value.kind !== 'struct') return;
    const url = text(value, 'source');
    if (url !== undefined && !url.startsWith('data:')) {
      const headers = structs(value, 'httpHeaders').flatMap((header) => text(header, 'name') ?? []);
      const of = [path.join('.'), ...(item === undefined ? [] : [item])].join(' ');
      resources.push(defined({ of, url: masked(url, secrets), hash: hashFunction(value), headers }));
    }
    const name = text(value, 'path') ?? text(value, 'name') ?? item;
    for (const [field, inner] of value.fields) visit(inner, [...path, field], name);
  };
  visit(document, [], undefined);
  return resources;
}
