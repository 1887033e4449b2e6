import { expect, it } from 'vitest';
import { filesOf, said, unitsOf } from '../../checks-of.ts';

const CODES = /^quadlet\/no-secret$/;
const quadlet = filesOf({ '/etc/containers/systemd/a.container': '[Container]\nImage=a.example/b\nSecret=tls-key,type=env,target=KEY' });

/* podman-run(1), `--secret`; podman-secret-create(1). */
it.each([
  ['nothing that makes it', quadlet, ['quadlet/no-secret tls-key,type=env,target=KEY']],
  [
    'a unit that makes it',
    quadlet + unitsOf({ 'b.service': { contents: '[Service]\nExecStart=podman secret create tls-key /etc/key' } }),
    [],
  ],
  ['no secret', filesOf({ '/etc/containers/systemd/a.container': '[Container]\nImage=a.example/b' }), []],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));
