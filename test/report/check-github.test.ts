import { describe, expect, it } from 'vitest';
import type { CheckedFile } from '../../src/diagnostics/checked-file.ts';
import { renderCheckGithub } from '../../src/report/check-github.ts';
import { LineIndex } from '../../src/text/line-index.ts';
import { checked, type Problem, problem } from './checked.ts';

interface Command {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** What the runner makes of a line: `::name key=value,…::message` at its start, or the older `##[name key=value;…]message` anywhere. */
function commandOf(line: string): Command | undefined {
  const newer = /^\s*::([^ :]+)(?: (.*?))?::(.*)$/s.exec(line);
  const older = /##\[([^ \]]+)(?: (.*?))?\](.*)$/s.exec(line);
  const [, command, list = '', message] = newer ?? older ?? [];
  if (command === undefined) return undefined;
  const properties = list === '' ? [] : list.split(',').map((pair) => [pair.split('=')[0], unescaped(pair.slice(pair.indexOf('=') + 1))]);
  return { command, properties: Object.fromEntries(properties), message: unescaped(message!) };
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
}

function read(files: CheckedFile[]): { commands: Command[]; log: string[] } {
  const output = renderCheckGithub(files);
  expect(output === '' || output.endsWith('\n')).toBe(true);
  const lines = output.split(/\r\n|\r|\n/).slice(0, -1);
  return {
    commands: lines.flatMap((line) => commandOf(line) ?? []),
    log: lines.filter((line) => commandOf(line) === undefined),
  };
}

const text = 'a: 1\r\n😀: bad\r\nb: |\r\n  x\r\n';
const annotations = (files: CheckedFile[]): Command[] => read(files).commands.filter(({ command }) => !/group/.test(command));

describe('renderCheckGithub', () => {
  it('annotates the place, and lists all in a group', () => {
    const found = [problem(text, 'a', { severity: 'warning' }), problem(text, 'bad', { help: 'do this' })];
    expect(renderCheckGithub([checked('a.bu', text, ...found), checked('b.bu', text)])).toBe(
      [
        '::error file=a.bu,line=2,endLine=2,col=5,endColumn=8,title=mode/decimal::what is wrong%0Ahelp: do this',
        '::warning file=a.bu,line=1,endLine=1,col=1,endColumn=2,title=mode/decimal::what is wrong',
        '::group::a.bu (2)',
        'a.bu:1:1: warning: what is wrong [mode/decimal]',
        'a.bu:2:5: error: what is wrong [mode/decimal]',
        '::endgroup::',
        '',
      ].join('\n'),
    );
  });

  it('has no columns for what is on many lines: the runner refuses them', () => {
    expect(annotations([checked('a.bu', text, problem(text, '|\r\n  x', { severity: 'info' }))])).toEqual([
      { command: 'notice', properties: { file: 'a.bu', line: '3', endLine: '4', title: 'mode/decimal' }, message: 'what is wrong' },
    ]);
  });

  it('makes as many annotations as GitHub shows, errors first, and lists all problems', () => {
    const many = (count: number, severity: Problem['severity']): Problem[] =>
      Array.from({ length: count }, (_, i) => problem(text, 'a', { severity, message: `${severity} ${i}` }));
    const files = [
      checked('a.bu', text, ...many(11, 'warning'), ...many(4, 'error')),
      checked('b.bu', text, ...many(8, 'error'), ...many(10, 'info')),
    ];
    const { commands, log } = read(files);
    expect(commands.map(({ command }) => command)).toEqual([
      ...Array(10).fill('error'),
      ...Array(10).fill('warning'),
      ...Array(10).fill('notice'),
      'group',
      'endgroup',
      'group',
      'endgroup',
    ]);
    expect(log.filter((line) => / \[mode\/decimal\]$/.test(line))).toHaveLength(33);
    expect(log).toContain('GitHub shows 10 of 12 errors of a step; all are listed below');
    expect(log).toContain('GitHub shows 10 of 11 warnings of a step; all are listed below');
    expect(log.join()).not.toContain('notices');
  });

  it.each(['a b.bu', '50%,a:b#ü\\.bu', 'a%0Ab.bu', 'x::error::y.bu'])('names the file %j', (path) => {
    expect(annotations([checked(path, text, problem(text, 'a'))])[0]!.properties).toMatchObject({ file: path, line: '1' });
  });

  it('makes an annotation of no file for standard input', () => {
    expect(annotations([checked('<stdin>', text, problem(text, 'bad'))])).toEqual([
      { command: 'error', properties: { title: 'mode/decimal' }, message: '<stdin>:2:5: what is wrong' },
    ]);
  });

  it.each([
    '::set-output name=x::y',
    '\n::add-mask::a',
    '\r::stop-commands::x',
    '\r\n  ::error::x',
    '##[add-mask]a',
    'x ##[add-mask]a',
    '####[[add-mask]a',
    '%0A::add-mask::a',
    '\u2028::add-mask::a',
  ])('lets a message, a path and a help say %j without doing it', (evil) => {
    const names = ['error', 'group', 'endgroup'];
    const found = problem(text, 'a', { message: evil, help: evil, code: 'path/relative' });
    const { commands } = read([checked(`${evil}.bu`, text, found), checked(evil, text, { ...found, message: 'x' })]);
    expect(commands.map(({ command }) => command)).toEqual(['error', 'error', ...names.slice(1), ...names.slice(1)]);
  });

  it('says nothing where nothing was found', () => {
    expect(renderCheckGithub([])).toBe('');
    expect(renderCheckGithub([checked('a.bu', text)])).toBe('');
  });

  it('has a place in an empty file', () => {
    expect(annotations([checked('a.bu', '', problem('', new LineIndex('').range(0, 0)))])[0]!.properties).toMatchObject({
      line: '1',
      col: '1',
      endColumn: '1',
    });
  });
});
