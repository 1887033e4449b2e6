import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { error } from '../../../../diagnostics/make.ts';
import { dataUrlFault } from '../../../../grammar/data-url.ts';
import { parseUrl, queryValue, type Url } from '../../../../grammar/go-url.ts';
import { urlSchemes } from '../../../../ignition/values.ts';
import { valuesIn } from '../../../../schema/facts.ts';
import { onceForShape } from '../../../../schema/shape.ts';

export const INVALID_URL = error('url/invalid', 'unable to parse url');
export const INVALID_SCHEME = error('url/scheme', 'invalid url scheme');
const OBJECT_VERSION = error('url/s3-version', 'invalid S3 object VersionId');
const ARN = error('url/s3-arn', 'invalid S3 ARN format', 'an ARN of an S3 object is arn:PARTITION:s3:REGION:ACCOUNT:BUCKET/KEY');

/** The schemes of URLs that a version can fetch from. */
export const schemesOf = onceForShape((shape): readonly string[] => valuesIn(urlSchemes, shape).map(({ value }) => value));

/** What is wrong with a URL that something is fetched from. */
export function urlFault(text: string, schemes: readonly string[]): Diagnostic | undefined {
  if (isSound(text, schemes)) return undefined;
  const url = parseUrl(text);
  if (!url) return INVALID_URL;
  if (!schemes.includes(url.scheme)) return { ...INVALID_SCHEME, help: `schemes are ${schemes.join(', ')}` };
  switch (url.scheme) {
    case 's3':
      return objectVersionFault(url);
    case 'arn':
      return arnFault(url) ?? objectVersionFault(url);
    case 'data': {
      const fault = dataUrlFault(text);
      return fault === undefined ? undefined : error('url/data', fault);
    }
    default:
      return undefined;
  }
}

/** True for what contents become here: by its letters alone it is a URL, so its data is all there is to look at. */
function isSound(text: string, schemes: readonly string[]): boolean {
  return text.startsWith('data:;base64,') && schemes.includes('data') && !text.includes('\n') && dataUrlFault(text) === undefined;
}

function objectVersionFault(url: Url): Diagnostic | undefined {
  return queryValue(url.query, 'versionId') === '' ? OBJECT_VERSION : undefined;
}

function arnFault({ opaque }: Url): Diagnostic | undefined {
  const sections = `arn:${opaque}`.split(':');
  if (sections.length < 6 || sections[2] !== 's3') return ARN;
  const steps = opaque.split('/').length;
  const needed = sections.slice(5).join(':').startsWith('accesspoint/') ? 3 : 2;
  return steps < needed ? ARN : undefined;
}
