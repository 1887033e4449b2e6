import { error } from '../../../../diagnostics/make.ts';
import { isJson } from '../../../../grammar/go-json.ts';
import { parseUrl } from '../../../../grammar/go-url.ts';
import { text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';
import { INVALID_SCHEME, INVALID_URL } from './urls.ts';

const NO_THUMBPRINT = error('tang/no-thumbprint', 'thumbprint is required');
const ADVERTISEMENT = error('tang/advertisement', 'advertisement is not valid JSON');

export const tang: Rule = {
  on: 'Tang',
  check(server, say) {
    const url = parseUrl(text(server, 'url') ?? '');
    if (!url) say(['url'], INVALID_URL);
    else if (url.scheme !== 'http' && url.scheme !== 'https') say(['url'], INVALID_SCHEME);
    if (!text(server, 'thumbprint')) say(['thumbprint'], NO_THUMBPRINT);
    const advertisement = text(server, 'advertisement');
    if (advertisement && !isJson(advertisement)) say(['advertisement'], ADVERTISEMENT);
  },
};
