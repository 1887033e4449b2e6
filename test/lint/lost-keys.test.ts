import { describe, expect, it } from 'vitest';
import { findings, HEADER } from './findings.ts';

const aliased = (anchor: string, text: string, key: string): string =>
  `${HEADER}ignition: {config: {merge: [{inline: &${anchor} ${text}}]}}\nstorage:\n  files:\n    - path: /a\n      ${key} : 0644\n`;

describe('config/lost-key', () => {
  it('is said of an alias as a key whose anchor has the name of a field, and whose text has not', () => {
    expect(findings(aliased('mode', 'hello', '*mode'))).toContain('config/lost-key *mode');
  });

  it.each([
    ['the text is the name of a field too', aliased('overwrite', 'mode', '*overwrite')],
    ['there is no alias', aliased('mode', 'hello', 'mode')],
    ['the anchor has not the name of a field: the drop-in warns of the key itself', aliased('xyz', 'hello', '*xyz')],
    ['the alias is a value', aliased('m', '0644', 'mode').replace(': 0644', ': *m')],
  ])('is not said where %s', (_, config) => {
    expect(findings(config).filter((finding) => finding.startsWith('config/lost-key'))).toEqual([]);
  });
});
