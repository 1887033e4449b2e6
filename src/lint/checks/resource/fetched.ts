import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { type Struct, struct, text } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Addresses that show a file in a page, and the pattern of the address of the file itself. */
const PAGES: readonly (readonly [page: RegExp, raw: string])[] = [
  [/^https?:\/\/github\.com\/([^/]+)\/([^/]+)\/blob\/(.+)$/, 'https://raw.githubusercontent.com/$1/$2/$3'],
  [/^(https?:\/\/[^/]+\/.+)\/-\/blob\/(.+)$/, '$1/-/raw/$2'],
  [/^https?:\/\/(?:www\.)?pastebin\.com\/([A-Za-z0-9]{8})\/?$/, 'https://pastebin.com/raw/$1'],
  [/^https?:\/\/drive\.google\.com\/file\/d\/([\w-]+)(?:\/(?:view|edit).*|\/)?$/, 'https://drive.google.com/uc?export=download&id=$1'],
  [/^(?<link>https?:\/\/www\.dropbox\.com\/.+[?&]dl=)0$/, '$<link>1'],
  [/^https?:\/\/gist\.github\.com\/([^/]+)\/([0-9a-f]+)\/?$/, 'https://gist.githubusercontent.com/$1/$2/raw'],
];

/**
 * Hosts that are reached without leaving the network of the machine: private addresses (RFC 1918, RFC 3927), this machine, names
 * without a dot, and domains that are for private use.
 */
const NEAR =
  /^http:\/\/(?:[^/@]*@)?(?:localhost|127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|\[|[^./:]+(?=[/:]|$)|[^/:]+\.(?:local|localdomain|lan|home|internal|intranet|home\.arpa|test|invalid)(?=[/:]|$))/i;

/** What is fetched at first boot: pages in place of files, and contents that can be replaced on the way. */
export const fetched: MachineLint = ({ resources }, { platform }) => resources().flatMap((resource) => problemsOf(resource, platform));

function problemsOf(resource: Struct, platform: string | undefined): Diagnostic[] {
  const source = text(resource, 'source') ?? '';
  if (source.startsWith('data:')) return [];
  const page = PAGES.find(([pattern]) => pattern.test(source));
  if (page) {
    return [aboutField(resource, 'source', diagnose('resource/web-page', { meant: source.replace(page[0], page[1]) }))];
  }
  // only on EC2 there are credentials (Ignition's operator notes, "S3 access")
  if (/^(?:s3:\/\/|arn:)/.test(source) && platform !== undefined && platform !== 'aws')
    return [aboutField(resource, 'source', diagnose('resource/s3-anonymous', { platform }))];
  if (!/^http:\/\//i.test(source) || NEAR.test(source) || text(struct(resource, 'verification'), 'hash') !== undefined) return [];
  return [aboutField(resource, 'source', diagnose('resource/unverified-http'))];
}
