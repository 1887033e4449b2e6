import { describe, expect, it } from 'vitest';
import { parentsInHomes } from '../../../../src/lint/checks/homes/parents-in-homes.ts';
import { ed25519 } from '../../ssh-keys.ts';
import { file, foundBy, messagesOf, users } from '../found-by.ts';

const OWNED = 'user: {name: core}, group: {name: core}';

describe('parentsInHomes', () => {
  it('names each directory that Ignition has to make', () => {
    expect(messagesOf(parentsInHomes, file(`path: /home/core/.config/systemd/user/a.service, ${OWNED}`))).toEqual([
      'core cannot write into /home/core/.config, /home/core/.config/systemd, /home/core/.config/systemd/user: Ignition makes these directories for what lies in them, and they belong to root',
    ]);
  });

  it('knows what is listed, whichever way the home is written', () => {
    const body = `${file(`path: /home/core/.config/a/b, ${OWNED}`)}  directories:\n    - {path: /var/home/core/.config, ${OWNED}}\n`;
    expect(messagesOf(parentsInHomes, body)).toEqual([expect.stringContaining('core cannot write into /home/core/.config/a:')]);
    expect(foundBy(parentsInHomes, `${body}    - {path: /home/core/.config/a, ${OWNED}}\n`)).toEqual([]);
  });

  it.each([
    ['a file in the home itself', file(`path: /home/core/a, ${OWNED}`)],
    // Ignition makes .ssh for the keys, and gives it to the user
    [
      '.ssh of a user with keys',
      `${users(`name: core, ssh_authorized_keys: ["${ed25519}"]`)}${file(`path: /home/core/.ssh/config, ${OWNED}`)}`,
    ],
    // sshd takes a directory of root
    ['.ssh with nothing but authorized keys', file(`path: /home/core/.ssh/authorized_keys, ${OWNED}`)],
    ['the home of root', `${users('name: root, home_dir: /root')}${file('path: /root/.config/a')}`],
    ['a file elsewhere', file(`path: /srv/core/.config/a, ${OWNED}`)],
    ['a home of someone else', file('path: /home/other/.config/a')],
    [
      'another config that may have the directories',
      `ignition: {config: {merge: [{source: "https://example.com/a"}]}}\n${file(`path: /home/core/.config/a, ${OWNED}`)}`,
    ],
  ])('says nothing of %s', (_, body) => {
    expect(foundBy(parentsInHomes, body)).toEqual([]);
  });

  it('knows homes that lie elsewhere', () => {
    const body = `${users('name: web, home_dir: /srv/web')}${file('path: /srv/web/.config/a, user: {name: web}')}`;
    expect(foundBy(parentsInHomes, body)).toEqual(['home/parent-owner: /srv/web/.config/a']);
  });

  it('is one finding for a tree', () => {
    const files = { 't/a/b': '1', 't/c/d': '2' };
    expect(messagesOf(parentsInHomes, 'storage:\n  trees:\n    - {local: t, path: /home/core/x}\n', { files })).toEqual([
      expect.stringContaining('/home/core/x, /home/core/x/a, /home/core/x/c:'),
    ]);
  });
});
