import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { error } from '../../../../diagnostics/make.ts';
import { parseUrl } from '../../../../grammar/go-url.ts';
import { compressions } from '../../../../ignition/values.ts';
import { items, type Struct, struct, structs, text } from '../../../../schema/placed.ts';
import type { Asked, Rule, Say } from '../../rule.ts';
import { INVALID_URL, schemesOf, urlFault } from './urls.ts';

const methods = compressions.map(({ value }) => value);
const COMPRESSION = {
  ...error('resource/compression', 'invalid compression method', `the only method is ${methods.join(', ')}`),
  values: { allowed: methods },
};
const HASH_ALONE = error('resource/verification-without-source', 'source must be specified if verification is specified');
const HEADER_SCHEME = error('resource/headers-scheme', 'cannot use HTTP headers with this source scheme', 'headers go with http and https');
const NO_SOURCE = error('resource/no-source', 'source is required');

/** What is fetched: how it is compressed, verified, and from where. Before 3.1 the contents of files had a type of their own. */
export const resources: Rule = { on: 'Resource', check: checkResource };
export const fileContents: Rule = { on: 'FileContents', check: checkResource };

function checkResource(resource: Struct, say: Say, { shape }: Asked): void {
  const [compression, source] = [text(resource, 'compression'), text(resource, 'source')];
  if (compression && !methods.includes(compression)) say(['compression'], COMPRESSION);
  if (text(struct(resource, 'verification'), 'hash') !== undefined && source === undefined) say(['verification', 'hash'], HASH_ALONE);
  const fault = source ? urlFault(source, schemesOf(shape)) : undefined;
  if (fault) say(['source'], fault);
  const headers = headersFault(resource);
  if (headers) say(['httpHeaders'], headers);
}

function headersFault(resource: Struct): Diagnostic | undefined {
  if (items(resource, 'httpHeaders').length === 0) return undefined;
  const source = text(resource, 'source');
  const url = source ? parseUrl(source) : undefined;
  if (!url) return INVALID_URL;
  return url.scheme === 'http' || url.scheme === 'https' ? undefined : HEADER_SCHEME;
}

/** Configs that are merged or replace this one, before 3.1. */
export const configReferences: Rule = {
  on: 'ConfigReference',
  check(reference, say, { shape }) {
    const source = text(reference, 'source');
    const fault = source ? urlFault(source, schemesOf(shape)) : undefined;
    if (fault) say(['source'], fault);
  },
};

/** Certificate authorities before 3.1. */
export const authorityReferences: Rule = {
  on: 'CaReference',
  check(reference, say, { shape }) {
    const fault = urlFault(text(reference, 'source') ?? '', schemesOf(shape));
    if (fault) say(['source'], fault);
  },
};

export const mergedConfigs: Rule = requireSources('IgnitionConfig', 'merge');
export const authorities: Rule = requireSources('TLS', 'certificateAuthorities');

/** Where a resource makes no sense without a source: the fault is the resource's. */
function requireSources(on: string, list: string): Rule {
  return {
    on,
    since: 'ignition_3_1',
    check(of, say, { shape }) {
      for (const [i, resource] of structs(of, list).entries()) {
        const source = text(resource, 'source');
        const fault = source ? urlFault(source, schemesOf(shape)) : NO_SOURCE;
        if (fault) say([list, i], fault);
      }
    },
  };
}
