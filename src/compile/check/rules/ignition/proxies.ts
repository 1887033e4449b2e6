import { error, warning } from '../../../../diagnostics/make.ts';
import { parseUrl } from '../../../../grammar/go-url.ts';
import { text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';
import { INVALID_URL } from './urls.ts';

const SCHEME = error('proxy/scheme', 'proxies must be http(s)');
const INSECURE = warning('proxy/insecure', 'insecure plaintext HTTP proxy specified for HTTPS resources');

export const proxy: Rule = {
  on: 'Proxy',
  check(of, say) {
    for (const field of ['httpProxy', 'httpsProxy']) {
      const value = text(of, field);
      if (value === undefined) continue;
      const url = parseUrl(value);
      if (!url) say([field], INVALID_URL);
      else if (url.scheme !== 'https' && url.scheme !== 'http') say([field], SCHEME);
      else if (url.scheme === 'http' && field === 'httpsProxy') say([field], INSECURE);
    }
  },
};
