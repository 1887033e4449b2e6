import { diagnose } from '../../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { parseUrl } from '../../../../grammar/go-url.ts';
import { compressions } from '../../../../ignition/values.ts';
import { items, type Leaf, type Struct, struct, structs, text } from '../../../../schema/placed.ts';
import type { Asked, Rule, Say } from '../../rule.ts';
import { schemesOf, urlFault } from './urls.ts';

const allowed = compressions.map(({ value }) => value);

/** The compression, the hash, the source and the headers of a resource. Before 3.1 the contents of files have a type of their own. */
export const resources: Rule = { on: 'Resource', check: checkResource };
export const fileContents: Rule = { on: 'FileContents', check: checkResource };

function checkResource(resource: Struct, say: Say, { shape }: Asked): void {
  const compression = text(resource, 'compression');
  const source = resource.fields.get('source') as Leaf | undefined;
  if (compression && !allowed.includes(compression)) say(['compression'], diagnose('resource/compression', { allowed }));
  const hasHash = text(struct(resource, 'verification'), 'hash') !== undefined;
  if (hasHash && source === undefined) say(['verification', 'hash'], diagnose('resource/verification-without-source'));
  const fault = source?.value ? urlFault(source.value as string, schemesOf(shape), source.base64From) : undefined;
  if (fault) say(['source'], fault);
  const headers = headersFault(resource);
  if (headers) say(['httpHeaders'], headers);
}

function headersFault(resource: Struct): Diagnostic | undefined {
  if (items(resource, 'httpHeaders').length === 0) return undefined;
  const source = text(resource, 'source');
  const url = source ? parseUrl(source) : undefined;
  if (!url) return diagnose('url/invalid');
  return url.scheme === 'http' || url.scheme === 'https' ? undefined : diagnose('resource/headers-scheme');
}

/** Configs that are merged into this one or replace it, before 3.1. */
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

/** A rule for resources that are useless without a source. Upstream reports the resource, not its field `source`. */
function requireSources(on: string, list: string): Rule {
  return {
    on,
    since: 'ignition_3_1',
    check(of, say, { shape }) {
      for (const [i, resource] of structs(of, list).entries()) {
        const source = text(resource, 'source');
        const fault = source ? urlFault(source, schemesOf(shape)) : diagnose('resource/no-source');
        if (fault) say([list, i], fault);
      }
    },
  };
}
