import { EXAMPLE_DIR, exampleFiles } from '../../scripts/generate/example-files.ts';
import { check } from '../../src/service/check.ts';

/** The first lines of the configs of these tests. */
const FCOS = 'variant: fcos\nversion: 1.6.0\n';

/** A unit of a config: its contents, and other fields of its entry. */
export interface WrittenUnit {
  readonly contents?: string;
  readonly dropin?: string;
  readonly fields?: string;
}

const block = (text: string, indent: string): string => `|\n${text.trimEnd().replace(/^(?=.)/gm, indent)}\n`;

/** `systemd.units` with these units, by their names. */
export function unitsOf(units: Readonly<Record<string, WrittenUnit>>): string {
  const entries = Object.entries(units).map(([name, { contents, dropin, fields }]) =>
    [
      `    - name: ${name}\n`,
      fields === undefined ? '' : `      ${fields}\n`,
      contents === undefined ? '' : `      contents: ${block(contents, '        ')}`,
      dropin === undefined ? '' : `      dropins:\n        - name: 10.conf\n          contents: ${block(dropin, '            ')}`,
    ].join(''),
  );
  return `systemd:\n  units:\n${entries.join('')}`;
}

/** `storage.files` with these files, by their paths. Fields such as `mode: 0755` may stand in front of the contents: `mode: 0755\n---\n…`. */
export function filesOf(files: Readonly<Record<string, string>>): string {
  const entries = Object.entries(files).map(([path, text]) => {
    const [fields, contents] = text.includes('---\n') ? (text.split('---\n') as [string, string]) : ['', text];
    const inline = contents === '' ? '' : `      contents:\n        inline: ${block(contents, '          ')}`;
    return `    - path: ${path}\n${fields.replace(/^(?=.)/gm, '      ')}${inline}`;
  });
  return `storage:\n  files:\n${entries.join('')}`;
}

/**
 * What `butane check --all` says of a config, each as its code and the text that is underlined: `unit/unknown-key Restrat`. Only
 * codes that match are given.
 */
export function said(
  body: string,
  codes: RegExp,
  options: { readonly header?: string; readonly files?: Readonly<Record<string, string>> } = {},
): string[] {
  const { header = FCOS, files } = options;
  const { diagnostics } = check(header + body, {
    name: 'config.bu',
    all: true,
    ...(files && { files: exampleFiles(files), filesDir: EXAMPLE_DIR }),
  });
  return diagnostics.flatMap(({ code, location: { source, span } }) =>
    codes.test(code) ? [`${code} ${source.text.slice(span.start, span.end)}`] : [],
  );
}
