import { diagnose } from '../../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { dataUrlFault } from '../../../../grammar/data-url.ts';
import { parseUrl, queryValue, type Url } from '../../../../grammar/go-url.ts';
import { urlSchemes } from '../../../../ignition/values.ts';
import { valuesIn } from '../../../../schema/facts.ts';
import { onceForShape } from '../../../../schema/shape.ts';

/** The schemes of URLs that a version can fetch. */
export const schemesOf = onceForShape((shape): readonly string[] => valuesIn(urlSchemes, shape).map(({ value }) => value));

/**
 * The error about the URL of something that is fetched; undefined if the URL is valid.
 *
 * @param base64From all characters from this one on are known to be digits of base64 or `=`
 */
export function urlFault(text: string, schemes: readonly string[], base64From?: number): Diagnostic | undefined {
  if (isSound(text, schemes, base64From)) return undefined;
  const url = parseUrl(text);
  if (!url) return diagnose('url/invalid');
  if (!schemes.includes(url.scheme)) return { ...diagnose('url/scheme'), help: `use one of these schemes: ${schemes.join(', ')}` };
  switch (url.scheme) {
    case 's3':
      return objectVersionFault(url);
    case 'arn':
      return arnFault(url) ?? objectVersionFault(url);
    case 'data': {
      const problem = dataUrlFault(text);
      return problem === undefined ? undefined : diagnose('url/data', { problem });
    }
    default:
      return undefined;
  }
}

/** A data URL of a plain media type: no fragment begins in it, and no text in quotes. */
const PLAIN_DATA = /^data:[\w/;=+.-]*,/;

/** True for a data URL that is valid, and surely a URL. It is long, and its data needs at most one look. */
function isSound(text: string, schemes: readonly string[], base64From?: number): boolean {
  return PLAIN_DATA.test(text) && schemes.includes('data') && !text.includes('\n') && dataUrlFault(text, base64From) === undefined;
}

function objectVersionFault(url: Url): Diagnostic | undefined {
  return queryValue(url.query, 'versionId') === '' ? diagnose('url/s3-version') : undefined;
}

function arnFault({ opaque }: Url): Diagnostic | undefined {
  const sections = `arn:${opaque}`.split(':');
  if (sections.length < 6 || sections[2] !== 's3') return diagnose('url/s3-arn');
  const steps = opaque.split('/').length;
  const needed = sections.slice(5).join(':').startsWith('accesspoint/') ? 3 : 2;
  return steps < needed ? diagnose('url/s3-arn') : undefined;
}
