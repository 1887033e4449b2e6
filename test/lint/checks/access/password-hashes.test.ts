import { describe, expect, it } from 'vitest';
import { passwordHashes } from '../../../../src/lint/checks/access/password-hashes.ts';
import { foundBy, messagesOf } from '../found-by.ts';

const user = (hash: string): string => `passwd:\n  users:\n    - name: core\n      password_hash: '${hash}'\n`;

/* What crypt(3) of libxcrypt 4.4 makes of the password "secret", and openssl for the last one. */
const YESCRYPT = '$y$j9T$F5Jx5fExrKuPp53xLKQ..1$GmcwIgvdUC9qLWcKCi6gklUa1dM3ziD43YxYNURLKy0';
const GOOD = [
  YESCRYPT,
  '$2b$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a',
  '$5$saltsalt$0IyaXrmV7.sGNS6tirgqHLqX/G.FBvgkYA.lpPdS5sA',
  '$7$CU..../....SyVdKQqRQ9jW1fHsR9dGB.$oJWYdxwMN.iMWFeTzA8qIOQf56d1a2RiZgYLonnXnW2',
  '$6$saltsalt$TVLlQcbpFVof5W3Yz4DTP6gRstiNuHwwTt6GLc1E5n0U0aDehy0S5knV8wiOQSpT0Y77vwPZN.Pq.H91p5hVO1',
];

describe('passwordHashes', () => {
  it.each(GOOD)('takes %s', (hash) => {
    expect(foundBy(passwordHashes, user(hash))).toEqual([]);
  });

  it.each(['', '*', '!', '!!', `!${YESCRYPT}`, '${password_hash}', '$sm3$saltsalt$abc'])('says nothing of %j', (hash) => {
    expect(foundBy(passwordHashes, user(hash))).toEqual([]);
  });

  it.each(['s3cret', 'hunter2', 'correct horse', '<hash>'])('a plain password: %s', (hash) => {
    expect(foundBy(passwordHashes, user(hash))).toEqual([`password/plain: '${hash}'`]);
  });

  it.each([
    // a character is missing, a shell has taken a variable away, an example is shortened
    YESCRYPT.slice(0, -1),
    '$y$j9T',
    '$6$salt$abc...',
    '$2a$10$short',
  ])('a damaged hash: %s', (hash) => {
    expect(foundBy(passwordHashes, user(hash))).toEqual([`password/malformed: '${hash}'`]);
  });

  it.each(['$1$saltsalt$9xy1btjgzLYfb7hivXtC//', 'abNANd1rDfiNc'])('an obsolete method: %s', (hash) => {
    expect(foundBy(passwordHashes, user(hash))).toEqual([`password/weak: '${hash}'`]);
  });

  // htpasswd -nbm, passlib, argon2, WordPress; none of them is in crypt(5)
  it.each(['$apr1$saltsalt$abc', '$pbkdf2-sha256$29000$abc$def', '$argon2id$v=19$m=65536,t=3,p=4$abc$def', '$P$Babc'])(
    'a hash of another program: %s',
    (hash) => {
      expect(foundBy(passwordHashes, user(hash))).toEqual([`password/other-hash: '${hash}'`]);
    },
  );

  it('does not repeat the password', () => {
    expect(messagesOf(passwordHashes, user('s3cret')).join()).not.toContain('s3cret');
  });
});
