import { error } from '../../../../diagnostics/make.ts';
import { text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';

const NO_NAME = error('http-header/no-name', "HTTP header name can't be empty");
const EMPTY_VALUE = error(
  'http-header/empty-value',
  'unable to parse HTTP header',
  'leave out the value to remove a header that a parent config sets',
);

export const httpHeader: Rule = {
  on: 'HTTPHeader',
  check(header, say) {
    if (!text(header, 'name')) say(['name'], NO_NAME);
    if (text(header, 'value') === '') say(['value'], EMPTY_VALUE);
  },
};
