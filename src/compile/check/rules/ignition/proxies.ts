import { diagnose } from '../../../../diagnostics/diagnose.ts';
import { parseUrl } from '../../../../grammar/go-url.ts';
import { text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';

export const proxy: Rule = {
  on: 'Proxy',
  check(of, say) {
    for (const field of ['httpProxy', 'httpsProxy']) {
      const value = text(of, field);
      if (value === undefined) continue;
      const url = parseUrl(value);
      if (!url) say([field], diagnose('url/invalid'));
      else if (url.scheme !== 'https' && url.scheme !== 'http') say([field], diagnose('proxy/scheme'));
      else if (url.scheme === 'http' && field === 'httpsProxy') say([field], diagnose('proxy/insecure'));
    }
  },
};
