import { describe, expect, it } from 'vitest';
import { fileWith, findings, HEADER } from './findings.ts';

const unit = (line: string): string =>
  `${HEADER}systemd:\n  units:\n    - name: a.service\n      contents: |\n        [Service]\n        ${line}\n        ExecStart=/bin/a\n`;

describe('text/template-placeholder', () => {
  it.each([
    ['the version', `variant: fcos\nversion: \${VERSION}\n`, `\${VERSION}`],
    ['both values of the header, once', 'variant: {{ variant }}\nversion: {{ version }}\n', '{{ variant }}'],
    ['a line that is no YAML', `${HEADER}{% if debug %}\nstorage: {}\n{% endif %}\n`, '{% if debug %}'],
    ['a value that has to be a number', `${HEADER}storage:\n  files:\n    - path: /a\n      mode: \${MODE}\n`, `\${MODE}`],
    ['a line of a unit', unit('%{ if debug }'), '%{ if debug }'],
  ])('is all that is said of %s', (_, config, written) => {
    expect(findings(config)).toEqual([`text/template-placeholder ${written}`]);
  });

  it.each([
    ['a text with a placeholder of its own', fileWith(`inline: "hello \${USER}, {{ x }}"`)],
    ['a unit whose command has one', unit(`Environment=HOME=\${HOME}`)],
  ])('is not said of %s: nothing is wrong there', (_, config) => {
    expect(findings(config)).toEqual([]);
  });

  it('hides no fault that the placeholder has nothing to do with', () => {
    expect(findings(`${HEADER}storage:\n  files:\n    - path: a\n      contents:\n        inline: "\${USER}"\n`)).toEqual([
      'path/relative a',
    ]);
  });
});
