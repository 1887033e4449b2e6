import { describe, expect, it } from 'vitest';
import { nodeDigest } from '../../src/cli/io/node-digest.ts';
import { canonicalText } from '../../src/inspect/canonical-text.ts';
import { butane, readOne } from '../diff/read-one.ts';

const canonical = (text: string): string => canonicalText([readOne(text)], nodeDigest);

describe('canonicalText', () => {
  it('is the same for configs that mean the same', () => {
    const ign = JSON.stringify({
      ignition: { version: '3.4.0' },
      passwd: { users: [{ name: 'b' }, { name: 'a', groups: ['y', 'x'] }] },
      storage: { files: [{ path: '/etc/a', mode: 0o644, contents: { source: 'data:;base64,b25lCnR3bw==' } }] },
    });
    const bu = butane(
      'passwd:\n  users:\n    - {name: a, groups: [x, y]}\n    - name: b\nstorage:\n  files:\n    - path: /etc/a\n      contents: {inline: "one\\ntwo"}\n',
    );
    expect(canonical(ign)).toBe(canonical(bu));
    expect(canonical(bu)).toBe(
      [
        'Ignition',
        '  version: 3.4.0',
        'user a',
        '  groups[x]',
        '  groups[y]',
        'user b',
        'file /etc/a',
        '  contents: (no line feed at the end)',
        '    | one',
        '    | two',
        '',
      ].join('\n'),
    );
  });

  it('shows that a secret differs, and not the secret', () => {
    const user = (hash: string): string =>
      canonical(JSON.stringify({ ignition: { version: '3.4.0' }, passwd: { users: [{ name: 'a', passwordHash: hash }] } }));
    // the digits are those of printf '$y$one' | sha256sum
    expect(user('$y$one')).toContain('  passwordHash: ●●● (sha256-');
    expect(user('$y$one')).not.toContain('one');
    expect(user('$y$one')).not.toBe(user('$y$two'));
  });
});
