import { readFileSync } from 'node:fs';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { CheckedFile } from '../../src/diagnostics/checked-file.ts';
import type { RuleText } from '../../src/report/check-page.ts';
import { renderCheckSarif } from '../../src/report/check-sarif.ts';
import { LineIndex } from '../../src/text/line-index.ts';
import { checked, placeOf, problem } from './checked.ts';

// OASIS's own schema; one of its patterns is none with Unicode
const schemaFile = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
const ajv = new AjvDraft04({ allErrors: true, strict: false, unicodeRegExp: false, code: { optimize: false } });
addFormats(ajv);
const isSarif = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

const rules: Readonly<Record<string, RuleText>> = {
  'mode/decimal': { title: 'a mode is written in decimal', why: 'It means another mode.', remedy: 'Write 0644.', severity: 'warning' },
};

function read(files: CheckedFile[]): Log {
  const log = JSON.parse(renderCheckSarif(files, { toolVersion: '1.2.3', ruleOf: (code) => rules[code] }));
  expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
  return log;
}

const text = 'a: 1\r\n😀: bad\r\na: 2\r\n';
const only = (files: CheckedFile[]): Result => read(files).runs[0]!.results![0]!;

describe('renderCheckSarif', () => {
  it('has the place in UTF-16 units, the end behind the last', () => {
    expect(read([checked('a.bu', text, problem(text, 'bad'))]).runs[0]).toMatchObject({
      columnKind: 'utf16CodeUnits',
      results: [
        {
          ruleId: 'mode/decimal',
          level: 'error',
          message: { text: 'what is wrong' },
          locations: [{ physicalLocation: { region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 8 } } }],
        },
      ],
    });
  });

  it('leads to no place on the network but the schema of SARIF', () => {
    const log = renderCheckSarif([checked('a.bu', text, problem(text, 'a'))], { toolVersion: '1.2.3', ruleOf: (code) => rules[code] });
    expect(log.match(/https?:[^"]*/g)).toEqual(['https://json.schemastore.org/sarif-2.1.0.json']);
  });

  it('names the tool and its rules, each once', () => {
    const found = [problem(text, 'a'), problem(text, 'bad', { code: 'path/relative' }), problem(text, '2', { severity: 'info' })];
    const [run] = read([checked('a.bu', text, ...found), checked('b.bu', text, problem(text, 'a'))]).runs;
    expect(run!.tool.driver).toMatchObject({ name: 'butane', version: '1.2.3' });
    expect(run!.tool.driver.rules).toEqual([
      {
        id: 'mode/decimal',
        name: 'ModeDecimal',
        shortDescription: { text: 'A mode is written in decimal.' },
        fullDescription: { text: 'It means another mode.' },
        help: { text: expect.stringContaining('Write 0644.'), markdown: expect.stringContaining('**What to do:** Write 0644.') },
        defaultConfiguration: { level: 'warning' },
        properties: { tags: ['mode'] },
      },
      {
        id: 'path/relative',
        name: 'PathRelative',
        shortDescription: { text: 'path/relative' },
        fullDescription: { text: 'path/relative' },
        help: { text: 'See butane explain path/relative' },
        properties: { tags: ['path'] },
      },
    ]);
    expect(run!.results!.map(({ ruleIndex, level }) => [ruleIndex, level])).toEqual([
      [0, 'error'],
      [1, 'error'],
      [0, 'note'],
      [0, 'error'],
    ]);
  });

  it('links to the places that belong to a problem', () => {
    const related = [
      { message: 'first [defined] here', range: placeOf(text, 'a') },
      { message: 'and here', range: placeOf(text, '1') },
    ];
    const result = only([checked('a.bu', text, problem(text, placeOf(text, 'a', 2), { related, help: 'remove one', path: ['a'] }))]);
    expect(result.message.text).toBe('what is wrong ([first \\[defined\\] here](1), [and here](2))\nremove one');
    expect(result.relatedLocations).toMatchObject([
      { id: 1, message: { text: 'first [defined] here' }, physicalLocation: { region: { startLine: 1, startColumn: 1, endColumn: 2 } } },
      { id: 2, physicalLocation: { artifactLocation: { uri: 'a.bu' }, region: { startColumn: 4 } } },
    ]);
    expect(result.locations![0]!.logicalLocations).toEqual([{ fullyQualifiedName: '$.a' }]);
  });

  it('lets a message make no links', () => {
    const said = (message: string): string => only([checked('a.bu', text, problem(text, 'a', { message }))]).message.text!;
    expect(said('see [here](http://evil.example)')).toBe('see \\[here\\](http://evil.example)');
    expect(said('one of [a b]')).toBe('one of [a b]');
  });

  it('has a fix as replacements', () => {
    const at = text.indexOf('bad');
    const edits = [
      { span: { start: at, end: at + 3 }, text: 'good' },
      { span: { start: 0, end: 0 }, text: '- ' },
      { span: { start: 0, end: 3 }, text: '' },
    ];
    const result = only([checked('a.bu', text, problem(text, 'bad', { fix: { description: 'write good', edits } }))]);
    expect(result.fixes).toEqual([
      {
        description: { text: 'write good' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'a.bu', uriBaseId: '%SRCROOT%' },
            replacements: [
              { deletedRegion: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 8 }, insertedContent: { text: 'good' } },
              { deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 }, insertedContent: { text: '- ' } },
              { deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 4 } },
            ],
          },
        ],
      },
    ]);
    const empty = only([checked('a.bu', text, problem(text, 'bad', { fix: { description: 'nothing', edits: [] } }))]);
    expect(empty).not.toHaveProperty('fixes');
  });

  it.each([
    ['dir/a.bu', 'dir/a.bu', '%SRCROOT%'],
    ['./a.bu', 'a.bu', '%SRCROOT%'],
    ['a b/50%#?.bu', 'a%20b/50%25%23%3F.bu', '%SRCROOT%'],
    ['ü/日.bu', '%C3%BC/%E6%97%A5.bu', '%SRCROOT%'],
    ['a\\b.bu', 'a%5Cb.bu', '%SRCROOT%'],
    // a colon in the first name would make a scheme of what is before it
    ['http:x.bu', 'http%3Ax.bu', '%SRCROOT%'],
    ['caf\udce9-\ud800.bu', 'caf%E9-%EF%BF%BD.bu', '%SRCROOT%'],
    ['../a.bu', '../a.bu', undefined],
    ['/etc/a b.bu', 'file:///etc/a%20b.bu', undefined],
    ['C:/a b.bu', 'file:///C:/a%20b.bu', undefined],
    ['<stdin>', '%3Cstdin%3E', undefined],
  ])('names %j as a URI', (path, uri, uriBaseId) => {
    const { artifactLocation } = only([checked(path, text, problem(text, 'a'))]).locations![0]!.physicalLocation!;
    expect(artifactLocation).toEqual(uriBaseId === undefined ? { uri } : { uri, uriBaseId });
  });

  it('says what was looked at where nothing was found', () => {
    expect(read([]).runs[0]).toMatchObject({ results: [], tool: { driver: { rules: [] } } });
    expect(read([checked('a.bu', text), checked('b.bu', '')]).runs[0]).toMatchObject({
      results: [],
      artifacts: [{ location: { uri: 'a.bu' } }, { location: { uri: 'b.bu' } }],
    });
  });

  it('has places in an empty file and at the end of a file', () => {
    const at = (source: string): object =>
      only([checked('a.bu', source, problem(source, new LineIndex(source).range(source.length, source.length)))]).locations![0]!
        .physicalLocation!.region!;
    expect(at('')).toEqual({ startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 });
    expect(at('a\r\n')).toEqual({ startLine: 2, startColumn: 1, endLine: 2, endColumn: 1 });
  });
});

describe('the schema', () => {
  const good = JSON.stringify(read([checked('a.bu', text, problem(text, 'a'))]));
  it.each([
    ['a space in a URI', '"uri":"a.bu"', '"uri":"a b.bu"'],
    ['a line 0', '"startLine":1', '"startLine":0'],
    ['a level of ours', '"level":"error"', '"level":"info"'],
    ['a member it does not know', '"ruleId"', '"ruleIdentifier"'],
  ])('refuses %s', (_, said, spoilt) => {
    expect(good).toContain(said);
    expect(isSarif(JSON.parse(good.replace(said, spoilt)))).toBe(false);
  });
});
