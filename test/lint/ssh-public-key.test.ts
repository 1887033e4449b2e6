import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readSshKey } from '../../src/lint/ssh-public-key.ts';
import { WAIT_LIMIT } from '../limits.ts';
import { certificate, dss, ecdsa, ed25519, rsa1024, rsa2048 } from './ssh-keys.ts';

const [, blob = ''] = ed25519.split(' ');

/** Lines that are no key, and why. What ssh-keygen says of each is tested below. */
const BAD: readonly (readonly [line: string, fault: string])[] = [
  ['<your public key here>', 'no-type'],
  ['~/.ssh/id_ed25519.pub', 'path'],
  ['keys/alice.pub', 'path'],
  ['/home/me/.ssh/id_rsa', 'path'],
  ['ssh-ed25519', 'no-key'],
  ['ssh-rsa AAAAB3Nza...', 'not-base64'],
  // without its padding
  [ecdsa.replace('=', ''), 'not-base64'],
  ['ssh-ed25519 AAAA', 'cut'],
  [`ssh-ed25519 ${blob.slice(0, 40)}`, 'cut'],
  [`ssh-rsa ${blob}`, 'other-type'],
  // 31 bytes behind a length of 31, where 32 have to be
  [`ssh-ed25519 ${btoa(`\0\0\0\x0bssh-ed25519\0\0\0\x1f${'k'.repeat(31)}`)}`, 'bad-length'],
  ['-----BEGIN OPENSSH PRIVATE KEY-----', 'private'],
];
const GOOD = [
  ed25519,
  ecdsa,
  rsa2048,
  certificate,
  `command="echo \\"a b\\"",no-pty ${ed25519}`,
  `from="10.0.0.0/8,*.example.com" ${rsa2048} a comment with words`,
  `  ${ed25519}  `,
];

describe('readSshKey', () => {
  it.each(BAD)('%s: %s', (line, fault) => {
    expect(readSshKey(line)?.fault).toBe(fault);
  });

  it.each(GOOD)('%s', (line) => {
    expect(readSshKey(line)).toMatchObject({ type: expect.any(String) });
    expect(readSshKey(line)?.fault).toBeUndefined();
  });

  it('knows the bits of an RSA key', () => {
    expect([rsa1024, rsa2048].map((line) => readSshKey(line)?.rsaBits)).toEqual([1024, 2048]);
  });

  it('passes over empty lines and comments', () => {
    expect(['', '  ', '# a key', '\t# too'].map(readSshKey)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('takes a DSA key for what it is', () => {
    expect(readSshKey(dss)).toEqual({ type: 'ssh-dss' });
  });
});

const hasSshKeygen = spawnSync('ssh-keygen', ['-?']).error === undefined;

/** True where ssh-keygen finds a key in a line. */
function isKey(line: string): boolean {
  return spawnSync('ssh-keygen', ['-l', '-f', '-'], { input: `${line}\n`, timeout: WAIT_LIMIT }).status === 0;
}

describe.skipIf(!hasSshKeygen)('ssh-keygen agrees', () => {
  it.each([...BAD.map(([line]) => [line, false] as const), ...GOOD.map((line) => [line, true] as const)])('%s', (line, isGood) => {
    expect(isKey(line)).toBe(isGood);
  });
});
