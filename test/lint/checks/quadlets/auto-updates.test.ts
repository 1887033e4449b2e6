import { expect, it } from 'vitest';
import { filesOf, said, unitsOf } from '../../checks-of.ts';

const CODES = /^quadlet\/no-auto-update$/;
const quadlet = (value: string, name = 'a'): Record<string, string> => ({
  [`/etc/containers/systemd/${name}.container`]: `[Container]\nImage=a.example/b\nAutoUpdate=${value}`,
});

/* podman-auto-update(1), "Systemd Unit and Timer". */
it.each([
  ['nothing that does it', filesOf(quadlet('registry')), ['quadlet/no-auto-update registry']],
  ['once for all', filesOf({ ...quadlet('registry'), ...quadlet('local', 'b') }), ['quadlet/no-auto-update registry']],
  ['the timer', filesOf(quadlet('registry')) + unitsOf({ 'podman-auto-update.timer': { fields: 'enabled: true' } }), []],
  ['a command', filesOf(quadlet('registry')) + unitsOf({ 'a.service': { contents: '[Service]\nExecStart=podman auto-update' } }), []],
  ['no update', filesOf({ '/etc/containers/systemd/a.container': '[Container]\nImage=a.example/b' }), []],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));
