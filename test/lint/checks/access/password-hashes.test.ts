import { describe, expect, it } from 'vitest';
import { passwordHashes } from '../../../../src/lint/checks/access/password-hashes.ts';
import { foundBy, messagesOf } from '../found-by.ts';

const user = (hash: string): string => `passwd:\n  users:\n    - name: core\n      password_hash: '${hash}'\n`;

/* What crypt(3) of libxcrypt 4.4 makes of the password "secret", and openssl for the last one. */
const YESCRYPT = '$y$j9T$F5Jx5fExrKuPp53xLKQ..1$GmcwIgvdUC9qLWcKCi6gklUa1dM3ziD43YxYNURLKy0';
const BCRYPT = '$2b$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a';
const GOOD = [
  YESCRYPT,
  '$5$saltsalt$0IyaXrmV7.sGNS6tirgqHLqX/G.FBvgkYA.lpPdS5sA',
  '$7$CU..../....SyVdKQqRQ9jW1fHsR9dGB.$oJWYdxwMN.iMWFeTzA8qIOQf56d1a2RiZgYLonnXnW2',
  '$6$saltsalt$TVLlQcbpFVof5W3Yz4DTP6gRstiNuHwwTt6GLc1E5n0U0aDehy0S5knV8wiOQSpT0Y77vwPZN.Pq.H91p5hVO1',
];

describe('passwordHashes', () => {
  it.each(GOOD)('takes %s', (hash) => {
    expect(foundBy(passwordHashes, user(hash))).toEqual([]);
  });

  it.each(['*', '!*', 'x', '!', '!!', `!${YESCRYPT}`, '${password_hash}', '$sm3$saltsalt$abc'])('says nothing of %j', (hash) => {
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

  it('bcrypt', () => {
    expect(foundBy(passwordHashes, user(BCRYPT))).toEqual([`password/bcrypt: '${BCRYPT}'`]);
  });

  it('an empty hash', () => {
    expect(foundBy(passwordHashes, user(''))).toEqual(["password/locked: ''"]);
  });

  /* The last characters of digests: crypt(3) of libxcrypt 4.4 made none of these of 60 passwords, and the sizes of the digests say why. */
  it.each([
    `${YESCRYPT.slice(0, -1)}E`,
    `${BCRYPT.slice(0, -1)}b`,
    BCRYPT.replace('stuuO', 'stuvO'),
    '$5$saltsalt$0IyaXrmV7.sGNS6tirgqHLqX/G.FBvgkYA.lpPdS5sz',
    `$6$saltsalt$${'a'.repeat(86)}`,
    '$1$saltsalt$9xy1btjgzLYfb7hivXtC/a',
  ])('a hash that no password has: %s', (hash) => {
    expect(foundBy(passwordHashes, user(hash))).toEqual([`password/malformed: '${hash}'`]);
  });

  // what a shell, Compose, two pairs of quotes and a block scalar make of a hash; RFC 2307
  it.each([
    [YESCRYPT.replaceAll('$', '$$$$'), 'doubled'],
    [YESCRYPT.replaceAll('$', '\\\\$'), 'backslashes'],
    [`"${YESCRYPT}"`, 'quotes'],
    [`${YESCRYPT}\\n`, 'white space'],
    [`{CRYPT}${YESCRYPT}`, '{CRYPT}'],
  ])('says what happened to %s', (hash, word) => {
    const text = `passwd:\n  users:\n    - name: core\n      password_hash: "${hash.replaceAll('"', '\\"')}"\n`;
    expect(messagesOf(passwordHashes, text).join()).toContain(word);
  });

  // slappasswd(8), the manual of MySQL 5.7, md5sum(1) and sha256sum(1)
  it.each([
    '{SSHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g8xxxx',
    '{SSHA512}W6ph5Mm5Pz8GgiULbPgzG37mj9g8xxxxW6ph5Mm5Pz8GgiULbPgzG37mj9g8',
    '*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19',
    '5ebe2294ecd0e0f08eab7690d2a6ee69',
    '2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b',
  ])('a hash of a directory, a database or a checksum: %s', (hash) => {
    expect(foundBy(passwordHashes, user(hash))).toEqual([`password/other-hash: '${hash}'`]);
  });

  it('a name in braces is a placeholder', () => {
    expect(foundBy(passwordHashes, user('{SSHA}'))).toEqual([]);
  });

  it('does not repeat the password', () => {
    expect(messagesOf(passwordHashes, user('s3cret')).join()).not.toContain('s3cret');
  });
});
