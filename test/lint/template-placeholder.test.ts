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
    [
      'a line in a command that goes on',
      unit('ExecStartPre=/bin/b \\\n        %{ for x in y }\n          --c \\\n        %{ endfor }\n          --d'),
      '%{ for x in y }',
    ],
    ['the beginning of a URL', fileWith(`source: \${BASE}/app.tar.gz`), `\${BASE}`],
    ['the URL of a merged config', `${HEADER}ignition:\n  config:\n    merge:\n      - source: \${URL}\n`, `\${URL}`],
    ['a version in quotes', 'variant: fcos\nversion: "{{ version }}"\n', '{{ version }}'],
    [
      'a unit whose lines come from a template',
      `${HEADER}storage:\n  files:\n    - path: /a\n      mode: {{ mode }}\nsystemd:\n  units:\n    - name: a.service\n      enabled: true\n      contents: |\n        {{ unit }}\n`,
      '{{ mode }}',
    ],
    ['a data URL', fileWith(`source: data:;base64,\${CONTENTS}`), `\${CONTENTS}`],
    ['a data URL in quotes', fileWith(`source: "data:;base64,\${CONTENTS}"`), `\${CONTENTS}`],
    ['a hash', fileWith(`source: https://example.com/a\nverification:\n  hash: sha256-\${SUM}`), `\${SUM}`],
    [
      'a path below a line that is no YAML',
      `${HEADER}storage:\n  files:\n    %{ if debug }\n    - path: /etc/\${NAME}.conf\n    %{ endif }\n`,
      '%{ if debug }',
    ],
  ])('is all that is said of %s', (_, config, written) => {
    expect(findings(config)).toEqual([`text/template-placeholder ${written}`]);
  });

  it.each([
    ['a text with a placeholder of its own', fileWith(`inline: "hello \${USER}, {{ x }}"`)],
    ['a unit whose command has one', unit(`Environment=HOME=\${HOME}`)],
  ])('is not said of %s: nothing is wrong there', (_, config) => {
    expect(findings(config)).toEqual([]);
  });

  it('hides no fault of the YAML that the placeholders have nothing to do with', () => {
    // the first line of the block is further in than the next one
    const block = '    - path: /b\n      contents:\n        inline: |\n            a\n          b\n';
    const [found, ...more] = findings(`${HEADER}storage:\n  files:\n    - path: "\${DIR}/a"\n${block}`);
    expect([found, more.map((one) => one.split(' ')[0])]).toEqual([`path/relative "\${DIR}/a"`, ['yaml/syntax']]);
  });

  it('hides no scheme that the placeholder has nothing to do with', () => {
    expect(findings(fileWith(`source: ftp://example.com/\${NAME}`))).toEqual([`url/scheme ftp://example.com/\${NAME}`]);
  });

  it('hides no fault that the placeholder has nothing to do with', () => {
    expect(findings(`${HEADER}storage:\n  files:\n    - path: a\n      contents:\n        inline: "\${USER}"\n`)).toEqual([
      'path/relative a',
    ]);
  });
});
