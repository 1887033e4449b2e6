import { items, type Struct, struct, structs, text } from '../../../../tree/placed.ts';
import { parseUrl } from '../../grammar/go-url.ts';
import { error, type Finding, type Rule, type Say } from '../../rule.ts';
import { INVALID_URL, SCHEMES_3_0, SCHEMES_3_2, SCHEMES_3_4, type Schemes, urlFault } from './urls.ts';

const COMPRESSION = { ...error('resource/compression', 'invalid compression method', 'the only method is gzip'), choices: ['gzip'] };
const HASH_ALONE = error('resource/verification-without-source', 'source must be specified if verification is specified');
const HEADER_SCHEME = error('resource/headers-scheme', 'cannot use HTTP headers with this source scheme', 'headers go with http and https');
const NO_SOURCE = error('resource/no-source', 'source is required');

/** Ranges in which the schemes of URLs differ. */
const RANGES: readonly { since: string; until?: string; schemes: Schemes }[] = [
  { since: 'ignition_3_0', until: 'ignition_3_2', schemes: SCHEMES_3_0 },
  { since: 'ignition_3_2', until: 'ignition_3_4', schemes: SCHEMES_3_2 },
  { since: 'ignition_3_4', schemes: SCHEMES_3_4 },
];

function inRanges(on: string, check: (struct: Struct, say: Say, schemes: Schemes) => void): Rule[] {
  return RANGES.map(({ schemes, ...range }) => ({ on, ...range, check: (struct, say) => check(struct, say, schemes) }));
}

/** What is fetched: how it is compressed, verified, and from where. */
export const resources: readonly Rule[] = inRanges('Resource', checkResource);

/** The contents of files before 3.1. */
export const fileContents: Rule = { on: 'FileContents', check: (contents, say) => checkResource(contents, say, SCHEMES_3_0) };

function checkResource(resource: Struct, say: Say, schemes: Schemes): void {
  const [compression, source] = [text(resource, 'compression'), text(resource, 'source')];
  if (compression && compression !== 'gzip') say(['compression'], COMPRESSION);
  if (text(struct(resource, 'verification'), 'hash') !== undefined && source === undefined) say(['verification', 'hash'], HASH_ALONE);
  const fault = source ? urlFault(source, schemes) : undefined;
  if (fault) say(['source'], fault);
  const headers = headersFault(resource);
  if (headers) say(['httpHeaders'], headers);
}

function headersFault(resource: Struct): Finding | undefined {
  if (items(resource, 'httpHeaders').length === 0) return undefined;
  const source = text(resource, 'source');
  const url = source ? parseUrl(source) : undefined;
  if (!url) return INVALID_URL;
  return url.scheme === 'http' || url.scheme === 'https' ? undefined : HEADER_SCHEME;
}

/** Configs that are merged or replace this one, before 3.1. */
export const configReferences: Rule = {
  on: 'ConfigReference',
  check(reference, say) {
    const source = text(reference, 'source');
    const fault = source ? urlFault(source, SCHEMES_3_0) : undefined;
    if (fault) say(['source'], fault);
  },
};

/** Certificate authorities before 3.1. */
export const authorityReferences: Rule = {
  on: 'CaReference',
  check(reference, say) {
    const fault = urlFault(text(reference, 'source') ?? '', SCHEMES_3_0);
    if (fault) say(['source'], fault);
  },
};

/** Where a resource makes no sense without a source: the fault is the resource's. */
function requireSources(list: string): (of: Struct, say: Say, schemes: Schemes) => void {
  return (of, say, schemes) => {
    for (const [i, resource] of structs(of, list).entries()) {
      const source = text(resource, 'source');
      const fault = source ? urlFault(source, schemes) : NO_SOURCE;
      if (fault) say([list, i], fault);
    }
  };
}

export const mergedConfigs: readonly Rule[] = inRanges('IgnitionConfig', requireSources('merge')).map(from31);
export const authorities: readonly Rule[] = inRanges('TLS', requireSources('certificateAuthorities')).map(from31);

function from31(rule: Rule): Rule {
  return rule.since === 'ignition_3_0' ? { ...rule, since: 'ignition_3_1' } : rule;
}
