import { describe, expect, it } from 'vitest';
import { decodeConfig } from '../src/compile/decode/decode-config.ts';
import { configPhases } from '../src/compile/phases.ts';
import { readHeader } from '../src/compile/read-header.ts';
import type { CheckedFile } from '../src/diagnostics/checked-file.ts';
import { merge } from '../src/ignition/merge.ts';
import { type CheckFormat, checkFormats } from '../src/report/check-formats.ts';
import { placeDiagnostics } from '../src/service/check/place-diagnostics.ts';
import { findSpec } from '../src/spec/find.ts';
import type { Spec } from '../src/spec/spec.ts';
import { readYaml } from '../src/syntax/yaml/read-yaml.ts';
import { sourceOf } from './source-of.ts';

/*
 * A config that is merged from two files: what is wrong, and the places that belong to it, lie in the file that someone wrote.
 * The places were counted by hand.
 */

const HEADER = 'variant: fcos\nversion: 1.5.0\n';
const base = sourceOf(
  `${HEADER}storage:\n  links:\n    - path: /etc/dir\n      target: /srv\n    - path: data\n      target: /srv\n`,
  'parts/base.bu',
);
const host = sourceOf(`# one host\n\n${HEADER}storage:\n  files:\n    - path: /etc/dir/motd\n      mode: 644\n`, 'host.bu');

const spec = findSpec('fcos', '1.5.0') as Spec;
const [lower, upper] = [base, host].map((source) => ({ source, root: readYaml(source).root! }));
const [parent, child] = [lower!, upper!].map(({ root, source }) => decodeConfig(root, source, spec.shape).config);
const config = merge(parent!, child!, spec.shape);
const reports = [...configPhases({ spec, config }, { readHeader, files: undefined })].map(({ report }) => report);
const trees = new Map([upper!, lower!].map(({ source, root }) => [source, root]));
const files: CheckedFile[] = [{ source: host, diagnostics: placeDiagnostics({ reports, trees }, host) }];

const report = (format: CheckFormat): string =>
  checkFormats[format](files, { color: false, toolVersion: '1.0.0', ruleOf: () => undefined });

describe('the reports on a config of two files', () => {
  it('pretty', () => {
    expect(report('pretty')).toContain(`error[link/used-by-file]: file path includes link in config
  --> host.bu:7:7
   |
 6 |   files:
 7 |     - path: /etc/dir/motd
   |       ^^^^^^^^^^^^^^^^^^^
 8 |       mode: 644
   |       ^^^^^^^^^
  ::: parts/base.bu:5:7
   |
 4 |   links:
 5 |     - path: /etc/dir
   |       -------------- the link
 6 |       target: /srv
   |
`);
    expect(report('pretty').match(/^ *--> .*$/gm)).toEqual(['  --> host.bu:7:7', '  --> host.bu:8:13', '  --> parts/base.bu:7:13']);
    expect(report('pretty')).toContain(' 7 |     - path: data\n   |             ^^^^\n');
  });

  it('raw', () => {
    expect(
      report('raw')
        .split('\n')
        .map((line) => line.split(': ')[0]),
    ).toEqual(['host.bu:7:7', 'host.bu:8:13', 'parts/base.bu:7:13', '']);
  });

  it('json', () => {
    const [file] = JSON.parse(report('json')).files;
    expect(file).toMatchObject({
      path: 'host.bu',
      diagnostics: [
        {
          code: 'link/used-by-file',
          line: 7,
          column: 7,
          endLine: 8,
          endColumn: 16,
          related: [{ file: 'parts/base.bu', line: 5, column: 7 }],
        },
        { code: 'mode/decimal', line: 8, column: 13, endLine: 8, endColumn: 16 },
        { code: 'path/relative', file: 'parts/base.bu', line: 7, column: 13, endLine: 7, endColumn: 17 },
      ],
    });
    expect(file.diagnostics.map((one: object) => 'file' in one)).toEqual([false, false, true]);
  });

  it('sarif', () => {
    const place = (uri: string, startLine: number, startColumn: number) => ({
      physicalLocation: { artifactLocation: { uri }, region: { startLine, startColumn } },
    });
    expect(JSON.parse(report('sarif')).runs[0].results).toMatchObject([
      { locations: [place('host.bu', 7, 7)], relatedLocations: [place('parts/base.bu', 5, 7)] },
      { locations: [place('host.bu', 8, 13)], fixes: [{ artifactChanges: [{ artifactLocation: { uri: 'host.bu' } }] }] },
      { locations: [place('parts/base.bu', 7, 13)] },
    ]);
  });

  it('github', () => {
    const annotations = report('github').match(/^::(?:error|warning) .*?::/gm);
    expect(annotations).toEqual([
      '::error file=host.bu,line=7,endLine=8,title=link/used-by-file::',
      '::error file=parts/base.bu,line=7,endLine=7,col=13,endColumn=17,title=path/relative::',
      '::warning file=host.bu,line=8,endLine=8,col=13,endColumn=16,title=mode/decimal::',
    ]);
    expect(report('github')).toContain('\nparts/base.bu:7:13: error: ');
  });

  it('gitlab', () => {
    expect(JSON.parse(report('gitlab'))).toMatchObject([
      { location: { path: 'host.bu', lines: { begin: 7, end: 8 } } },
      { location: { path: 'host.bu', lines: { begin: 8, end: 8 } } },
      { location: { path: 'parts/base.bu', lines: { begin: 7, end: 7 } } },
    ]);
  });

  it('junit', () => {
    expect(report('junit')).toContain(
      '>host.bu:7:7: error: file path includes link in config [link/used-by-file]\nparts/base.bu:7:13: error: ',
    );
    expect(report('junit')).toContain('<system-out>host.bu:8:13: warning: ');
  });

  it('says of each diagnostic which file its fix changes', () => {
    const [{ diagnostics } = { diagnostics: [] }] = files;
    expect(
      diagnostics.map(({ fix }) => fix?.edits.map(({ source, span }) => [source.name, source.text.slice(span.start, span.end)])),
    ).toEqual([undefined, [['host.bu', '644']], undefined]);
  });
});
