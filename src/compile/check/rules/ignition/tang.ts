import { diagnose } from '../../../../diagnostics/diagnose.ts';
import { isJson } from '../../../../grammar/go-json.ts';
import { parseUrl } from '../../../../grammar/go-url.ts';
import { text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';

export const tang: Rule = {
  on: 'Tang',
  check(server, say) {
    const url = parseUrl(text(server, 'url') ?? '');
    if (!url) say(['url'], diagnose('url/invalid'));
    else if (url.scheme !== 'http' && url.scheme !== 'https') say(['url'], diagnose('url/scheme'));
    if (!text(server, 'thumbprint')) say(['thumbprint'], diagnose('tang/no-thumbprint'));
    const advertisement = text(server, 'advertisement');
    if (advertisement && !isJson(advertisement)) say(['advertisement'], diagnose('tang/advertisement'));
  },
};
