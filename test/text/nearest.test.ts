import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/text/nearest.ts';

const known = ['path', 'mode', 'user', 'group', 'contents', 'overwrite', 'ssh_authorized_keys'];

describe('what was meant by', () => {
  it.each([
    ['pth', 'path'],
    ['paht', 'path'],
    ['Path', 'path'],
    ['content', 'contents'],
    ['overwriet', 'overwrite'],
    ['sshAuthorizedKeys', 'ssh_authorized_keys'],
    ['ssh-authorized-key', 'ssh_authorized_keys'],
  ])('%s is %s', (word, meant) => {
    expect(nearest(word, known)).toBe(meant);
  });

  it.each(['', 'x', 'filesystem', 'systemd', 'a'.repeat(100_000)])('%s is not known', (word) => {
    expect(nearest(word, known)).toBeUndefined();
  });
});
