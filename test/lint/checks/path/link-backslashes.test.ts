import { expect, it } from 'vitest';
import { linkBackslashes } from '../../../../src/lint/checks/path/link-backslashes.ts';
import { findingsOf } from '../findings-of.ts';

const config = (target: string): string =>
  `variant: fcos\nversion: 1.5.0\nstorage:\n  links:\n    - path: /etc/localtime\n      target: ${target}\n`;

it('writes slashes in place of backslashes', () => {
  expect(findingsOf(linkBackslashes, config('\\usr\\share\\zoneinfo\\Europe\\Paris'))).toMatchObject([
    { code: 'link/backslashes', help: 'write it as /usr/share/zoneinfo/Europe/Paris' },
  ]);
});

// a unit whose name is escaped has a backslash
it.each(['../usr/share/zoneinfo/Europe/Paris', '/etc/systemd/system/dev-disk-by\\x2dlabel-a.swap'])('says nothing of %s', (target) => {
  expect(findingsOf(linkBackslashes, config(target))).toEqual([]);
});
