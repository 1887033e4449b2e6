import { resourceBytes } from '../document/resource-bytes.ts';
import type { Digest, DigestFunction } from '../host/digest.ts';
import type { Gunzip } from '../host/gzip.ts';
import { type Struct, struct, text } from '../schema/placed.ts';
import type { PlanProblem } from './operation.ts';

/** How to get the bytes behind a resource. */
export interface ContentsPorts {
  /** Uncompresses contents with `compression: gzip`. Without it, such contents are a problem. */
  readonly gunzip?: Gunzip | undefined;
  /** Computes hashes. Without it, contents with a verification hash are a problem. */
  readonly digest?: Digest | undefined;
  /**
   * The uncompressed contents that have a hash, such as `sha512-0123…` with lower-case digits, for what a machine would fetch.
   * Undefined if they are not at hand. They are verified.
   */
  readonly cached?: ((hash: string) => Uint8Array | undefined) | undefined;
}

/** The bytes behind a resource; or the reason why they are not at hand, for contents that are fetched; or what is wrong with them. */
export type Contents = { readonly bytes: Uint8Array } | { readonly absent: string } | PlanProblem;

/**
 * The bytes behind a resource as Ignition writes them: uncompressed, and verified after that. Undefined for a resource without a
 * source. An empty source means empty contents.
 */
export function contentsOf(resource: Struct, ports: ContentsPorts): Contents | undefined {
  const source = text(resource, 'source');
  if (source === undefined) return undefined;
  const hash = hashOf(resource);
  if (source === '') return verified(new Uint8Array(), hash, resource, ports);
  if (/^data:/i.test(source)) {
    const bytes = resourceBytes(resource, ports.gunzip);
    return bytes ? verified(bytes, hash, resource, ports) : problem(resource, undecodable(resource, ports));
  }
  const from = `its contents are fetched from ${withoutSecrets(source)}`;
  if (!hash) return { absent: `${from}, and have no hash` };
  const bytes = ports.cached?.(`${hash.name}-${hash.sum}`);
  return bytes ? verified(bytes, hash, resource, ports) : { absent: `${from}, with the hash ${hash.name}-${hash.sum}` };
}

interface Hash {
  readonly name: DigestFunction;
  readonly sum: string;
}

function hashOf(resource: Struct): Hash | undefined {
  const [, name, sum] = /^(sha256|sha512)-(.*)$/s.exec(text(struct(resource, 'verification'), 'hash') ?? '') ?? [];
  return name === undefined ? undefined : { name: name as DigestFunction, sum: sum!.toLowerCase() };
}

function verified(bytes: Uint8Array, hash: Hash | undefined, resource: Struct, { digest }: ContentsPorts): Contents {
  if (!hash) return { bytes };
  if (!digest) return problem(resource, 'the contents have a hash, and there is no function to compute it');
  const sum = digest(hash.name, bytes);
  if (sum === hash.sum) return { bytes };
  const { origin } = struct(resource, 'verification').fields.get('hash')!;
  return { message: `the hash of the contents is ${hash.name}-${sum}, not ${hash.name}-${hash.sum}`, location: origin };
}

function undecodable(resource: Struct, { gunzip }: ContentsPorts): string {
  if ((text(resource, 'compression') ?? '') === '') return 'the data URL cannot be decoded';
  return gunzip ? 'the contents are not gzip, or too large' : 'the contents are compressed, and there is no function to uncompress them';
}

function problem(resource: Struct, message: string): PlanProblem {
  return { message, location: resource.fields.get('source')?.origin };
}

/** A URL without the parts that can hold a password or a token: user, query and fragment. */
function withoutSecrets(url: string): string {
  return url.replace(/[?#].*$/s, '').replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, '$1');
}
